namespace ClusterGraph.Core.Changes;

/// <summary>Puts one of one's own dots on a topic, or takes it back.</summary>
public sealed record SetVote : MapOp
{
    /// <summary>The discriminator on the wire.</summary>
    public const string Wire = "vote.set";

    /// <inheritdoc/>
    protected override string GetName() => Wire;

    /// <summary>Gets the key of a finding, 1 to 200 characters.</summary>
    public required string Topic { get; init; }

    /// <summary>Gets a value indicating whether the dot is put; false takes it back.</summary>
    public required bool On { get; init; }
}
