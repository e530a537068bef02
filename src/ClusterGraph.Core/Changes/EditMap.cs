using System.Text.Json;

namespace ClusterGraph.Core.Changes;

/// <summary>Sets title, description, language, place, period, source or the view on the stage.</summary>
public sealed record EditMap : MapOp
{
    /// <summary>The discriminator on the wire.</summary>
    public const string Wire = "map.edit";

    /// <inheritdoc/>
    protected override string GetName() => Wire;

    /// <summary>Gets the fields to set; null clears one.</summary>
    public required JsonElement Set { get; init; }
}
