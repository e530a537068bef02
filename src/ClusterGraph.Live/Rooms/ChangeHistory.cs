using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Live.Rooms;

/// <summary>The recent changes of a map in memory, among them those staged and not yet written. Used by one thread.</summary>
internal sealed class ChangeHistory : IChangeHistory
{
    private const int Slack = 256;

    private readonly List<Change> _changes = [];
    private readonly int _capacity;
    private long _head;

    public ChangeHistory(int capacity, Revision head)
    {
        _capacity = capacity;
        _head = head.Value;
    }

    /// <inheritdoc/>
    public Revision Oldest => new(_head - _changes.Count + 1);

    /// <summary>Adds the next change.</summary>
    public void Append(Change change)
    {
        if (change.Rev.Value != _head + 1)
        {
            throw new InvalidOperationException($"Revision {change.Rev} does not follow {_head}.");
        }

        _changes.Add(change);
        _head++;
        if (_changes.Count > _capacity + Slack)
        {
            _changes.RemoveRange(0, _changes.Count - _capacity);
        }
    }

    /// <summary>Takes back what was staged after a revision.</summary>
    public void TruncateAfter(Revision rev)
    {
        var surplus = (int)(_head - rev.Value);
        _changes.RemoveRange(_changes.Count - surplus, surplus);
        _head = rev.Value;
    }

    /// <inheritdoc/>
    public IEnumerable<Change> After(Revision rev)
    {
        for (var i = (int)Math.Max(0, rev.Value + 1 - Oldest.Value); i < _changes.Count; i++)
        {
            yield return _changes[i];
        }
    }

    /// <inheritdoc/>
    public Change? Find(Revision rev)
    {
        var index = rev.Value - Oldest.Value;
        return index >= 0 && index < _changes.Count ? _changes[(int)index] : null;
    }

    /// <inheritdoc/>
    public IEnumerable<Change> NewestFirst()
    {
        for (var i = _changes.Count - 1; i >= 0; i--)
        {
            yield return _changes[i];
        }
    }
}
