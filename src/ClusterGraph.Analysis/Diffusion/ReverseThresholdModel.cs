using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Diffusion;

/// <summary>
/// Who could have brought a node to follow under random thresholds: each node listens to one contact, drawn by its share
/// (the live-edge form of the linear threshold model, Kempe, Kleinberg and Tardos 2003). Begins at the first seed.
/// </summary>
internal sealed class ReverseThresholdModel(Influence influence) : SpreadModel(influence.Back.NodeCount)
{
    protected override void Spread(Pcg64 random)
    {
        for (var (i, rows) = (0, influence.Back); i < Reached.Length; i++)
        {
            var node = Reached[i];
            if (rows.Degree(node) > 0)
            {
                Reach(rows.Targets[Draw(node, random)], i + 1);
            }
        }
    }

    private int Draw(int node, Pcg64 random)
    {
        var rows = influence.Back;
        var (first, last) = (rows.Offsets[node], rows.Offsets[node + 1] - 1);
        if (rows.Weights is null)
        {
            return first + random.NextInt(last + 1 - first);
        }

        var rest = random.NextDouble() * influence.Totals[node];
        for (var at = first; at < last; at++)
        {
            rest -= rows.Weights[at];
            if (rest < 0)
            {
                return at;
            }
        }

        return last;
    }
}
