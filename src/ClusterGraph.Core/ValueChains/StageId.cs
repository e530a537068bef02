using System.Text.Json.Serialization;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Core.ValueChains;

/// <summary>Identifies one stage (lane) of the value chain of a map.</summary>
/// <param name="Value">Text that fits <see cref="IdGrammar"/>.</param>
[JsonConverter(typeof(StringIdConverter<StageId>))]
public readonly record struct StageId(string Value) : IStringId<StageId>
{
    /// <inheritdoc/>
    public static StageId Create(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
