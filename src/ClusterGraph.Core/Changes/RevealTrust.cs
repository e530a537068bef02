namespace ClusterGraph.Core.Changes;

/// <summary>Shows the room averages of the ratings, and counts what came since the last time where enough people rated.</summary>
public sealed record RevealTrust : MapOp
{
    /// <summary>The discriminator on the wire.</summary>
    public const string Wire = "trust.reveal";

    /// <inheritdoc/>
    protected override string GetName() => Wire;
}
