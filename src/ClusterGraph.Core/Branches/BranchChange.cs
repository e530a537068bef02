using ClusterGraph.Core.Maps;

namespace ClusterGraph.Core.Branches;

/// <summary>What was done to one element in a what-if copy, seen against the room.</summary>
/// <param name="Key">The element.</param>
/// <param name="Fork">The element when the copy was made; null when it was not there.</param>
/// <param name="Copy">The element in the copy; null when it is not there.</param>
/// <param name="Room">The element in the room now; null when it is not there.</param>
/// <param name="Conflict">Why somebody must choose; null when the room left it alone.</param>
public sealed record BranchChange(
    ElementKey Key, MapElement? Fork, MapElement? Copy, MapElement? Room, BranchConflict? Conflict = null)
{
    /// <summary>Gets what the copy did since it was made.</summary>
    public BranchChangeKind Kind =>
        Fork is null ? BranchChangeKind.Added : Copy is null ? BranchChangeKind.Removed : BranchChangeKind.Changed;

    /// <summary>Gets a value indicating whether the copy's side can be taken at all: a stage or type in use stays.</summary>
    public bool CanTake => Conflict != BranchConflict.StillUsed || Key.Kind == ElementKind.Actor;
}
