namespace ClusterGraph.Analysis.Graph;

/// <summary>
/// What a pair invests in each other, whatever the direction: a_ij + a_ji, as symmetric rows. The undirected view keeps the larger
/// of both; some measures need their sum. O(n + m).
/// </summary>
internal static class TieRows
{
    /// <summary>Sums the arcs of each pair.</summary>
    /// <param name="graph">The graph; without weights every arc counts one.</param>
    /// <returns>Symmetric rows; without weights when every tie counts one.</returns>
    public static Adjacency Of(AnalysisGraph graph) => graph.IsDirected ? Sum(graph.Out, graph.In) : graph.Out;

    private static Adjacency Sum(Adjacency first, Adjacency second)
    {
        var offsets = new int[first.NodeCount + 1];
        var targets = new int[first.ArcCount + second.ArcCount];
        var weights = new double[targets.Length];
        var kept = 0;
        for (var v = 0; v < first.NodeCount; v++)
        {
            var (a, aEnd) = (first.Offsets[v], first.Offsets[v + 1]);
            var (b, bEnd) = (second.Offsets[v], second.Offsets[v + 1]);
            while (a < aEnd || b < bEnd)
            {
                var x = a < aEnd ? first.Targets[a] : int.MaxValue;
                var y = b < bEnd ? second.Targets[b] : int.MaxValue;
                targets[kept] = Math.Min(x, y);
                weights[kept++] = (x <= y ? WeightAt(first, a++) : 0) + (y <= x ? WeightAt(second, b++) : 0);
            }

            offsets[v + 1] = kept;
        }

        return new Adjacency(offsets, targets.AsSpan(0, kept).ToArray(), weights.AsSpan(0, kept).ToArray());
    }

    private static double WeightAt(Adjacency rows, int at) => rows.Weights is null ? 1 : rows.Weights[at];
}
