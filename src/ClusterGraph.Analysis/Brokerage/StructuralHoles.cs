using System.Runtime.Intrinsics;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Brokerage;

/// <summary>
/// Structural holes (Burt 1992). With s_ij = a_ij + a_ji and p_ij = s_ij / Σ_k s_ik:
/// constraint_i = Σ_j (p_ij + Σ_q p_iq p_qj)², j over the contacts of i;
/// effective size_i = Σ_j (1 - Σ_q p_iq m_jq), m_jq = s_jq / max_k s_jk.
/// Both inner sums are symmetric in i and j up to a factor of the end, so each tie is looked at once, from its end with
/// more contacts, by scanning the row of the other: O(Σ over ties of the smaller degree).
/// </summary>
public static class StructuralHoles
{
    // More blocks than threads, so that hubs even out; few enough to give each its own marks.
    private const int MostBlocks = 8;

    // Rows meet rows here, so even a short block is worth a thread.
    private const int LeastWork = 1 << 10;

    /// <summary>Computes constraint and effective size.</summary>
    /// <param name="graph">The graph; both directions of a pair add up; without weights every arc counts one.</param>
    /// <param name="run">How to go about it.</param>
    /// <returns>The scores.</returns>
    public static HoleScores Compute(AnalysisGraph graph, RunOptions? run = null)
    {
        var ties = TieRows.Of(graph);
        var (sums, maxima) = SumsAndMaxima(ties);
        return Fold(ties, sums, maxima, Share(ties, sums, run ?? RunOptions.Default));
    }

    private static (double[] Sums, double[] Maxima) SumsAndMaxima(Adjacency ties)
    {
        var (sums, maxima) = (new double[ties.NodeCount], new double[ties.NodeCount]);
        for (var v = 0; v < sums.Length; v++)
        {
            sums[v] = ties.Degree(v);
            maxima[v] = 1;
            if (ties.Weights is not null)
            {
                sums[v] = 0;
                maxima[v] = 0;
                foreach (var weight in ties.WeightsOf(v))
                {
                    sums[v] += weight;
                    maxima[v] = Math.Max(maxima[v], weight);
                }
            }
        }

        return (sums, maxima);
    }

    // Σ_q s_iq s_qj and Σ_q s_iq s_qj / S_q of each tie, written at both its places.
    private static SharedTies Share(Adjacency ties, double[] sums, RunOptions run)
    {
        var shared = new SharedTies(new double[ties.ArcCount], new double[ties.ArcCount], BackArcs(ties));
        var bounds = RowBlocks.Cut(ties.Offsets, MostBlocks, LeastWork);
        Crew.Do(bounds.Length - 1, run, block =>
        {
            if (bounds[block] == bounds[block + 1])
            {
                return;
            }

            var marks = new Vector128<double>[ties.NodeCount];
            for (var v = bounds[block]; v < bounds[block + 1]; v++)
            {
                Mark(ties, v, sums, marks);
                Scan(ties, v, marks, shared);
                Unmark(ties, v, marks);
            }
        });
        return shared;
    }

    // Rows are symmetric and ascending, so the places of v in the rows of others come up in the order of v.
    private static int[] BackArcs(Adjacency ties)
    {
        var next = ties.Offsets.AsSpan(0, ties.NodeCount).ToArray();
        var back = new int[ties.ArcCount];
        for (var at = 0; at < back.Length; at++)
        {
            back[at] = next[ties.Targets[at]]++;
        }

        return back;
    }

    // Beside each contact q: s_iq and s_iq / S_q, together, so that one read fetches both.
    private static void Mark(Adjacency ties, int node, double[] sums, Vector128<double>[] marks)
    {
        for (var at = ties.Offsets[node]; at < ties.Offsets[node + 1]; at++)
        {
            var contact = ties.Targets[at];
            var strength = ties.Weights is null ? 1 : ties.Weights[at];
            marks[contact] = Vector128.Create(strength, strength / sums[contact]);
        }
    }

    private static void Unmark(Adjacency ties, int node, Vector128<double>[] marks)
    {
        foreach (var contact in ties.Of(node))
        {
            marks[contact] = default;
        }
    }

    private static void Scan(Adjacency ties, int node, Vector128<double>[] marks, SharedTies shared)
    {
        var degree = ties.Degree(node);
        for (var at = ties.Offsets[node]; at < ties.Offsets[node + 1]; at++)
        {
            var other = ties.Targets[at];
            var otherDegree = ties.Degree(other);
            if (otherDegree < degree || (otherDegree == degree && other < node))
            {
                var met = Meet(ties, other, marks);
                shared.Common[at] = shared.Common[shared.Back[at]] = met[0];
                shared.Indirect[at] = shared.Indirect[shared.Back[at]] = met[1];
            }
        }
    }

    private static Vector128<double> Meet(Adjacency ties, int other, Vector128<double>[] marks)
    {
        var sum = Vector128<double>.Zero;
        var row = ties.Of(other);
        var weights = ties.WeightsOf(other);
        if (weights.IsEmpty)
        {
            foreach (var contact in row)
            {
                sum += marks[contact];
            }

            return sum;
        }

        for (var i = 0; i < row.Length; i++)
        {
            sum += marks[row[i]] * weights[i];
        }

        return sum;
    }

    private static HoleScores Fold(Adjacency ties, double[] sums, double[] maxima, SharedTies shared)
    {
        var (constraint, size, contacts) = (new double[sums.Length], new double[sums.Length], new int[sums.Length]);
        for (var v = 0; v < sums.Length; v++)
        {
            contacts[v] = ties.Degree(v);
            var (squares, redundant) = (0.0, 0.0);
            for (var at = ties.Offsets[v]; at < ties.Offsets[v + 1]; at++)
            {
                var share = ((ties.Weights is null ? 1 : ties.Weights[at]) + shared.Indirect[at]) / sums[v];
                squares += share * share;
                redundant += shared.Common[at] / maxima[ties.Targets[at]];
            }

            constraint[v] = contacts[v] == 0 ? double.NaN : squares;
            size[v] = contacts[v] == 0 ? double.NaN : contacts[v] - (redundant / sums[v]);
        }

        return new HoleScores(constraint, size, contacts);
    }

    // Threads write at different places: both places of a tie belong to the end that scans it.
    private sealed record SharedTies(double[] Common, double[] Indirect, int[] Back);
}
