using ClusterGraph.Core.Maps;

namespace ClusterGraph.Core.Changes;

/// <summary>Takes back all changes after a revision; history stays.</summary>
public sealed record RevertTo : MapOp
{
    /// <summary>The discriminator on the wire.</summary>
    public const string Wire = "revert.to";

    /// <inheritdoc/>
    protected override string GetName() => Wire;

    /// <summary>Gets the revision to return to.</summary>
    public required Revision Rev { get; init; }
}
