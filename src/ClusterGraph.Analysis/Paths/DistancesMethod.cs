using System.Globalization;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Paths;

/// <summary>Distances in the whole network as a method (methods catalogue B4).</summary>
internal static class DistancesMethod
{
    private const string AveragePath = "averagePath";

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "distances",
        Title = "Distances",
        Group = MethodGroup.WholeNetwork,
        Question = "How many hand-overs separate two actors?",
        Definition = "Average path, diameter (the longest shortest path) and radius (how far the most central actor is from "
            + "the farthest) within the largest component, a strong one where direction counts, and the number of pairs left "
            + "out. Efficiency is the average of 1 / distance over all pairs, 0 where there is no way. With weights a link "
            + "costs 1 / strength.",
        Source = "Wasserman & Faust 1994, ch. 4; Latora & Marchiori 2001, Physical Review Letters 87",
        Directions = [Symmetry.Directed, Symmetry.Union, Symmetry.Mutual],
        Weights = WeightRole.Cost,
        Nodes = NodeSet.Inside,
        Cost = CostClass.AllPaths,
        IsLive = true,
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        var graph = context.Graph;
        string[] names = [AveragePath, "diameter", "radius", "componentSize", "pairsLeftOut", "efficiency"];
        if (graph.NodeCount == 0)
        {
            return MethodOutputs.Empty(names);
        }

        if (graph.NodeCount == 1)
        {
            return MethodOutputs.Missing(CaveatCode.TooFewNodes, names);
        }

        var part = StrongParts.Largest(graph);
        var inside = Distances.Between(graph, part, into: false, context.Run);
        int[] rest = [.. PathPlace.Everybody(context).Except(part)];
        var all = rest.Length == 0 ? inside : inside.With(Distances.Between(graph, rest, into: false, context.Run));
        return new MethodOutput
        {
            Figures = [.. Figures(graph, part, inside), new("efficiency", all.Harmonic.Sum() / OrderedPairs(graph.NodeCount))],
            Tables = graph.IsWeighted ? [] : [Histogram(graph, all)],
            Caveats = rest.Length == 0 ? [] : [new Caveat(
                CaveatCode.Disconnected, "Actors outside the largest component count only for the efficiency.", rest.Length)],
            Explanation = Explain(graph, part, inside),
        };
    }

    private static IEnumerable<Figure> Figures(AnalysisGraph graph, int[] part, DistanceSums sums)
    {
        var perPair = graph.IsDirected ? 1 : 2;
        var hasPairs = part.Length > 1;
        yield return Figure.Of(AveragePath, hasPairs ? Average(part, sums) : double.NaN, CaveatCode.NoTies);
        yield return Figure.Of("diameter", hasPairs ? part.Max(v => sums.Farthest[v]) : double.NaN, CaveatCode.NoTies);
        yield return Figure.Of("radius", hasPairs ? part.Min(v => sums.Farthest[v]) : double.NaN, CaveatCode.NoTies);
        yield return new Figure("componentSize", part.Length);
        yield return new Figure("pairsLeftOut", (OrderedPairs(graph.NodeCount) - OrderedPairs(part.Length)) / perPair);
    }

    private static double Average(int[] part, DistanceSums sums) => part.Sum(v => sums.Far[v]) / OrderedPairs(part.Length);

    private static double OrderedPairs(int nodes) => nodes * (nodes - 1.0);

    // How many pairs there are at each distance; those without a way come last.
    private static ResultTable Histogram(AnalysisGraph graph, DistanceSums sums)
    {
        var perPair = graph.IsDirected ? 1 : 2;
        var steps = Enumerable.Range(1, Math.Max(0, sums.Pairs.Length - 1)).ToArray();
        var apart = OrderedPairs(graph.NodeCount) - sums.Pairs.Sum();
        return new ResultTable(
            "distances", ["pairs"],
            [.. steps.Select(d => d.ToString(CultureInfo.InvariantCulture)), "unreachable"],
            [.. steps.Select(d => new double?[] { (double)sums.Pairs[d] / perPair }), [apart / perPair]]);
    }

    private static Sentence Explain(AnalysisGraph graph, int[] part, DistanceSums sums) => part.Length == 1
        ? Sentence.Of("distances.none", "No two actors reach each other yet.")
        : graph.IsWeighted
        ? Sentence.Of(
            "distances.cost",
            "In the largest connected part, {0} actors, two are {1} apart on average and {2} at most, when strong links count as short.",
            part.Length, Average(part, sums), part.Max(v => sums.Farthest[v]))
        : Sentence.Of(
            "distances.steps",
            "In the largest connected part, {0} actors, two are {1} hand-overs apart on average and {2} at most.",
            part.Length, Average(part, sums), part.Max(v => sums.Farthest[v]));
}
