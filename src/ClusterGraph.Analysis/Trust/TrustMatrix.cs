using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Trust;

/// <summary>How everybody shares out trust: rows that sum to 1, with what each keeps for itself beside them.</summary>
/// <param name="Rows">The shares that go to others, each above 0.</param>
/// <param name="Self">The share that each keeps.</param>
/// <param name="Silent">Who names nobody, and so keeps everything.</param>
internal sealed record TrustMatrix(Adjacency Rows, double[] Self, bool[] Silent)
{
    /// <summary>Gets the number of actors.</summary>
    public int Count => Self.Length;

    /// <summary>Keeps the shares that a rule keeps, each multiplied by a factor of its giver. O(m).</summary>
    /// <param name="keep">The rule, of giver and receiver.</param>
    /// <param name="factor">One entry a giver; null for 1.</param>
    public Adjacency Where(Func<int, int, bool> keep, double[]? factor = null)
    {
        var (offsets, targets, weights) = (new int[Count + 1], new List<int>(), new List<double>());
        for (var v = 0; v < Count; v++)
        {
            for (var at = Rows.Offsets[v]; at < Rows.Offsets[v + 1]; at++)
            {
                if (keep(v, Rows.Targets[at]))
                {
                    targets.Add(Rows.Targets[at]);
                    weights.Add(Rows.Weights![at] * (factor?[v] ?? 1));
                }
            }

            offsets[v + 1] = targets.Count;
        }

        return new Adjacency(offsets, [.. targets], [.. weights]);
    }
}
