using ClusterGraph.Core.Maps;

namespace ClusterGraph.Core.Changes;

/// <summary>Takes back one's own last change, or a named one.</summary>
public sealed record Undo : MapOp
{
    /// <summary>The discriminator on the wire.</summary>
    public const string Wire = "undo";

    /// <inheritdoc/>
    protected override string GetName() => Wire;

    /// <summary>Gets the change; null means one's own last.</summary>
    public Revision? Rev { get; init; }

    /// <summary>Gets true to go on although others built on it.</summary>
    public bool? Confirm { get; init; }
}
