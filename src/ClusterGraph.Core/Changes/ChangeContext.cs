using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;

namespace ClusterGraph.Core.Changes;

/// <summary>What the rules must know besides the map and the operations.</summary>
/// <param name="Author">Who asks.</param>
/// <param name="At">When, by the server's clock.</param>
/// <param name="Base">The revision the person was looking at.</param>
/// <param name="History">The recent changes.</param>
public sealed record ChangeContext(Author Author, DateTimeOffset At, Revision Base, IChangeHistory History);
