using ClusterGraph.Core.Maps;

namespace ClusterGraph.Core.Changes;

/// <summary>Asks the room something, or nothing.</summary>
public sealed record SetPrompt : MapOp
{
    /// <summary>The discriminator on the wire.</summary>
    public const string Wire = "prompt.set";

    /// <inheritdoc/>
    protected override string GetName() => Wire;

    /// <summary>Gets the question; null takes it away.</summary>
    public MapPrompt? Prompt { get; init; }
}
