using System.Text.Json;
using ClusterGraph.Core.Branches;

namespace ClusterGraph.Server.Branches;

/// <summary>An element that is not the same in a what-if copy, in the map when it was copied, and in the room now.</summary>
internal sealed record ComparedElement(
    string Kind,
    string Id,
    BranchChangeKind? SinceFork,
    BranchChangeKind? AgainstRoom,
    bool Merges,
    BranchConflict? Conflict,
    bool CanTake,
    JsonElement? Fork,
    JsonElement? Copy,
    JsonElement? Room);
