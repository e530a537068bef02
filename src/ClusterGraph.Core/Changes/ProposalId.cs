using System.Text.Json.Serialization;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Core.Changes;

/// <summary>Identifies a contribution held back for approval or reveal.</summary>
/// <param name="Value">Text that fits <see cref="IdGrammar"/>.</param>
[JsonConverter(typeof(StringIdConverter<ProposalId>))]
public readonly record struct ProposalId(string Value) : IStringId<ProposalId>
{
    /// <inheritdoc/>
    public static ProposalId Create(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
