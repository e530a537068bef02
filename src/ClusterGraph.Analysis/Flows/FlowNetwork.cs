namespace ClusterGraph.Analysis.Flows;

/// <summary>
/// A network of capacities that flow is pushed through. Arc 2i leads forward, arc 2i + 1 back; what is left of an arc's
/// capacity is its residual. Capacities may be infinite as long as no way from end to end is.
/// </summary>
internal sealed class FlowNetwork
{
    private readonly List<int> _to = [];
    private readonly List<double> _capacities = [];
    private int[]? _offsets;
    private int[] _arcs = [];
    private int[] _heads = [];
    private double[] _left = [];

    /// <summary>Begins a network without arcs.</summary>
    /// <param name="nodes">How many nodes it has.</param>
    public FlowNetwork(int nodes) => NodeCount = nodes;

    /// <summary>Gets the number of nodes.</summary>
    public int NodeCount { get; }

    /// <summary>Gets where each arc ends.</summary>
    public int[] Heads => _heads;

    /// <summary>Gets what is left of each arc's capacity.</summary>
    public double[] Left => _left;

    /// <summary>Adds an arc; only before the first flow.</summary>
    /// <returns>Its number, which is even.</returns>
    public int Add(int from, int to, double capacity)
    {
        _to.Add(to);
        _to.Add(from);
        _capacities.Add(capacity);
        _capacities.Add(0);
        return _to.Count - 2;
    }

    /// <summary>Gives the arcs at a node, both those that begin there and the backs of those that end there. O(1).</summary>
    public ReadOnlySpan<int> ArcsOf(int node) => _arcs.AsSpan(_offsets![node], _offsets[node + 1] - _offsets[node]);

    /// <summary>Gives the capacity of an arc.</summary>
    public double CapacityOf(int arc) => _capacities[arc];

    /// <summary>Gives where an arc begins.</summary>
    public int TailOf(int arc) => _heads[arc ^ 1];

    /// <summary>Tells whether nothing is left of an arc, up to rounding.</summary>
    public bool IsFull(int arc) => _left[arc] <= Tolerance;

    /// <summary>Gets below what an amount counts as nothing: a billionth of a millionth of the largest capacity.</summary>
    public double Tolerance { get; private set; }

    /// <summary>Takes all flow out again. O(arcs).</summary>
    public void Reset()
    {
        if (_offsets is null)
        {
            Freeze();
        }

        for (var arc = 0; arc < _left.Length; arc++)
        {
            _left[arc] = _capacities[arc];
        }
    }

    /// <summary>Remembers what is left everywhere.</summary>
    public double[] Save() => [.. _left];

    /// <summary>Goes back to what was left everywhere.</summary>
    public void Restore(double[] saved) => saved.CopyTo(_left, 0);

    private void Freeze()
    {
        _heads = [.. _to];
        _left = new double[_heads.Length];
        _offsets = new int[NodeCount + 1];
        for (var arc = 0; arc < _heads.Length; arc++)
        {
            _offsets[_heads[arc ^ 1] + 1]++;
        }

        for (var node = 0; node < NodeCount; node++)
        {
            _offsets[node + 1] += _offsets[node];
        }

        var next = _offsets[..NodeCount];
        _arcs = new int[_heads.Length];
        for (var arc = 0; arc < _heads.Length; arc++)
        {
            _arcs[next[_heads[arc ^ 1]]++] = arc;
        }

        Tolerance = _capacities.Where(double.IsFinite).DefaultIfEmpty(1).Max() * 1e-12;
    }
}
