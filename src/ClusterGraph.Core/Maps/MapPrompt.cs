using ClusterGraph.Core.Vocabulary;

namespace ClusterGraph.Core.Maps;

/// <summary>What the facilitator asks the room now.</summary>
public sealed record MapPrompt
{
    /// <summary>Gets the step of the workshop.</summary>
    public required WorkshopPhase Phase { get; init; }

    /// <summary>Gets the link type asked for, when the step is about links.</summary>
    public TypeId? LinkType { get; init; }

    /// <summary>Gets a question in the facilitator's own words, at most 200 characters.</summary>
    public string? Text { get; init; }
}
