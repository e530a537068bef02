using System.Text.Json.Serialization;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Core.Actors;

/// <summary>Identifies one actor of a map: a firm, an institution, a person or a group.</summary>
/// <param name="Value">Text that fits <see cref="IdGrammar"/>.</param>
[JsonConverter(typeof(StringIdConverter<ActorId>))]
public readonly record struct ActorId(string Value) : IStringId<ActorId>
{
    /// <inheritdoc/>
    public static ActorId Create(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
