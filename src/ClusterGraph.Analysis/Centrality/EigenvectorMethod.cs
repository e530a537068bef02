using ClusterGraph.Analysis.Cohesion;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Centrality;

/// <summary>Eigenvector centrality as a method (methods catalogue A4).</summary>
internal static class EigenvectorMethod
{
    private const string Leading = "eigenvalue";

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "eigenvector",
        Title = "Eigenvector centrality",
        Group = MethodGroup.Centrality,
        Question = "Who is linked to well-linked actors?",
        Definition = "The leading eigenvector, scaled to length 1: an actor's value is proportional to the sum of the values "
            + "of its contacts, in a directed layer of those who choose it.",
        Source = "Bonacich 1972, Journal of Mathematical Sociology 2",
        Directions = [Symmetry.Directed, Symmetry.Union, Symmetry.Mutual],
        Weights = WeightRole.Strength,
        Cost = CostClass.Linear,
        IsLive = true,
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        var graph = context.Graph;
        if (graph.LinkCount == 0)
        {
            return MethodOutputs.Missing(graph.NodeCount == 0 ? CaveatCode.EmptyGraph : CaveatCode.NoTies, Leading);
        }

        var pair = Eigenvector.Leading(graph, context.Run);
        if (pair.Value <= 0)
        {
            return Acyclic(graph.NodeCount);
        }

        return pair.IsConverged ? Found(context, pair.Value, pair.Vector) : MethodOutputs.Missing(CaveatCode.NotConverged, Leading);
    }

    private static MethodOutput Acyclic(int nodes)
    {
        var sentence = Sentence.Of(
            "eigenvector.acyclic", "No chain of links returns to where it began, so nobody has a value; Katz centrality has one.");
        var values = new double[nodes];
        values.AsSpan().Fill(double.NaN);
        return new MethodOutput
        {
            Figures = [new Figure(Leading, null, CaveatCode.Acyclic)],
            Actors = [new ActorColumn(ActorColumn.Main, values, CaveatCode.Acyclic)],
            Caveats = [new Caveat(CaveatCode.Acyclic, sentence.Text)],
            Explanation = sentence,
        };
    }

    private static MethodOutput Found(MethodContext context, double value, double[] vector)
    {
        var pieces = WeakComponents.Of(context.Graph, context.Run).Count;
        return new MethodOutput
        {
            Figures = [new Figure(Leading, value)],
            Actors = [new ActorColumn(ActorColumn.Main, vector)],
            Caveats = pieces == 1 ? [] :
            [
                new Caveat(
                    CaveatCode.Disconnected, "The network is in pieces; values gather in the piece that is linked best.", pieces),
            ],
            Explanation = Sentence.Of(
                "eigenvector.top", "{0} is best linked to those who are well linked themselves.",
                context.Layer.NameOf(Ranking.Order(vector)[0])),
        };
    }
}
