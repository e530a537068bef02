using System.Text.Json;
using ClusterGraph.Core.Links;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Core.Changes;

/// <summary>Sets some fields of a link.</summary>
public sealed record EditLink : MapOp
{
    /// <summary>The discriminator on the wire.</summary>
    public const string Wire = "link.edit";

    /// <inheritdoc/>
    protected override string GetName() => Wire;

    /// <summary>Gets the link.</summary>
    public required LinkId Id { get; init; }

    /// <summary>Gets the fields to set; null clears one.</summary>
    public required JsonElement Set { get; init; }

    /// <summary>Gets refuse when the link changed after this revision.</summary>
    public Revision? IfRev { get; init; }
}
