using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Communities;

/// <summary>
/// Walks uphill from a set of actors to a core with a better fit, by moving one actor in or out at a time, or exchanging
/// one for another where the map is small. O(n + m) a round of moves.
/// </summary>
internal sealed class CoreClimb
{
    // Exchanges look at all pairs, so they are kept to maps of a workshop.
    private const int MostForExchanges = 300;
    private const double Gain = 1e-12;

    private readonly AnalysisGraph _graph;
    private readonly Func<CoreTally, double> _fit;
    private readonly bool[] _isCore;
    private readonly int[] _toCore;
    private CoreTally _tally;

    public CoreClimb(AnalysisGraph graph, Func<CoreTally, double> fit)
    {
        (_graph, _fit) = (graph, fit);
        _isCore = new bool[graph.NodeCount];
        _toCore = new int[graph.NodeCount];
        _tally = new CoreTally(graph.NodeCount, 0, graph.Out.ArcCount, 0, graph.Out.ArcCount);
    }

    /// <summary>Gets the fit of the core; minus infinity when it has none.</summary>
    public double Fit => Of(_tally);

    /// <summary>Gets the core.</summary>
    public int[] Core => [.. Enumerable.Range(0, _isCore.Length).Where(v => _isCore[v])];

    /// <summary>Takes a set of actors into the core.</summary>
    public void Begin(IEnumerable<int> core)
    {
        foreach (var v in core)
        {
            Move(v);
        }
    }

    /// <summary>Walks until no step helps.</summary>
    public void Climb(Pcg64 random, CancellationToken cancellation)
    {
        var order = Enumerable.Range(0, _isCore.Length).ToArray();
        var isMoving = true;
        while (isMoving)
        {
            cancellation.ThrowIfCancellationRequested();
            random.Shuffle<int>(order);
            isMoving = MoveAny(order) || (order.Length <= MostForExchanges && ExchangeAny(order));
        }
    }

    private bool MoveAny(int[] order)
    {
        var hasMoved = false;
        foreach (var v in order)
        {
            if (Of(After(_tally, v, _toCore[v])) > Fit + Gain)
            {
                Move(v);
                hasMoved = true;
            }
        }

        return hasMoved;
    }

    private bool ExchangeAny(int[] order)
    {
        foreach (var leaving in order)
        {
            if (_isCore[leaving] && Entering(order, leaving) is { } entering)
            {
                Move(leaving);
                Move(entering);
                return true;
            }
        }

        return false;
    }

    private int? Entering(int[] order, int leaving)
    {
        var without = After(_tally, leaving, _toCore[leaving]);
        foreach (var v in order)
        {
            if (!_isCore[v] && Of(After(without, v, _toCore[v] - Between(v, leaving))) > Fit + Gain)
            {
                return v;
            }
        }

        return null;
    }

    private int Between(int a, int b) =>
        (_graph.Out.Has(a, b) ? 1 : 0) + (_graph.Out.Has(b, a) ? 1 : 0);

    private double Of(CoreTally tally)
    {
        var fit = _fit(tally);
        return double.IsNaN(fit) ? double.NegativeInfinity : fit;
    }

    // Arcs between v and the core stop or begin to count as inside, its others as outside.
    private CoreTally After(CoreTally tally, int v, int toCore)
    {
        var toOthers = _graph.Out.Degree(v) + _graph.In.Degree(v) - toCore;
        return _isCore[v]
            ? tally with { Core = tally.Core - 1, Inside = tally.Inside - toCore, Outside = tally.Outside + toOthers }
            : tally with { Core = tally.Core + 1, Inside = tally.Inside + toCore, Outside = tally.Outside - toOthers };
    }

    private void Move(int v)
    {
        _tally = After(_tally, v, _toCore[v]);
        _isCore[v] = !_isCore[v];
        var step = _isCore[v] ? 1 : -1;
        foreach (var to in _graph.Out.Of(v))
        {
            _toCore[to] += step;
        }

        foreach (var from in _graph.In.Of(v))
        {
            _toCore[from] += step;
        }
    }
}
