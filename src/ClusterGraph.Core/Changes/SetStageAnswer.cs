using ClusterGraph.Core.Poverty;
using ClusterGraph.Core.ValueChains;

namespace ClusterGraph.Core.Changes;

/// <summary>Says which groups work at a stage, or takes it back. It travels by itself, and nobody else sees who said it.</summary>
public sealed record SetStageAnswer : MapOp
{
    /// <summary>The discriminator on the wire.</summary>
    public const string Wire = "answer.set";

    /// <inheritdoc/>
    protected override string GetName() => Wire;

    /// <summary>Gets the stage.</summary>
    public required StageId Stage { get; init; }

    /// <summary>Gets the groups, each at most once; none for "I do not know", null takes the answer back.</summary>
    public IReadOnlyList<GroupSaid>? Groups { get; init; }
}
