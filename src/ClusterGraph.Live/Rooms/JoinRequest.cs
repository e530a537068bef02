using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;

namespace ClusterGraph.Live.Rooms;

/// <summary>What a client says when it joins, and who the server knows it to be.</summary>
/// <param name="Client">The tab; checked against <see cref="IdGrammar"/> by the caller.</param>
/// <param name="Since">The last revision it has; null for none.</param>
/// <param name="Acked">The highest seq whose outcome it knows; zero for none.</param>
/// <param name="Author">The person and role of its session.</param>
/// <param name="Nick">The nickname shown to others.</param>
public sealed record JoinRequest(ClientId Client, Revision? Since, long Acked, Author Author, string Nick);
