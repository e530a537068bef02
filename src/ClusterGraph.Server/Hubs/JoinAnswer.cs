using ClusterGraph.Core.Participants;
using ClusterGraph.Live.Rooms;
using ClusterGraph.Server.Access;

namespace ClusterGraph.Server.Hubs;

/// <summary>What a client learns when it joins.</summary>
internal sealed record JoinAnswer(
    long Rev, Role Role, PersonRef Participant, JoinMode Mode, long LastSeq, WireLimits Limits, int Protocol);
