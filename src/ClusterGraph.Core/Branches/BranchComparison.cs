using ClusterGraph.Core.Changes.Rules;
using ClusterGraph.Core.Links;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Placement;

namespace ClusterGraph.Core.Branches;

/// <summary>
/// A what-if copy against the map it was made from: as it was then, as it is now. What both sides did alike is no
/// change any more; where both did otherwise there is a conflict for somebody to decide.
/// </summary>
public sealed class BranchComparison
{
    private readonly MapSnapshot _copy;
    private readonly MapSnapshot _room;
    private readonly Dictionary<ElementKey, BranchChange> _changes = [];
    private readonly Lazy<List<NodePosition>> _moved;

    private BranchComparison(MapSnapshot fork, MapSnapshot copy, MapSnapshot room)
    {
        _copy = copy;
        _room = room;
        _moved = new(() => [.. room.Positions.All.Where(p =>
            room.Actors.Find(p.Actor.Value) is not null
            && !BranchContent.Same(p, fork.Find(p.Key)) && !BranchContent.Same(p, copy.Find(p.Key)))]);
        var keys = fork.Elements().Concat(copy.Elements()).Select(e => e.Key).Where(k => BranchContent.Has(k.Kind));
        foreach (var key in keys.Distinct())
        {
            var change = new BranchChange(key, fork.Find(key), copy.Find(key), room.Find(key));
            if (!BranchContent.Same(change.Fork, change.Copy) && !BranchContent.Same(change.Copy, change.Room))
            {
                Note(change);
            }
        }

        Settle();
    }

    /// <summary>Gets what the copy would change in the room, in a fixed order.</summary>
    public IReadOnlyList<BranchChange> Changes =>
        [.. _changes.Values.OrderBy(c => c.Key.Kind).ThenBy(c => c.Key.Id, StringComparer.Ordinal)];

    /// <summary>Compares. O(elements of the three).</summary>
    /// <param name="fork">The copy when it was made.</param>
    /// <param name="copy">The copy now.</param>
    /// <param name="room">The map it was made from, now.</param>
    /// <returns>The comparison.</returns>
    public static BranchComparison Of(MapSnapshot fork, MapSnapshot copy, MapSnapshot room) => new(fork, copy, room);

    /// <summary>Lists what differs between two states of a map, however it came about; positions do not count.</summary>
    /// <param name="before">One state.</param>
    /// <param name="after">The other.</param>
    /// <returns>What <paramref name="after"/> has new, changed and no more, in a fixed order.</returns>
    public static IReadOnlyList<BranchChange> Between(MapSnapshot before, MapSnapshot after) =>
    [
        .. Of(before, after, before).Changes
            .Where(c => c.Key.Kind is not (ElementKind.Position or ElementKind.Alias)),
    ];

    /// <summary>Lists what is to be done in the room once the conflicts are decided.</summary>
    /// <param name="takesCopy">Tells of a conflict whether the copy's side is taken; the room's otherwise.</param>
    /// <returns>The changes, among them what the copy's elements need and the room removed.</returns>
    public IReadOnlyList<BranchChange> Merged(Func<BranchChange, bool> takesCopy)
    {
        var taken = Changes.Where(c => c.Conflict is null || (c.CanTake && takesCopy(c))).ToList();
        var known = taken.Select(c => c.Key).ToHashSet();
        for (var i = 0; i < taken.Count; i++)
        {
            foreach (var need in BranchContent.Needs(_copy, taken[i].Copy).Where(n => _room.Find(n) is null && known.Add(n)))
            {
                taken.Add(new BranchChange(need, null, _copy.Find(need), null, BranchConflict.RemovedInRoom));
            }
        }

        return [.. taken.Where(c => c.Copy is not NodePosition at || c.Room is not null || !IsCrowded(at))];
    }

    // Where the room put somebody meanwhile, a newcomer of the copy is placed as any newcomer is: nobody covers another.
    private bool IsCrowded(NodePosition at) => _moved.Value.Any(other =>
        other.View == at.View && Math.Abs(other.X - at.X) < FreeSpot.Spacing && Math.Abs(other.Y - at.Y) < FreeSpot.Spacing);

    private void Note(BranchChange change)
    {
        var isMoved = !BranchContent.Same(change.Fork, change.Room);
        if (change.Key.Kind is ElementKind.Position or ElementKind.Alias)
        {
            // Where things stand is not worth a question: what the room put somewhere stays there.
            if (!isMoved && (change.Copy is Alias || (change.Copy is NodePosition at && _copy.Actors.Find(at.Actor.Value) is not null)))
            {
                _changes.Add(change.Key, change);
            }

            return;
        }

        BranchConflict? conflict = !isMoved ? null
            : change.Room is null ? BranchConflict.RemovedInRoom
            : IsOnlyHeard(change) ? null : BranchConflict.ChangedInRoom;
        _changes.Add(change.Key, change with { Conflict = conflict });
    }

    // People who confirm or dispute a link in the room do not stand against an edit of it: voices are kept one by one.
    private static bool IsOnlyHeard(BranchChange change) =>
        change is { Fork: Link fork, Room: Link room, Copy: not null }
        && FieldMap.Changed(fork, room).All(f => f.StartsWith("assertions.", StringComparison.Ordinal));

    // One conflict can be the reason for the next: what is not taken over cannot be built on.
    private void Settle()
    {
        bool isAny;
        do
        {
            isAny = false;
            var users = Users();
            foreach (var change in Changes.Where(c => c.Conflict is null))
            {
                if (Trouble(change, users) is { } conflict)
                {
                    _changes[change.Key] = change with { Conflict = conflict };
                    isAny = true;
                }
            }
        }
        while (isAny);
    }

    private BranchConflict? Trouble(BranchChange change, HashSet<ElementKey> users)
    {
        if (change.Copy is null)
        {
            return users.Contains(change.Key) ? BranchConflict.StillUsed : null;
        }

        if (BranchContent.Needs(_copy, change.Copy).Any(need => !WillBe(need)))
        {
            return BranchConflict.NeedsRemoved;
        }

        return change.Copy is Link link && IsSaid(link) ? BranchConflict.SaidInRoom : null;
    }

    private bool WillBe(ElementKey key) => _changes.TryGetValue(key, out var change) && change.Conflict is null
        ? change.Copy is not null : _room.Find(key) is not null;

    private bool IsSaid(Link link) =>
        LinkCheck.Same(_room, link) is { } same && same.Id != link.Id && WillStay(same) is Link stays
        && stays.Type == same.Type && stays.Source == same.Source && stays.Target == same.Target;

    // What the elements of the room need that the copy removed, as it will be without the conflicts.
    private HashSet<ElementKey> Users()
    {
        var removed = _changes.Values.Where(c => c.Copy is null).Select(c => c.Key).ToHashSet();
        return removed.Count == 0 ? [] : [.. _room.Elements().Select(WillStay).SelectMany(e => BranchContent.Needs(_room, e)).Where(removed.Contains)];
    }

    private MapElement? WillStay(MapElement room) =>
        _changes.TryGetValue(room.Key, out var change) && change.Conflict is null ? change.Copy : room;
}
