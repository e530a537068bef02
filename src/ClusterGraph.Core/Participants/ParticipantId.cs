using System.Text.Json.Serialization;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Core.Participants;

/// <summary>Identifies a person in a room without naming them.</summary>
/// <param name="Value">Text that fits <see cref="IdGrammar"/>.</param>
[JsonConverter(typeof(StringIdConverter<ParticipantId>))]
public readonly record struct ParticipantId(string Value) : IStringId<ParticipantId>
{
    /// <inheritdoc/>
    public static ParticipantId Create(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
