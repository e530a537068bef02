using System.Runtime.InteropServices;
using System.Text.Json;
using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Live.Presence;
using ClusterGraph.Live.Rooms;
using ClusterGraph.Server.Access;

namespace ClusterGraph.Server.Hubs;

/// <summary>Reads the arguments of hub calls strictly, and names what is wrong with them.</summary>
internal static class HubCalls
{
    private const int MaxSelection = 20;
    private const string SubmitName = "submit";

    /// <summary>Reads a join.</summary>
    public static Outcome<JoinRequest> Join(JsonElement json, Visit visit)
    {
        var read = CoreJson.Read(() => json.Deserialize<JoinCall>(CoreJson.Options), "join");
        if (!read.IsOk)
        {
            return read.Error;
        }

        var call = read.Value;
        if (!IdGrammar.Accepts(call.Client))
        {
            return Invalid("join.client", "A client id has 1 to 64 letters, digits, dots, hyphens or underscores.");
        }

        return call.Since < 0 || call.Acked < 0
            ? Invalid(call.Since < 0 ? "join.since" : "join.acked", "It must not be negative.")
            : new JoinRequest(
                new ClientId(call.Client), call.Since is { } since ? new Revision(since) : null, call.Acked,
                visit.Author, visit.Member.Nick);
    }

    /// <summary>Reads a submission.</summary>
    public static Outcome<Submission> Submit(JsonElement json, ClientId client)
    {
        var read = CoreJson.Read(() => json.Deserialize<SubmitCall>(CoreJson.Options), SubmitName);
        if (!read.IsOk)
        {
            return read.Error with { Field = read.Error.Field?.Replace(SubmitName + ".", "", StringComparison.Ordinal) };
        }

        var call = read.Value;
        if (Check(call, SizeOf(json)) is { } problem)
        {
            return problem;
        }

        var ops = new List<MapOp>(call.Ops.Count);
        for (var i = 0; i < call.Ops.Count; i++)
        {
            var op = CoreJson.ReadOp(call.Ops[i]);
            if (!op.IsOk)
            {
                return op.Error with { Field = $"ops[{i}].{op.Error.Field}" };
            }

            ops.Add(op.Value);
        }

        return new Submission(client, call.Seq, new Revision(call.Base), ops);
    }

    /// <summary>Gives the size in which a call came, in bytes.</summary>
    public static int SizeOf(JsonElement json) => JsonMarshal.GetRawUtf8Value(json).Length;

    /// <summary>Reads presence; what cannot be read is nothing.</summary>
    public static PresenceReport? Presence(JsonElement json)
    {
        var read = CoreJson.Read(() => json.Deserialize<PresenceCall>(CoreJson.Options), "presence");
        return read.IsOk
            ? new PresenceReport(
                [.. (read.Value.Selection ?? []).Where(IdGrammar.Accepts).Take(MaxSelection).Select(id => new ActorId(id))],
                read.Value.Typing)
            : null;
    }

    private static ChangeError? Check(SubmitCall call, int bytes)
    {
        if (call.Seq < 1 || call.Base < 0)
        {
            return Invalid(call.Seq < 1 ? "seq" : "base", "It is out of range.");
        }

        if (bytes > WireLimits.Current.BatchBytes)
        {
            return new ChangeError(ErrorCode.TooLarge, "A submission holds at most 32 KB.", "ops");
        }

        return call.Ops.Count switch
        {
            0 => Invalid("ops", "A submission holds at least one operation."),
            > MapLimits.OpsPerChange => new ChangeError(
                ErrorCode.TooLarge, $"A submission holds at most {MapLimits.OpsPerChange} operations.", "ops"),
            _ => null,
        };
    }

    private static ChangeError Invalid(string field, string message) => new(ErrorCode.InvalidField, message, field);
}
