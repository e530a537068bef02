using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;

namespace ClusterGraph.Core.Changes;

/// <summary>What a tab asks for: one change, all or nothing.</summary>
/// <param name="Client">The tab.</param>
/// <param name="Seq">Its number among the submissions of that tab, from 1 without gaps.</param>
/// <param name="Base">The revision the person was looking at.</param>
/// <param name="Ops">1 to 200 operations.</param>
public sealed record Submission(ClientId Client, long Seq, Revision Base, IReadOnlyList<MapOp> Ops);
