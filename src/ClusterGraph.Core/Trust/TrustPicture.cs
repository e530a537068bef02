using ClusterGraph.Core.Maps;

namespace ClusterGraph.Core.Trust;

/// <summary>The averages as they were shown at the last reveal: frozen, and the only thing that leaves the ratings.</summary>
public sealed record TrustPicture : MapElement
{
    /// <summary>The id of the only element of its kind.</summary>
    public const string Id = "trust";

    /// <summary>The key of the only element of its kind.</summary>
    public static readonly ElementKey TheKey = new(ElementKind.Trust, Id);

    /// <inheritdoc/>
    protected override ElementKey GetKey() => TheKey;

    /// <summary>Gets how many people had rated anybody when it was shown.</summary>
    public required int Raters { get; init; }

    /// <summary>Gets one figure for each organisation that enough people rated, by its id.</summary>
    public required IReadOnlyList<TrustFigure> Figures { get; init; }
}
