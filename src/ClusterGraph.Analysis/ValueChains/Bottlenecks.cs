namespace ClusterGraph.Analysis.ValueChains;

/// <summary>What limits the flow through a supply network (methods catalogue C8; Ford &amp; Fulkerson 1956).</summary>
internal sealed class Bottlenecks
{
    private readonly SplitNetwork _flow;
    private readonly Dictionary<int, FlowLimit> _limits = [];
    private readonly bool[] _reached;
    private readonly bool[] _reaching;

    /// <summary>Works it out. O(flow · arcs), and one search a limit.</summary>
    /// <param name="supply">The network.</param>
    /// <param name="capacities">How much each actor can pass on; NaN for as much as comes.</param>
    /// <param name="extra">How much more a limit could carry, to see what that gains.</param>
    public Bottlenecks(SupplyNetwork supply, double[] capacities, double extra)
    {
        Extra = extra;
        _flow = SplitNetwork.OfVolumes(supply, capacities);
        for (var node = 0; node < supply.NodeCount; node++)
        {
            _limits[_flow.ArcOfNode(node)] = new FlowLimit(node, -1, _flow.ArcOfNode(node));
        }

        for (var step = 0; step < supply.Steps.Count; step++)
        {
            if (_flow.ArcOfStep(step) is >= 0 and var arc)
            {
                _limits[arc] = new FlowLimit(supply.Steps[step].From, supply.Steps[step].To, arc);
            }
        }

        _reached = _flow.Flow.ReachedFrom(_flow.Source);
        _reaching = _flow.Flow.Reaching(_flow.Sink);
        NearSource = Crossing(arc => _reached[Tail(arc)] && !_reached[Head(arc)]);
        NearSink = Crossing(arc => !_reaching[Tail(arc)] && _reaching[Head(arc)]);
        Gains = NearSource.Concat(NearSink).DistinctBy(l => l.Arc)
            .ToDictionary(l => l, l => IsLone(l) ? _flow.GainWith([l.Arc], extra) : 0);
    }

    /// <summary>Gets the largest flow.</summary>
    public double Amount => _flow.Amount;

    /// <summary>Gets how much more a limit is tried with.</summary>
    public double Extra { get; }

    /// <summary>Gets the flow.</summary>
    public SplitNetwork Flow => _flow;

    /// <summary>Gets the limits nearest to the sources that together stop every way.</summary>
    public IReadOnlyList<FlowLimit> NearSource { get; }

    /// <summary>Gets the limits nearest to the sinks that together stop every way.</summary>
    public IReadOnlyList<FlowLimit> NearSink { get; }

    /// <summary>Gets how much more would flow if each limit alone could carry more.</summary>
    public IReadOnlyDictionary<FlowLimit, double> Gains { get; }

    /// <summary>Lists sets of limits in series: none of them alone gains anything, all of them together do.</summary>
    public IReadOnlyList<IReadOnlyList<FlowLimit>> InSeries()
    {
        var sets = new List<IReadOnlyList<FlowLimit>>();
        foreach (var first in NearSource.Where(l => Gains[l] <= _flow.Network.Tolerance))
        {
            var rest = FewestFull(first.Arc);
            if (rest is null || rest.Count == 0)
            {
                continue;
            }

            List<FlowLimit> set = [first, .. rest];
            if (_flow.GainWith(set.Select(l => l.Arc), Extra) > _flow.Network.Tolerance)
            {
                sets.Add(set);
            }
        }

        return sets;
    }

    private int Head(int arc) => _flow.Network.Heads[arc];

    private int Tail(int arc) => _flow.Network.TailOf(arc);

    // More over one arc alone helps only where more could come to it and go on from it.
    private bool IsLone(FlowLimit limit) => _reached[Tail(limit.Arc)] && _reaching[Head(limit.Arc)];

    private List<FlowLimit> Crossing(Func<int, bool> isCrossing) =>
        [.. _limits.Values.Where(l => isCrossing(l.Arc)).OrderBy(l => l.From).ThenBy(l => l.To)];

    // From the head of a limit on to where more could still go, over as few full limits as possible: ways without one first.
    private List<FlowLimit>? FewestFull(int first)
    {
        var (network, start) = (_flow.Network, Head(first));
        var (before, costs) = (new int[network.NodeCount], new int[network.NodeCount]);
        Array.Fill(costs, int.MaxValue);
        (costs[start], before[start]) = (0, -1);
        var waiting = new LinkedList<int>([start]);
        while (waiting.First is { } next)
        {
            waiting.RemoveFirst();
            if (_reaching[next.Value])
            {
                return FullOn(before, next.Value);
            }

            foreach (var arc in network.ArcsOf(next.Value))
            {
                var isFull = network.IsFull(arc);
                var cost = costs[next.Value] + (isFull ? 1 : 0);
                if (cost < costs[network.Heads[arc]] && arc != (first ^ 1) && (!isFull || IsIdle(arc)))
                {
                    (costs[network.Heads[arc]], before[network.Heads[arc]]) = (cost, arc);
                    _ = isFull ? waiting.AddLast(network.Heads[arc]) : waiting.AddFirst(network.Heads[arc]);
                }
            }
        }

        return null;
    }

    // A limit that gains alone needs no other.
    private bool IsIdle(int arc) =>
        _limits.TryGetValue(arc, out var limit) && Gains.GetValueOrDefault(limit) <= _flow.Network.Tolerance;

    private List<FlowLimit> FullOn(int[] before, int end)
    {
        var full = new List<FlowLimit>();
        for (var node = end; before[node] >= 0; node = Tail(before[node]))
        {
            if (_flow.Network.IsFull(before[node]))
            {
                full.Add(_limits[before[node]]);
            }
        }

        full.Reverse();
        return full;
    }
}
