using System.Text.Json.Serialization;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Core.Links;

/// <summary>Identifies one directed link of a map.</summary>
/// <param name="Value">Text that fits <see cref="IdGrammar"/>.</param>
[JsonConverter(typeof(StringIdConverter<LinkId>))]
public readonly record struct LinkId(string Value) : IStringId<LinkId>
{
    /// <inheritdoc/>
    public static LinkId Create(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
