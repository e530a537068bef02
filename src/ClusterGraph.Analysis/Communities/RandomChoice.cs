using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Communities;

/// <summary>Chooses among candidates with a probability proportional to exp(gain / randomness).</summary>
internal sealed class RandomChoice(double randomness, Pcg64 random)
{
    // exp(-40) is below the rounding of a sum that holds a 1.
    private readonly double _range = 40 * randomness;
    private int[] _candidates = new int[16];
    private double[] _gains = new double[16];
    private int _count;
    private double _most;

    /// <summary>Forgets all candidates.</summary>
    public void Clear() => (_count, _most) = (0, double.NegativeInfinity);

    /// <summary>Tells whether a candidate of this gain could still be chosen.</summary>
    public bool IsPossible(double gain) => gain >= _most - _range;

    /// <summary>Adds a candidate.</summary>
    public void Add(int candidate, double gain)
    {
        if (_count == _candidates.Length)
        {
            Array.Resize(ref _candidates, 2 * _count);
            Array.Resize(ref _gains, 2 * _count);
        }

        (_candidates[_count], _gains[_count]) = (candidate, gain);
        _count++;
        _most = Math.Max(_most, gain);
    }

    /// <summary>Chooses; -1 when there is no candidate.</summary>
    public int Choose()
    {
        if (_count <= 1)
        {
            return _count == 0 ? -1 : _candidates[0];
        }

        var total = 0.0;
        for (var i = 0; i < _count; i++)
        {
            total += _gains[i] = IsPossible(_gains[i]) ? Math.Exp((_gains[i] - _most) / randomness) : 0;
        }

        var left = random.NextDouble() * total;
        var chosen = 0;
        while (chosen < _count - 1 && (left -= _gains[chosen]) >= 0)
        {
            chosen++;
        }

        return _candidates[chosen];
    }
}
