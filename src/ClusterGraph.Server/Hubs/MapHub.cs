using System.Text.Json;
using ClusterGraph.Core.Changes;
using ClusterGraph.Live.Rooms;
using ClusterGraph.Server.Access;
using ClusterGraph.Server.Maps;
using Microsoft.AspNetCore.SignalR;

namespace ClusterGraph.Server.Hubs;

/// <summary>The transport of one map's room. No rules here: it reads, hands over and answers.</summary>
internal sealed class MapHub(LiveConnections connections, OpenRooms rooms, OpWatch watch, TimeProvider clock) : Hub
{
    private LiveConnection Live => connections.Find(Context.ConnectionId) ?? throw new HubException("unauthenticated");

    /// <summary>Joins the room, and learns how to get up to date.</summary>
    public async Task<JoinAnswer> Join(JsonElement request)
    {
        var live = Live;
        var call = HubCalls.Join(request, live.Visit);
        var joined = call.IsOk ? await rooms.JoinAsync(live, call.Value, Context.ConnectionAborted) : call.Error;
        if (!joined.IsOk)
        {
            await live.EndAsync(joined.Error.Code, joined.Error.Message);
            throw new HubException(joined.Error.WireCode);
        }

        live.EndAfter(clock, live.Visit.Member.Expires - clock.GetUtcNow(), ErrorCode.SessionEnded, "Your session has ended; join again.");
        return Answer(live, joined.Value);
    }

    /// <summary>Submits one change.</summary>
    public async Task<SubmitAnswer> Submit(JsonElement request)
    {
        var live = Live;
        if (live.Session is null)
        {
            return SubmitAnswer.Refuse(new ChangeError(ErrorCode.BadFrame, "Join the map first."));
        }

        var call = HubCalls.Submit(request, live.Session.Client);
        watch.Note(live.Visit, call);
        return call.IsOk ? SubmitAnswer.Of(await live.Room!.SubmitAsync(live.Session, call.Value, HubCalls.SizeOf(request))) : SubmitAnswer.Refuse(call.Error);
    }

    /// <summary>Tells others what this person is doing; may be dropped.</summary>
    public void Presence(JsonElement report)
    {
        if (Live is { Session: { } session, Room: { } room } live && live.Presence.Take(clock.GetUtcNow())
            && HubCalls.Presence(report) is { } read)
        {
            room.Report(session, read);
        }
    }

    /// <inheritdoc/>
    public override Task OnDisconnectedAsync(Exception? exception)
    {
        var live = connections.Find(Context.ConnectionId);
        live?.Room?.Leave(live.Session!);
        return Task.CompletedTask;
    }

    private static JoinAnswer Answer(LiveConnection live, Joined joined) => new(
        joined.Rev.Value, live.Visit.Role, new PersonRef(live.Visit.Member.Participant.Value, live.Visit.Member.Nick),
        joined.Mode, joined.LastSeq, WireLimits.Current, Protocol: 1);
}
