using ClusterGraph.Analysis.Centrality;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Paths;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Cohesion;

/// <summary>Freeman centralization as a method (methods catalogue B3).</summary>
internal static class CentralizationMethod
{
    private const string Measure = "measure";
    private const string All = "all";
    private const string DegreeName = "degree";
    private const string BetweennessName = "betweenness";
    private const string Closeness = "closeness";

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "centralization",
        Title = "Centralization",
        Group = MethodGroup.WholeNetwork,
        Question = "Does everything hang on one actor?",
        Definition = "The sum of the distances from the largest score, divided by the largest sum that a network of this size "
            + "can have: degree (n - 1)(n - 2), in- and out-degree (n - 1)², normalised betweenness n - 1, normalised "
            + "closeness (n - 1)(n - 2) / (2n - 3), the latter only without direction and in one piece.",
        Source = "Freeman 1979, Social Networks 1",
        Directions = [Symmetry.Directed, Symmetry.Union, Symmetry.Mutual],
        Cost = CostClass.AllPaths,
        IsLive = true,
        Own = [Parameter.Choice(Measure, [All, DegreeName, BetweennessName, Closeness], "Which scores are looked at.")],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        var graph = context.Graph;
        if (graph.NodeCount < 3)
        {
            return MethodOutputs.Missing(
                graph.NodeCount == 0 ? CaveatCode.EmptyGraph : CaveatCode.TooFewNodes, Names(context));
        }

        if (graph.IsDirected && context.Parameters.Word(Measure) == Closeness)
        {
            return new ChangeError(
                ErrorCode.InvalidField, "Closeness is compared without direction: read the layer as union or mutual.", "direction");
        }

        Figure[] figures = [.. Names(context).SelectMany(name => Of(context, name))];
        return new MethodOutput { Figures = figures, Explanation = Explain(context, figures[0]) };
    }

    private static IEnumerable<string> Names(MethodContext context) => context.Parameters.Word(Measure) switch
    {
        All when context.Graph.IsDirected => [DegreeName, BetweennessName],
        All => [DegreeName, BetweennessName, Closeness],
        var one => [one],
    };

    private static Figure[] Of(MethodContext context, string name) => name switch
    {
        BetweennessName => [BetweennessOf(context)],
        Closeness => [ClosenessOf(context)],
        _ => Degrees(context.Graph),
    };

    private static Figure[] Degrees(AnalysisGraph graph)
    {
        var maximum = Centralization.DegreeMaximum(graph.NodeCount, graph.IsDirected);
        var into = Centralization.Of(Degree.Counts(graph.In), maximum);
        if (!graph.IsDirected)
        {
            return [new Figure(DegreeName, into)];
        }

        return [new Figure("inDegree", into), new Figure("outDegree", Centralization.Of(Degree.Counts(graph.Out), maximum))];
    }

    private static Figure BetweennessOf(MethodContext context)
    {
        var (graph, nodes) = (context.Graph, context.Graph.NodeCount);
        var pairs = (nodes - 1.0) * (nodes - 2.0) / (graph.IsDirected ? 1 : 2);
        var scores = Array.ConvertAll(Betweenness.Unweighted(graph, context.Run), b => b / pairs);
        return new Figure(BetweennessName, Centralization.Of(scores, Centralization.BetweennessMaximum(nodes)));
    }

    private static Figure ClosenessOf(MethodContext context)
    {
        var (graph, others) = (context.Graph, context.Graph.NodeCount - 1.0);
        if (WeakComponents.Of(graph, context.Run).Count > 1)
        {
            return new Figure(Closeness, null, CaveatCode.Disconnected);
        }

        var sums = Distances.Between(graph, PathPlace.Everybody(context), into: false, context.Run);
        var scores = Array.ConvertAll(sums.Far, far => others / far);
        return new Figure(Closeness, Centralization.Of(scores, Centralization.ClosenessMaximum(graph.NodeCount)));
    }

    private static Sentence Explain(MethodContext context, Figure first) => context.Graph.LinkCount == 0
        ? Sentence.Of("noTies", "There is no link of this kind yet.")
        : first.Value is not { } value
        ? Sentence.Of("centralization.none", "The network is in pieces, so that nobody is close to all.")
        : Sentence.Of(
            "centralization.value",
            "On a scale from 0, where nobody stands out, to 1, where everything hangs on one actor, this network is at {0}.",
            value);
}
