using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.KeyPlayers;

/// <summary>
/// How near the set is to everybody: the mean over all actors of 1 / distance from the nearest member, 1 for members, 0
/// for those whom nobody reaches (Borgatti 2006). Monotone and submodular. O(n²) for all candidates, 2 n² bytes.
/// </summary>
internal sealed class NearnessAim : IKeyPlayerAim
{
    private const ushort Unreached = ushort.MaxValue;

    private readonly ushort[][] _distances;
    private readonly double[] _nearness;
    private readonly ushort[] _nearest;

    private NearnessAim(ushort[][] distances, double[] nearness) =>
        (_distances, _nearness, _nearest) = (distances, nearness, new ushort[distances.Length]);

    /// <summary>Prepares a graph of fewer than 65,535 nodes.</summary>
    public static NearnessAim Of(AnalysisGraph graph)
    {
        var nearness = new double[Unreached + 1];
        nearness[0] = 1;
        for (var distance = 1; distance < Unreached; distance++)
        {
            nearness[distance] = 1.0 / distance;
        }

        var queue = new int[graph.NodeCount];
        return new NearnessAim(
            [.. Enumerable.Range(0, graph.NodeCount).Select(v => Distances(graph.Out, v, queue))], nearness);
    }

    /// <summary>Gives another instance over the same distances.</summary>
    public NearnessAim Twin() => new(_distances, _nearness);

    public void ScoreAll(ReadOnlySpan<int> rest, int from, double[] scores)
    {
        Array.Fill(_nearest, Unreached);
        foreach (var v in rest)
        {
            for (var to = 0; to < _nearest.Length; to++)
            {
                _nearest[to] = Math.Min(_nearest[to], _distances[v][to]);
            }
        }

        for (var v = from; v < _distances.Length; v++)
        {
            scores[v] = rest.Contains(v) ? double.NaN : With(_distances[v]);
        }
    }

    public double Whole() => 0;

    private static ushort[] Distances(Adjacency rows, int source, int[] queue)
    {
        var distances = new ushort[rows.NodeCount];
        Array.Fill(distances, Unreached);
        (distances[source], queue[0]) = (0, source);
        for (int head = 0, tail = 1; head < tail; head++)
        {
            var further = (ushort)(distances[queue[head]] + 1);
            foreach (var to in rows.Of(queue[head]))
            {
                if (distances[to] == Unreached)
                {
                    distances[to] = further;
                    queue[tail++] = to;
                }
            }
        }

        return distances;
    }

    private double With(ushort[] distances)
    {
        var (nearest, nearness) = (_nearest, _nearness);
        var sum = 0.0;
        for (var to = 0; to < nearest.Length && to < distances.Length; to++)
        {
            sum += nearness[Math.Min(nearest[to], distances[to])];
        }

        return sum / nearest.Length;
    }
}
