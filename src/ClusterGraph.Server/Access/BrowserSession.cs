using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Persistence;

namespace ClusterGraph.Server.Access;

/// <summary>One browser: the keyed hash of its cookie, and what it may do on which map.</summary>
internal sealed record BrowserSession(string Hash, IReadOnlyList<Membership> Memberships)
{
    /// <summary>Gives the membership that counts on a map: the highest role, whether for that map or for all.</summary>
    /// <returns>Null when it has none, or none that still holds.</returns>
    public Membership? On(MapId map, DateTimeOffset now) => Memberships
        .Where(m => (m.Map == map || m.Map is null) && Holds(m, now))
        .OrderByDescending(m => m.Role).ThenBy(m => m.Map is null)
        .FirstOrDefault();

    /// <summary>Gives the membership for all maps of this server, if there is one.</summary>
    public Membership? OnServer(DateTimeOffset now) => Memberships.FirstOrDefault(m => m.Map is null && Holds(m, now));

    /// <summary>Gives the highest role it has on any map.</summary>
    /// <returns>Null when it has none that still holds.</returns>
    public Role? Highest(DateTimeOffset now) =>
        Memberships.Where(m => Holds(m, now)).Select(m => (Role?)m.Role).Max();

    /// <summary>Tells whether a facilitator removed this browser from a map.</summary>
    public bool IsKickedFrom(MapId map) => Memberships.Any(m => m.Map == map && m.Revoked);

    private static bool Holds(Membership m, DateTimeOffset now) => !m.Revoked && m.Expires > now;
}
