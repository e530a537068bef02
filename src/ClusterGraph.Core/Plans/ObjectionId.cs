using System.Text.Json.Serialization;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Core.Plans;

/// <summary>Identifies an objection.</summary>
/// <param name="Value">Text that fits <see cref="IdGrammar"/>.</param>
[JsonConverter(typeof(StringIdConverter<ObjectionId>))]
public readonly record struct ObjectionId(string Value) : IStringId<ObjectionId>
{
    /// <inheritdoc/>
    public static ObjectionId Create(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
