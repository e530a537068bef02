using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Diffusion;

/// <summary>
/// How far a new tie raises the global efficiency, the mean of 1 / distance over all pairs (Latora and Marchiori 2001). A tie
/// shortens the way from u to v only where u is nearer to one end and v to the other. Undirected, without weights.
/// O(n m) for the distances and at most O(n²) a tie.
/// </summary>
internal sealed class TieEfficiency
{
    /// <summary>Beyond so many actors not every pair is scored.</summary>
    public const int MostNodes = 500;

    /// <summary>Beyond so many actors no pair is scored.</summary>
    public const int MostNodesOfOne = 2000;

    private const int Apart = int.MaxValue / 4;

    private readonly int[][] _distances;
    private readonly double[] _inverse;
    private readonly double _pairs;

    /// <summary>Finds the distances of all pairs.</summary>
    public TieEfficiency(AnalysisGraph graph)
    {
        var n = graph.NodeCount;
        _distances = [.. Enumerable.Range(0, n).Select(v => From(graph.Out, v))];
        _inverse = [0, .. Enumerable.Range(1, Math.Max(1, n)).Select(d => 1.0 / d)];
        _pairs = n * (n - 1.0) / 2;
        Today = _distances.Sum(row => row.Sum(d => d == Apart ? 0 : _inverse[d])) / (2 * _pairs);
    }

    /// <summary>Gets the efficiency without a new tie.</summary>
    public double Today { get; }

    /// <summary>Finds the ties that raise it most.</summary>
    public List<Tie> Best(int most, Func<int, int, bool> isAllowed, RunOptions run)
    {
        var n = _distances.Length;
        var lists = new TieList[n];
        Crew.Do(n, run, a =>
        {
            lists[a] = new TieList(most, isAllowed);
            for (var b = a + 1; b < n; b++)
            {
                lists[a].Offer(a, b, GainOf(a, b));
            }
        });
        var best = new TieList(most, (_, _) => true);
        foreach (var tie in lists.SelectMany(list => list.Sorted()))
        {
            best.Offer(tie.Low, tie.High, tie.Gain);
        }

        return best.Sorted();
    }

    /// <summary>How far a tie raises it.</summary>
    public double GainOf(int a, int b)
    {
        var (toA, toB, gain) = (_distances[a], _distances[b], 0.0);
        for (var u = 0; u < toA.Length; u++)
        {
            if (toA[u] + 1 < toB[u])
            {
                gain += GainFrom(_distances[u], toA[u] + 1, toA, toB);
            }
        }

        return gain / _pairs;
    }

    private static int[] From(Adjacency rows, int source)
    {
        var (distances, queue) = (new int[rows.NodeCount], new Queue<int>());
        Array.Fill(distances, Apart);
        distances[source] = 0;
        queue.Enqueue(source);
        while (queue.TryDequeue(out var node))
        {
            foreach (var other in rows.Of(node))
            {
                if (distances[other] == Apart)
                {
                    distances[other] = distances[node] + 1;
                    queue.Enqueue(other);
                }
            }
        }

        return distances;
    }

    private double GainFrom(int[] fromU, int toOther, int[] toA, int[] toB)
    {
        var gain = 0.0;
        for (var v = 0; v < toB.Length; v++)
        {
            if (toB[v] + 1 < toA[v] && toOther + toB[v] is var way && way < fromU[v])
            {
                gain += _inverse[way] - (fromU[v] == Apart ? 0 : _inverse[fromU[v]]);
            }
        }

        return gain;
    }
}
