using ClusterGraph.Core.Maps;
using ClusterGraph.Live.Sessions;

namespace ClusterGraph.Live.Rooms;

/// <summary>What a client needs to know after joining.</summary>
/// <param name="Session">Its session; pass it to every later call.</param>
/// <param name="Rev">The head at the moment of registration.</param>
/// <param name="Mode">How to get up to date.</param>
/// <param name="LastSeq">The highest seq of this client that is settled on disk.</param>
public sealed record Joined(Session Session, Revision Rev, JoinMode Mode, long LastSeq);
