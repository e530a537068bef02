using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;

namespace ClusterGraph.Server.Access;

/// <summary>Recognises who is asking.</summary>
internal sealed class Visitors(SessionBook sessions)
{
    /// <summary>Finds the session of a request.</summary>
    public ValueTask<BrowserSession?> SessionAsync(HttpContext context) =>
        sessions.FindAsync(SessionCookie.Read(context.Request), context.RequestAborted);

    /// <summary>
    /// Finds what a request may do on a map. <c>?as=viewer</c> lowers the role, so that a facilitator's browser can
    /// drive a projector that shows only what a viewer may see.
    /// </summary>
    /// <returns>Null when it may not even know that the map exists.</returns>
    public async ValueTask<Visit?> OnAsync(HttpContext context, string map)
    {
        if (!IdGrammar.Accepts(map) || await SessionAsync(context) is not { } session)
        {
            return null;
        }

        var member = await sessions.EnterAsync(session, new MapId(map), context.RequestAborted);
        return member is null ? null : new Visit(new MapId(map), member, Lowered(member.Role, context.Request.Query["as"]));
    }

    private static Role Lowered(Role role, string? wanted) =>
        Enum.TryParse<Role>(wanted, ignoreCase: true, out var lower) && lower < role && Enum.IsDefined(lower) ? lower : role;
}
