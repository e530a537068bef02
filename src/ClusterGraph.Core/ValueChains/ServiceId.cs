using System.Text.Json.Serialization;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Core.ValueChains;

/// <summary>Identifies one service that supports the chain of a map.</summary>
/// <param name="Value">Text that fits <see cref="IdGrammar"/>.</param>
[JsonConverter(typeof(StringIdConverter<ServiceId>))]
public readonly record struct ServiceId(string Value) : IStringId<ServiceId>
{
    /// <inheritdoc/>
    public static ServiceId Create(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
