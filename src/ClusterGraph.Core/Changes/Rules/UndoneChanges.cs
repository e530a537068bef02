using ClusterGraph.Core.Maps;

namespace ClusterGraph.Core.Changes.Rules;

/// <summary>
/// Tells which changes count no more. An undo cancels its target; undoing that undo brings the target back. Neither a
/// cancelled change nor a live undo counts as the last writer of a field: together they left it as it was.
/// </summary>
internal sealed class UndoneChanges
{
    private readonly HashSet<Revision> _cancelled = [];
    private readonly HashSet<Revision> _liveUndos = [];

    public UndoneChanges(IChangeHistory history)
    {
        foreach (var change in history.NewestFirst())
        {
            if (change.Undoes.Count > 0 && !_cancelled.Contains(change.Rev))
            {
                _liveUndos.Add(change.Rev);
                _cancelled.UnionWith(change.Undoes);
            }
        }
    }

    public bool IsCancelled(Revision rev) => _cancelled.Contains(rev);

    public bool CountsAsWriter(Revision rev) => !_cancelled.Contains(rev) && !_liveUndos.Contains(rev);

    public void Cancel(Revision rev) => _cancelled.Add(rev);
}
