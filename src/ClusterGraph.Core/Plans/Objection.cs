using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;

namespace ClusterGraph.Core.Plans;

/// <summary>
/// Somebody does not agree with a finding. It stays beside the finding and is never averaged away: differing views of
/// two groups are both valid (NB:361).
/// </summary>
public sealed record Objection : MapElement
{
    /// <inheritdoc/>
    protected override ElementKey GetKey() => new(ElementKind.Objection, Id.Value);

    /// <summary>Gets the id.</summary>
    public required ObjectionId Id { get; init; }

    /// <summary>Gets what it is about: the key of a finding, 1 to 200 characters.</summary>
    public required string Topic { get; init; }

    /// <summary>Gets the reason, 1 to 500 characters.</summary>
    public required string Text { get; init; }

    /// <summary>Gets who objects; null for those who may not know.</summary>
    public ParticipantId? By { get; init; }

    /// <summary>Gets when.</summary>
    public DateTimeOffset? At { get; init; }
}
