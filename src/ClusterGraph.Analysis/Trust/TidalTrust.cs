using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Trust;

/// <summary>
/// TidalTrust (Golbeck 2005, thesis, University of Maryland): on the shortest ways only, whoever is trusted at least as
/// much as the best way allows is asked, and answers are averaged with trust as weight. A way is as strong as the least
/// trust on it before its last step. O(n + m).
/// </summary>
internal sealed class TidalTrust
{
    private const double Rounding = 1e-12;

    private readonly Adjacency _rows;
    private readonly List<int> _order;
    private readonly int[] _steps;
    private readonly int[] _left;
    private readonly int _length;
    private readonly int _target;

    private TidalTrust(AnalysisGraph graph, int asker, int target)
    {
        (_rows, _target) = (graph.Out, target);
        (_order, _steps) = TrustLevels.From(graph.Out, asker);
        (_, _left) = TrustLevels.From(graph.In, target);
        _length = _steps[target];
    }

    /// <summary>Infers trust.</summary>
    /// <param name="graph">Who trusts whom how much, 0 to 1; 1 without weights.</param>
    /// <param name="asker">Who asks.</param>
    /// <param name="target">Who is asked about; another.</param>
    public static TrustWay Of(AnalysisGraph graph, int asker, int target)
    {
        if (graph.Out.Has(asker, target))
        {
            return TrustWay.Direct(graph.Out.Weight(asker, target));
        }

        var tide = new TidalTrust(graph, asker, target);
        return tide._length < 0 ? TrustWay.None : tide.Infer(asker);
    }

    private bool IsOnAWay(int node) => _left[node] >= 0 && _steps[node] >= 0 && _steps[node] + _left[node] == _length;

    private bool LeadsOn(int from, int to) => IsOnAWay(from) && IsOnAWay(to) && _steps[to] == _steps[from] + 1;

    private TrustWay Infer(int asker)
    {
        var threshold = BestThreshold(asker);
        var values = new Dictionary<int, double>();
        for (var at = _order.Count - 1; at >= 0; at--)
        {
            var v = _order[at];
            if (IsOnAWay(v) && v != _target)
            {
                values[v] = _steps[v] == _length - 1 ? _rows.Weight(v, _target) : Average(v, threshold, values);
            }
        }

        return new TrustWay(values[asker], _length, threshold, Heard(asker, threshold, values));
    }

    // The widest of the shortest ways, up to its last step.
    private double BestThreshold(int asker)
    {
        var widest = new Dictionary<int, double> { [asker] = double.PositiveInfinity };
        var best = 0.0;
        foreach (var v in _order.Where(v => IsOnAWay(v) && v != _target))
        {
            if (_steps[v] == _length - 1)
            {
                best = Math.Max(best, widest[v]);
                continue;
            }

            foreach (var next in _rows.Of(v))
            {
                if (LeadsOn(v, next))
                {
                    widest[next] = Math.Max(widest.GetValueOrDefault(next), Math.Min(widest[v], _rows.Weight(v, next)));
                }
            }
        }

        return best;
    }

    private double Average(int node, double threshold, Dictionary<int, double> values)
    {
        var (sum, weights) = (0.0, 0.0);
        foreach (var next in _rows.Of(node))
        {
            var trust = _rows.Weight(node, next);
            if (LeadsOn(node, next) && trust >= threshold - Rounding && double.IsFinite(values[next]))
            {
                sum += trust * values[next];
                weights += trust;
            }
        }

        return sum / weights;
    }

    private int[] Heard(int asker, double threshold, Dictionary<int, double> values)
    {
        var heard = new HashSet<int> { asker };
        foreach (var v in _order.Where(v => heard.Contains(v) && _steps[v] < _length - 1))
        {
            foreach (var next in _rows.Of(v))
            {
                if (LeadsOn(v, next) && _rows.Weight(v, next) >= threshold - Rounding && double.IsFinite(values[next]))
                {
                    heard.Add(next);
                }
            }
        }

        return [.. heard.Where(v => v != asker).Order()];
    }
}
