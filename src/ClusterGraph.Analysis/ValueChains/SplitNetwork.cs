using ClusterGraph.Analysis.Flows;

namespace ClusterGraph.Analysis.ValueChains;

/// <summary>
/// A supply network for flows in which actors have capacities, too: node v is an arc from 2v to 2v + 1, one node stands
/// before all sources and one behind all sinks (methods catalogue C3, C8).
/// </summary>
internal sealed class SplitNetwork
{
    private readonly int[] _nodeArcs;
    private readonly int[] _stepArcs;

    private SplitNetwork(SupplyNetwork supply, Func<int, double> nodeCapacity, Func<PassOn, double> stepCapacity)
    {
        var n = supply.NodeCount;
        (Source, Sink) = (2 * n, (2 * n) + 1);
        Network = new FlowNetwork((2 * n) + 2);
        _nodeArcs = [.. Enumerable.Range(0, n).Select(v => Network.Add(2 * v, (2 * v) + 1, nodeCapacity(v)))];
        _stepArcs = [.. supply.Steps.Select(s => stepCapacity(s) > 0
            ? Network.Add((2 * s.From) + 1, 2 * s.To, stepCapacity(s)) : -1)];
        foreach (var source in supply.Sources)
        {
            Network.Add(Source, 2 * source, double.PositiveInfinity);
        }

        foreach (var sink in supply.Sinks)
        {
            Network.Add((2 * sink) + 1, Sink, double.PositiveInfinity);
        }

        Network.Reset();
        Flow = new MaxFlow(Network);
        Amount = Flow.Push(Source, Sink);
    }

    /// <summary>Gets the network, with its largest flow in it.</summary>
    public FlowNetwork Network { get; }

    /// <summary>Gets the search.</summary>
    public MaxFlow Flow { get; }

    /// <summary>Gets the node before all sources.</summary>
    public int Source { get; }

    /// <summary>Gets the node behind all sinks.</summary>
    public int Sink { get; }

    /// <summary>Gets the largest flow.</summary>
    public double Amount { get; }

    /// <summary>Pushes volumes through. Steps without a volume carry nothing, or one where no volume is known.</summary>
    public static SplitNetwork OfVolumes(SupplyNetwork supply, double[]? capacities = null)
    {
        var hasVolumes = supply.HasVolumes;
        return new SplitNetwork(
            supply,
            v => capacities?[v] is >= 0 and var most ? most : double.PositiveInfinity,
            s => hasVolumes ? (double.IsNaN(s.Volume) ? 0 : s.Volume) : 1);
    }

    /// <summary>Counts ways that have no actor in common (Menger); named ends may be shared.</summary>
    public static SplitNetwork OfWays(SupplyNetwork supply) =>
        new(supply, v => supply.IsNamedEnd(v) ? double.PositiveInfinity : 1, _ => 1);

    /// <summary>Gives the arc that is a node.</summary>
    public int ArcOfNode(int node) => _nodeArcs[node];

    /// <summary>Gives the arc that is a step; -1 when it carries nothing.</summary>
    public int ArcOfStep(int step) => _stepArcs[step];

    /// <summary>Gives how much goes over an arc.</summary>
    public double Through(int arc) => arc < 0 ? 0 : Network.Left[arc ^ 1];

    /// <summary>
    /// Works out how much less would flow without an arc: what went over it, less what finds another way. The flow is as
    /// before afterwards.
    /// </summary>
    public double LossWithout(int arc)
    {
        var through = Through(arc);
        if (arc < 0 || through <= Network.Tolerance)
        {
            return 0;
        }

        var saved = Network.Save();
        (Network.Left[arc], Network.Left[arc ^ 1]) = (0, 0);
        var elsewhere = Flow.Push(Network.TailOf(arc), Network.Heads[arc], through);
        Network.Restore(saved);
        return Math.Max(0, through - elsewhere);
    }

    /// <summary>Works out how much more would flow if some arcs could carry more. The flow is as before afterwards.</summary>
    public double GainWith(IEnumerable<int> arcs, double more)
    {
        var saved = Network.Save();
        foreach (var arc in arcs)
        {
            Network.Left[arc] += more;
        }

        var gain = Flow.Push(Source, Sink);
        Network.Restore(saved);
        return gain;
    }
}
