namespace ClusterGraph.Server.Branches;

/// <summary>A what-if copy against the map it was made from, as it was then and as it is now.</summary>
/// <param name="Parent">The map it was made from.</param>
/// <param name="ParentTitle">Its title.</param>
/// <param name="ForkRev">The revision of that map from which the copy was made.</param>
/// <param name="At">When the copy was made.</param>
/// <param name="CopyRev">The revision of the copy that was compared.</param>
/// <param name="RoomRev">The revision of the map that was compared.</param>
/// <param name="Moved">How many positions a merge would bring along.</param>
/// <param name="Elements">What differs; positions are only counted.</param>
internal sealed record ComparisonReport(
    string Parent,
    string ParentTitle,
    long ForkRev,
    DateTimeOffset At,
    long CopyRev,
    long RoomRev,
    int Moved,
    IReadOnlyList<ComparedElement> Elements);
