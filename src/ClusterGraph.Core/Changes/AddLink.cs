using ClusterGraph.Core.Links;

namespace ClusterGraph.Core.Changes;

/// <summary>Puts a link on the map; if the same link is there already, adds this person as one who says so.</summary>
public sealed record AddLink : MapOp
{
    /// <summary>The discriminator on the wire.</summary>
    public const string Wire = "link.add";

    /// <inheritdoc/>
    protected override string GetName() => Wire;

    /// <summary>Gets the link; <c>assertions</c> and <c>rev</c> are the server's to fill.</summary>
    public required Link Link { get; init; }
}
