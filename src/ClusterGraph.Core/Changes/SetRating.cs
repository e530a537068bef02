using ClusterGraph.Core.Actors;

namespace ClusterGraph.Core.Changes;

/// <summary>Says what one thinks of an organisation, or takes it back. It travels by itself, and nobody else sees it.</summary>
public sealed record SetRating : MapOp
{
    /// <summary>The discriminator on the wire.</summary>
    public const string Wire = "rating.set";

    /// <inheritdoc/>
    protected override string GetName() => Wire;

    /// <summary>Gets the organisation.</summary>
    public required ActorId About { get; init; }

    /// <summary>Gets how far it can be relied on, 1 to 5; null, together with the other, takes the rating back.</summary>
    public int? Reliance { get; init; }

    /// <summary>Gets how far it shares what it knows, 1 to 5.</summary>
    public int? Sharing { get; init; }
}
