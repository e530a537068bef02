using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Diffusion;

/// <summary>
/// The linear threshold model: an actor follows once the share of its contacts that have adopted reaches its threshold
/// (Granovetter 1978; Kempe, Kleinberg and Tardos 2003). O(arcs of those reached).
/// </summary>
/// <param name="influence">How much each contact counts.</param>
/// <param name="threshold">The threshold of everybody; null for one drawn from 0 to 1 for each actor. One contact is always needed.</param>
internal sealed class ThresholdModel(Influence influence, double? threshold) : SpreadModel(influence.Ahead.NodeCount)
{
    // A third of three contacts is reached by one, whatever the rounding.
    private const double Rounding = 1e-12;

    private readonly double[] _sums = new double[influence.Ahead.NodeCount];
    private readonly double[] _needed = new double[influence.Ahead.NodeCount];
    private readonly List<int> _touched = [];

    protected override void Spread(Pcg64 random)
    {
        foreach (var node in _touched)
        {
            _sums[node] = 0;
        }

        _touched.Clear();
        var rows = influence.Ahead;
        for (var i = 0; i < Reached.Length; i++)
        {
            var node = Reached[i];
            for (var at = rows.Offsets[node]; at < rows.Offsets[node + 1]; at++)
            {
                var other = rows.Targets[at];
                if (StepOf(other) == Never && Push(other, Influence.WeightAt(rows, at), random))
                {
                    Reach(other, StepOf(node) + 1);
                }
            }
        }
    }

    private bool Push(int node, double weight, Pcg64 random)
    {
        if (_sums[node] == 0)
        {
            _touched.Add(node);
            _needed[node] = ((threshold ?? random.NextDouble()) - Rounding) * influence.Totals[node];
        }

        _sums[node] += weight;
        return _sums[node] >= _needed[node];
    }
}
