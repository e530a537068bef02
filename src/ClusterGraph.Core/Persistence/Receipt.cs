using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;

namespace ClusterGraph.Core.Persistence;

/// <summary>What became of one submission, kept so that a resend gets the same answer.</summary>
/// <param name="Client">The tab.</param>
/// <param name="Seq">Its sequence number.</param>
/// <param name="PayloadHash">SHA-256 of the submitted operations, in hex.</param>
/// <param name="Rev">The revision it made; null when it was rejected.</param>
/// <param name="Error">Why it was rejected; null when it was accepted.</param>
public sealed record Receipt(ClientId Client, long Seq, string PayloadHash, Revision? Rev, ChangeError? Error);
