using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Persistence;
using ClusterGraph.Server.Hosting;
using ClusterGraph.Server.Maps;

namespace ClusterGraph.Server.Access;

/// <summary>Lets browsers in by code or link.</summary>
internal sealed class Admission(
    GrantBook grants, SessionBook sessions, GuessThrottle throttle, MapDirectory maps, ILogger<Admission> log)
{
    /// <summary>Joins with a typed code.</summary>
    public Task<Outcome<SessionGrant>> ByCodeAsync(HttpContext context, CodeRequest request) =>
        JoinAsync(context, RoomCode.Normalise(request.Code), GrantKind.Code, request.Language);

    /// <summary>Joins with the secret of a link.</summary>
    public Task<Outcome<SessionGrant>> ByLinkAsync(HttpContext context, LinkRequest request) =>
        JoinAsync(context, SecretText.Accepts(request.Secret) ? request.Secret : null, GrantKind.Link, request.Language);

    private async Task<Outcome<SessionGrant>> JoinAsync(
        HttpContext context, string? secret, GrantKind kind, string? language)
    {
        var address = context.Connection.RemoteIpAddress;
        if (!throttle.MayTry(address))
        {
            return new ChangeError(ErrorCode.RateLimited, "Too many wrong codes were tried; wait a minute.");
        }

        var grant = secret is null ? null : await grants.FindAsync(secret, context.RequestAborted);
        if (grant is null || grant.Kind != kind)
        {
            if (throttle.Failed(address))
            {
                log.GuessingAlarm();
            }

            return new ChangeError(ErrorCode.WrongCode, "No open room has this code; check it on the screen.", kind == GrantKind.Code ? "code" : "secret");
        }

        return grants.IsOpen(grant)
            ? await AdmitAsync(context, grant, language)
            : new ChangeError(ErrorCode.CodeExpired, "This code is no longer valid; ask for the new one.");
    }

    private async Task<Outcome<SessionGrant>> AdmitAsync(HttpContext context, Grant grant, string? language)
    {
        if (await maps.TitleAsync(grant.Map, context.RequestAborted) is not { } map)
        {
            return new ChangeError(ErrorCode.NotFound, "The map of this room no longer exists.");
        }

        var known = SessionCookie.Read(context.Request);
        var isKnown = await sessions.FindAsync(known, context.RequestAborted) is not null;
        var cookie = isKnown ? known! : SecretText.Make();
        var admitted = await sessions.AdmitAsync(cookie, grant, language, context.RequestAborted);
        if (!admitted.IsOk)
        {
            return admitted.Error;
        }

        var session = (await sessions.FindAsync(cookie, context.RequestAborted))!;
        var member = await sessions.EnterAsync(session, new MapId(map.Id), context.RequestAborted) ?? admitted.Value;
        SessionCookie.Write(context, cookie);
        log.Joined(member.Participant.Value, map.Id, RoleName(member.Role));
        return new SessionGrant(map, member.Role, new PersonRef(member.Participant.Value, member.Nick));
    }

    private static string RoleName(Role role) => role.ToString();
}
