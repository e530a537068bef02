using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;

namespace ClusterGraph.Core.Persistence;

/// <summary>What one browser session may do on one map, and by which nickname it is known there.</summary>
/// <param name="SessionHash">Hash of the session's secret, in hex.</param>
/// <param name="Map">The map; null for all maps of this server.</param>
/// <param name="Role">The role.</param>
/// <param name="Participant">The person in the journal.</param>
/// <param name="Nick">The nickname given, changeable.</param>
/// <param name="Created">When they joined (UTC).</param>
/// <param name="Expires">When the session ends (UTC).</param>
/// <param name="Revoked">Whether a facilitator removed them.</param>
public sealed record Membership(
    string SessionHash,
    MapId? Map,
    Role Role,
    ParticipantId Participant,
    string Nick,
    DateTimeOffset Created,
    DateTimeOffset Expires,
    bool Revoked);
