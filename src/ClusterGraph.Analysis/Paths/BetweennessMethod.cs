using ClusterGraph.Analysis.Comparison;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Paths;

/// <summary>Betweenness of actors as a method (methods catalogue A3): exact, or sampled when an error is allowed.</summary>
internal static class BetweennessMethod
{
    private const string Epsilon = "epsilon";
    private const string Delta = "delta";
    private const int Fewest = 3;

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "betweenness",
        Title = "Betweenness",
        Group = MethodGroup.Centrality,
        Question = "Who sits on the shortest routes between others?",
        Definition = "The number of pairs of others whose shortest routes lead over an actor; equally short routes share the "
            + "pair. Normalised by (n - 1)(n - 2), half of it where direction does not count. With weights a link costs "
            + "1 / strength.",
        Source = "Freeman 1977, Sociometry 40; Brandes 2001; Riondato & Kornaropoulos 2016",
        Directions = [Symmetry.Directed, Symmetry.Union, Symmetry.Mutual],
        Weights = WeightRole.Cost,
        Cost = CostClass.AllPaths,
        IsLive = true,
        Own =
        [
            Parameter.Number(
                Epsilon, 0, 0, 1, "How far normalised values may be off; 0 computes them exactly, more draws random routes."),
            Parameter.Number(Delta, 0.1, 1e-6, 0.5, "How likely a larger error may be, when routes are drawn."),
            ChanceParameters.SeedOf("the routes that are drawn"),
        ],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        var graph = context.Graph;
        if (graph.NodeCount == 0)
        {
            return MethodOutputs.Empty();
        }

        if (graph.NodeCount < Fewest)
        {
            double[] missing = [.. Enumerable.Repeat(double.NaN, graph.NodeCount)];
            return new MethodOutput
            {
                Actors = Columns(missing, missing),
                Explanation = MethodOutputs.Missing(CaveatCode.TooFewNodes).Explanation,
            };
        }

        var epsilon = context.Parameters.Number(Epsilon);
        var samples = epsilon > 0 ? SampledBetweenness.Samples(graph, epsilon, context.Parameters.Number(Delta)) : long.MaxValue;

        // As many routes as there are actors cost as much as all routes.
        return samples < graph.NodeCount ? Sampled(context, samples) : Exact(context);
    }

    private static MethodOutput Exact(MethodContext context)
    {
        var graph = context.Graph;
        var sent = graph.IsWeighted ? null : context.Engine?.Betweenness(graph, context.Run);
        var values = sent
            ?? (graph.IsWeighted ? Betweenness.Weighted(graph, context.Run) : Betweenness.Unweighted(graph, context.Run));
        var pairs = Pairs(graph);
        return new MethodOutput
        {
            Actors = Columns(values, Array.ConvertAll(values, v => v / pairs)),
            Explanation = Explain(context, values),
            Engine = context.NameOf(sent),
        };
    }

    private static MethodOutput Sampled(MethodContext context, long samples)
    {
        var (graph, epsilon) = (context.Graph, context.Parameters.Number(Epsilon));
        var normalised = SampledBetweenness.Normalised(graph, samples, context.Parameters.Integer("seed"), context.Run);
        var pairs = Pairs(graph);
        var values = Array.ConvertAll(normalised, v => v * pairs);
        return new MethodOutput
        {
            Actors = Columns(values, normalised),
            Accuracy = Accuracy.Within(epsilon, context.Parameters.Number(Delta), samples),
            Caveats = [new Caveat(CaveatCode.Sampled, "Values are estimated from routes drawn at random.")],
            Explanation = Explain(context, values),
        };
    }

    // How many pairs of others an actor could be between; a double, as their number is beyond an int from 46,342 actors on.
    private static double Pairs(AnalysisGraph graph) =>
        (graph.NodeCount - 1.0) * (graph.NodeCount - 2.0) / (graph.IsDirected ? 1 : 2);

    private static ActorColumn[] Columns(double[] values, double[] normalised) =>
        [new(ActorColumn.Main, values), new("normalised", normalised)];

    private static Sentence Explain(MethodContext context, double[] values)
    {
        var top = Ranking.Order(values)[0];
        return values[top] == 0
            ? Sentence.Of("betweenness.none", "Nobody sits between others yet.")
            : Sentence.Of(
                "betweenness.top", "{0} sits on the shortest routes between others most often: for {1} pairs, {2} % of all.",
                context.Layer.NameOf(top), values[top], Math.Round(100 * values[top] / Pairs(context.Graph), 1));
    }
}
