using ClusterGraph.Core.Branches;
using ClusterGraph.Core.Maps;
using ClusterGraph.Live.Rooms;
using ClusterGraph.Server.Access;

namespace ClusterGraph.Server.Branches;

/// <summary>The states that a comparison is about, and who asks for it.</summary>
/// <param name="Parent">The facilitator on the map that the copy was made from.</param>
/// <param name="Room">The room of that map.</param>
/// <param name="Fork">The copy when it was made.</param>
/// <param name="Copy">The copy now.</param>
/// <param name="Now">The map now.</param>
internal sealed record BranchSides(Visit Parent, Room Room, MapSnapshot Fork, MapSnapshot Copy, MapSnapshot Now)
{
    /// <summary>Compares the three.</summary>
    public BranchComparison Compare() => BranchComparison.Of(Fork, Copy, Now);
}
