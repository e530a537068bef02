using System.Text.Json.Serialization;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Core.Vocabulary;

/// <summary>Names an actor type or a link type, such as <c>producer.small</c> or <c>sellsTo</c>.</summary>
/// <param name="Value">Text that fits <see cref="IdGrammar"/>.</param>
[JsonConverter(typeof(StringIdConverter<TypeId>))]
public readonly record struct TypeId(string Value) : IStringId<TypeId>
{
    /// <inheritdoc/>
    public static TypeId Create(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
