using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Communities;

/// <summary>
/// The Leiden algorithm (Traag, Waltman and van Eck 2019, Scientific Reports 9): local moves, refinement, aggregation by
/// the refined parts, repeated from its own result until nothing changes. Every community is connected. About O(m) an
/// iteration. The best division is not guaranteed: take the best of several seeds. Weights must be positive.
/// </summary>
public static class Leiden
{
    // Gains are sums of weights; below this share of the mean weight they are rounding.
    private const double Rounding = 1e-10;

    /// <summary>Looks for communities once.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="options">How to look.</param>
    /// <param name="stream">Which of the independent random streams of the seed.</param>
    /// <param name="cancellation">Ends the search between iterations.</param>
    /// <returns>The community of each node, numbered from 0 in the order of their lowest nodes.</returns>
    public static int[] Run(
        AnalysisGraph graph, LeidenOptions options, long stream = 0, CancellationToken cancellation = default) =>
        graph.Out.ArcCount == 0
            ? NodeOrder(graph.NodeCount)
            : Run(Level.Of(graph, options), options, stream, cancellation);

    /// <summary>The same from a level that runs share.</summary>
    internal static int[] Run(Level level, LeidenOptions options, long stream, CancellationToken cancellation)
    {
        var random = new Pcg64(options.Seed, stream);
        var unit = level.MeanWeight();
        var found = NodeOrder(level.NodeCount);
        for (var iteration = 0; iteration < options.Iterations; iteration++)
        {
            cancellation.ThrowIfCancellationRequested();
            var next = Partitions.Canonical(Iterate(level, (int[])found.Clone(), unit, options.Randomness, random));
            if (next.AsSpan().SequenceEqual(found))
            {
                break;
            }

            found = next;
        }

        return found;
    }

    private static int[] Iterate(Level level, int[] communityOf, double unit, double randomness, Pcg64 random)
    {
        int[]? nodeOf = null;
        while (true)
        {
            LocalMoves.Run(level, communityOf, unit * Rounding, random);
            var parts = Partitions.Canonical(Refinement.Run(level, communityOf, unit * randomness, random));
            var count = Partitions.Count(parts);
            if (count == level.NodeCount)
            {
                // Nothing could be joined: nodes are the communities, or rounding kept apart what has no gain.
                return Through(nodeOf, parts);
            }

            level = Aggregation.Of(level, parts, count);
            var next = new int[count];
            for (var v = 0; v < parts.Length; v++)
            {
                next[parts[v]] = communityOf[v];
            }

            communityOf = Partitions.Canonical(next);
            nodeOf = Through(nodeOf, parts);
        }
    }

    private static int[] Through(int[]? first, int[] second) =>
        first is null ? second : Array.ConvertAll(first, v => second[v]);

    private static int[] NodeOrder(int nodes)
    {
        var order = new int[nodes];
        for (var v = 0; v < nodes; v++)
        {
            order[v] = v;
        }

        return order;
    }
}
