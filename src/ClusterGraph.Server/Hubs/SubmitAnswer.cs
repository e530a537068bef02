using ClusterGraph.Core.Changes;
using ClusterGraph.Live.Rooms;

namespace ClusterGraph.Server.Hubs;

/// <summary>The answer to one submission.</summary>
internal sealed record SubmitAnswer(
    SubmitStatus Status, string? Code = null, string? Message = null, string? Field = null, int? AfterMs = null, long? Expected = null)
{
    /// <summary>Writes the answer of a room.</summary>
    public static SubmitAnswer Of(SubmitReply reply) => new(
        reply.Status, reply.Error?.WireCode, reply.Error?.Message, reply.Error?.Field, reply.AfterMs, reply.Expected);

    /// <summary>Refuses what cannot be read.</summary>
    public static SubmitAnswer Refuse(ChangeError error) =>
        new(SubmitStatus.Refused, error.WireCode, error.Message, error.Field);
}
