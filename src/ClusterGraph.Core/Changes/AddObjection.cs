using ClusterGraph.Core.Plans;

namespace ClusterGraph.Core.Changes;

/// <summary>Contests a finding.</summary>
public sealed record AddObjection : MapOp
{
    /// <summary>The discriminator on the wire.</summary>
    public const string Wire = "objection.add";

    /// <inheritdoc/>
    protected override string GetName() => Wire;

    /// <summary>Gets the id of the objection.</summary>
    public required ObjectionId Id { get; init; }

    /// <summary>Gets the key of the finding, 1 to 200 characters.</summary>
    public required string Topic { get; init; }

    /// <summary>Gets the reason, 1 to 500 characters.</summary>
    public required string Text { get; init; }
}
