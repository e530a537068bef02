using System.Text.Json.Serialization;

namespace ClusterGraph.Core.Maps;

/// <summary>Identifies a named snapshot (a revision the facilitator gave a name).</summary>
/// <param name="Value">Text that fits <see cref="IdGrammar"/>.</param>
[JsonConverter(typeof(StringIdConverter<MarkId>))]
public readonly record struct MarkId(string Value) : IStringId<MarkId>
{
    /// <inheritdoc/>
    public static MarkId Create(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
