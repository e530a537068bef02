using ClusterGraph.Core.Vocabulary;

namespace ClusterGraph.Core.Changes;

/// <summary>Adds or replaces a type of this map's own.</summary>
public sealed record PutType : MapOp
{
    /// <summary>The discriminator on the wire.</summary>
    public const string Wire = "type.put";

    /// <inheritdoc/>
    protected override string GetName() => Wire;

    /// <summary>Gets the type.</summary>
    public required TypeDefinition Type { get; init; }
}
