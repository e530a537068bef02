using ClusterGraph.Core.Participants;

namespace ClusterGraph.Core.Links;

/// <summary>Who says what of a link, and since when: evidence, not a duplicate.</summary>
public sealed record Assertion
{
    /// <summary>Gets who says so.</summary>
    public required ParticipantId By { get; init; }

    /// <summary>Gets what they say.</summary>
    public required Stance Stance { get; init; }

    /// <summary>Gets when they said so.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Gets their reason, at most 500 characters.</summary>
    public string? Note { get; init; }
}
