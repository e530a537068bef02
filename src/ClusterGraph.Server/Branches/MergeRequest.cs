namespace ClusterGraph.Server.Branches;

/// <summary>Asks to take a what-if copy over into its map.</summary>
/// <param name="CopyRev">The revision of the copy that was looked at.</param>
/// <param name="RoomRev">The revision of the map that was looked at.</param>
/// <param name="Choices">For every conflict, by <c>kind/id</c>: <c>room</c> or <c>copy</c>.</param>
internal sealed record MergeRequest(long CopyRev, long RoomRev, IReadOnlyDictionary<string, MergeChoice>? Choices = null);
