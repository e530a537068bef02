using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Trust;

/// <summary>
/// Where views end when everybody averages those whom it trusts (DeGroot 1974), or holds on to its first view as far as
/// it is not open to influence (Friedkin and Johnsen 1990): x = L T x + (1 - L) x(0). Circles that are fully open and listen
/// only to themselves settle on the average of their first views, weighted by their left unit eigenvector; everybody else
/// follows by one sparse system. O(m) a sweep.
/// </summary>
internal sealed class OpinionDynamics
{
    private readonly TrustMatrix _trust;
    private readonly double[] _openness;
    private readonly int[] _circleOf;
    private readonly double[] _weights;
    private readonly Adjacency _rows;
    private readonly double[] _diagonal;

    private OpinionDynamics(TrustMatrix trust, double[] openness, ClosedClass[] circles, int[] circleOf, double[] weights)
    {
        (_trust, _openness, Circles, _circleOf, _weights) = (trust, openness, circles, circleOf, weights);
        _rows = trust.Where((from, _) => circleOf[from] < 0, openness);
        _diagonal = [.. trust.Self.Select((s, v) => circleOf[v] < 0 ? s * openness[v] : 0)];
    }

    /// <summary>Gets the circles that settle among themselves: closed, and fully open to influence.</summary>
    public ClosedClass[] Circles { get; }

    /// <summary>Prepares it.</summary>
    /// <param name="trust">Who trusts whom.</param>
    /// <param name="openness">How open each is to influence, 0 to 1.</param>
    /// <param name="closed">The closed classes of the matrix.</param>
    /// <returns>Null when the weights within circles did not settle.</returns>
    public static OpinionDynamics? Of(TrustMatrix trust, double[] openness, ClosedClass[] closed)
    {
        var circles = Array.FindAll(closed, c => Array.TrueForAll(c.Members, v => openness[v] >= 1));
        var circleOf = new int[trust.Count];
        Array.Fill(circleOf, -1);
        for (var c = 0; c < circles.Length; c++)
        {
            foreach (var v in circles[c].Members)
            {
                circleOf[v] = c;
            }
        }

        var weights = Weights(trust, circles, circleOf);
        return weights is null ? null : new OpinionDynamics(trust, openness, circles, circleOf, weights);
    }

    /// <summary>Finds where views end; where a circle goes round for ever, its average over time.</summary>
    /// <param name="start">The first views.</param>
    /// <returns>One entry an actor; null when the computation did not settle.</returns>
    public double[]? Limit(double[] start) =>
        Settle([.. Circles.Select(c => c.Members.Sum(v => _weights[v] * start[v]))], start);

    /// <summary>Finds which share of each final view hangs on circles that may go round for ever.</summary>
    /// <returns>One entry an actor; null when the computation did not settle.</returns>
    public double[]? Restless() =>
        Settle([.. Circles.Select(c => c.Period > 1 ? 1.0 : 0)], new double[_trust.Count]);

    /// <summary>Finds how much each first view weighs in the final views, averaged over everybody; the sum is 1.</summary>
    /// <returns>One entry an actor; null when the computation did not settle.</returns>
    public double[]? Influence()
    {
        var n = _trust.Count;
        var constant = _circleOf.Select(c => c < 0 ? 1.0 / n : 0).ToArray();
        var back = _trust.Where((from, to) => _circleOf[from] < 0 && _circleOf[to] < 0, _openness).Transpose();
        var passed = NonNegativeSystem.Solve(back, _diagonal, constant);
        if (passed is null)
        {
            return null;
        }

        var arrived = Circles.Select(c => c.Members.Length / (double)n).ToArray();
        for (var v = 0; v < n; v++)
        {
            for (var at = _rows.Offsets[v]; at < _rows.Offsets[v + 1]; at++)
            {
                if (_circleOf[_rows.Targets[at]] is var circle and >= 0)
                {
                    arrived[circle] += passed[v] * _rows.Weights![at];
                }
            }
        }

        return [.. passed.Select((p, v) => _circleOf[v] < 0 ? p * (1 - _openness[v]) : arrived[_circleOf[v]] * _weights[v])];
    }

    private double[]? Settle(double[] ofCircle, double[] start) => NonNegativeSystem.Solve(
        _rows, _diagonal, [.. start.Select((x, v) => _circleOf[v] < 0 ? (1 - _openness[v]) * x : ofCircle[_circleOf[v]])]);

    // The lowest member of each circle is set to 1, which makes the others a system with one solution; then scaled.
    private static double[]? Weights(TrustMatrix trust, ClosedClass[] circles, int[] circleOf)
    {
        var isFirst = new bool[trust.Count];
        foreach (var circle in circles)
        {
            isFirst[circle.Members[0]] = true;
        }

        var back = trust.Where((from, to) => circleOf[from] >= 0 && !isFirst[to]).Transpose();
        var solved = NonNegativeSystem.Solve(
            back,
            [.. trust.Self.Select((s, v) => circleOf[v] < 0 || isFirst[v] ? 0 : s)],
            [.. isFirst.Select(f => f ? 1.0 : 0)]);
        if (solved is null)
        {
            return null;
        }

        foreach (var circle in circles)
        {
            var sum = circle.Members.Sum(v => solved[v]);
            foreach (var v in circle.Members)
            {
                solved[v] /= sum;
            }
        }

        return solved;
    }
}
