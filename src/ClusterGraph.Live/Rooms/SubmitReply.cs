using ClusterGraph.Core.Changes;

namespace ClusterGraph.Live.Rooms;

/// <summary>The answer to one submission.</summary>
/// <param name="Status">Queued, retry or refused.</param>
/// <param name="Error">Why it was not taken in; null when queued.</param>
/// <param name="AfterMs">With retry: wait at least so many milliseconds.</param>
/// <param name="Expected">With <see cref="ErrorCode.ResendFrom"/>: the seq expected next.</param>
public sealed record SubmitReply(SubmitStatus Status, ChangeError? Error = null, int? AfterMs = null, long? Expected = null)
{
    /// <summary>The answer to what is settled.</summary>
    public static readonly SubmitReply Queued = new(SubmitStatus.Queued);

    internal static SubmitReply Retry(ChangeError error, int afterMs) => new(SubmitStatus.Retry, error, afterMs);

    internal static SubmitReply Refused(ChangeError error, long? expected = null) =>
        new(SubmitStatus.Refused, error, Expected: expected);
}
