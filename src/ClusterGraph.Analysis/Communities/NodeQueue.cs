namespace ClusterGraph.Analysis.Communities;

/// <summary>
/// The nodes that have to be looked at, each at most once. Whoever is added waits for the next round; a long round goes
/// community by community, because the neighbours of its members are the same few places in memory.
/// </summary>
internal sealed class NodeQueue
{
    // Sorting costs as much as the number of communities there may be.
    private const int Short = 16;

    private readonly int[] _communityOf;
    private readonly bool[] _isIn;
    private readonly int[] _begins;
    private int[] _round;
    private int[] _waiting;
    private int _first;
    private int _count;
    private int _waitingCount;

    /// <summary>Fills the queue.</summary>
    /// <param name="nodes">All nodes in the order of the first round; the queue keeps the array.</param>
    /// <param name="communityOf">The community of each node as it changes.</param>
    public NodeQueue(int[] nodes, int[] communityOf)
    {
        (_round, _communityOf) = (nodes, communityOf);
        _waiting = new int[nodes.Length];
        _begins = new int[nodes.Length + 1];
        _isIn = new bool[nodes.Length];
        _isIn.AsSpan().Fill(true);
        _count = nodes.Length;
    }

    /// <summary>Takes the next node; -1 when there is none.</summary>
    public int Take()
    {
        if (_first == _count)
        {
            NextRound();
        }

        if (_count == 0)
        {
            return -1;
        }

        var node = _round[_first++];
        _isIn[node] = false;
        return node;
    }

    /// <summary>Adds a node to the next round unless it is waiting already.</summary>
    public void Add(int node)
    {
        if (!_isIn[node])
        {
            _isIn[node] = true;
            _waiting[_waitingCount++] = node;
        }
    }

    private void NextRound()
    {
        (_first, _count, _waitingCount) = (0, _waitingCount, 0);
        (_round, _waiting) = (_waiting, _round);
        if (_count >= _isIn.Length / Short)
        {
            Sort();
            (_round, _waiting) = (_waiting, _round);
        }
    }

    // A counting sort; within a community the order stays.
    private void Sort()
    {
        Array.Clear(_begins);
        foreach (var node in _round.AsSpan(0, _count))
        {
            _begins[_communityOf[node] + 1]++;
        }

        for (var community = 1; community < _begins.Length; community++)
        {
            _begins[community] += _begins[community - 1];
        }

        foreach (var node in _round.AsSpan(0, _count))
        {
            _waiting[_begins[_communityOf[node]]++] = node;
        }
    }
}
