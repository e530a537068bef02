using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Persistence;

namespace ClusterGraph.Server.Access;

/// <summary>A browser on one map.</summary>
/// <param name="Map">The map.</param>
/// <param name="Member">Its membership on that map.</param>
/// <param name="Role">Its role here; the stage page asks for less than its browser may have.</param>
internal sealed record Visit(MapId Map, Membership Member, Role Role)
{
    /// <summary>Gets the author of what it sends.</summary>
    public Author Author => new(Member.Participant, Role);

    /// <summary>Gets what it may see.</summary>
    public Audience Audience => Author.Audience;
}
