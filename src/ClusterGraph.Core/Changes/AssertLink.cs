using ClusterGraph.Core.Links;

namespace ClusterGraph.Core.Changes;

/// <summary>Says that a link exists or does not, or takes that back.</summary>
public sealed record AssertLink : MapOp
{
    /// <summary>The discriminator on the wire.</summary>
    public const string Wire = "link.assert";

    /// <inheritdoc/>
    protected override string GetName() => Wire;

    /// <summary>Gets the link.</summary>
    public required LinkId Id { get; init; }

    /// <summary>Gets what is said.</summary>
    public required AssertionStance Stance { get; init; }

    /// <summary>Gets the reason, at most 500 characters.</summary>
    public string? Note { get; init; }
}
