using System.Text.Json.Serialization;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Core.Plans;

/// <summary>Identifies an action of the plan.</summary>
/// <param name="Value">Text that fits <see cref="IdGrammar"/>.</param>
[JsonConverter(typeof(StringIdConverter<ActionId>))]
public readonly record struct ActionId(string Value) : IStringId<ActionId>
{
    /// <inheritdoc/>
    public static ActionId Create(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
