namespace ClusterGraph.Live.Rooms;

/// <summary>The three answers to a submission.</summary>
public enum SubmitStatus
{
    /// <summary>It is settled on disk; the outcome comes, or came, in the stream.</summary>
    Queued,

    /// <summary>Keep it and send it again with the same seq.</summary>
    Retry,

    /// <summary>It was not taken in and its seq is not used up.</summary>
    Refused,
}
