using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;

namespace ClusterGraph.Core.Persistence;

/// <summary>A capability link or a room code: whoever holds the secret gets the role.</summary>
/// <param name="SecretHash">Keyed hash of the secret or code, in hex; the secret itself is never stored.</param>
/// <param name="Map">The map; null for all maps of this server.</param>
/// <param name="Role">The role it gives.</param>
/// <param name="Kind">Link or code.</param>
/// <param name="Created">When it was made (UTC).</param>
/// <param name="Expires">When it ends (UTC); null for never.</param>
/// <param name="Revoked">Whether it was withdrawn.</param>
public sealed record Grant(
    string SecretHash, MapId? Map, Role Role, GrantKind Kind, DateTimeOffset Created, DateTimeOffset? Expires, bool Revoked);
