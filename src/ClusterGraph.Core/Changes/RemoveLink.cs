using ClusterGraph.Core.Links;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Core.Changes;

/// <summary>Removes a link; it can be restored.</summary>
public sealed record RemoveLink : MapOp
{
    /// <summary>The discriminator on the wire.</summary>
    public const string Wire = "link.remove";

    /// <inheritdoc/>
    protected override string GetName() => Wire;

    /// <summary>Gets the link.</summary>
    public required LinkId Id { get; init; }

    /// <summary>Gets refuse when the link changed after this revision.</summary>
    public Revision? IfRev { get; init; }
}
