using System.Text.Json.Serialization;
using ClusterGraph.Core.Actors;

namespace ClusterGraph.Core.Maps;

/// <summary>Where one actor stands in one view, for everybody alike.</summary>
public sealed record NodePosition : MapElement
{
    /// <summary>Largest absolute coordinate, in canvas units.</summary>
    public const double MaxCoordinate = 1_000_000;

    /// <inheritdoc/>
    protected override ElementKey GetKey() => KeyOf(View, Actor);

    /// <summary>Gets the view.</summary>
    public required MapView View { get; init; }

    /// <summary>Gets the actor.</summary>
    public required ActorId Actor { get; init; }

    /// <summary>Gets the horizontal place in canvas units, growing to the right.</summary>
    public required double X { get; init; }

    /// <summary>Gets the vertical place in canvas units, growing downwards.</summary>
    public required double Y { get; init; }

    /// <summary>Gets a value indicating whether a person put it here, so that tidying leaves it alone.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Pinned { get; init; }

    /// <summary>Gets a value indicating whether it only waits here until it has a link or a stage.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Parked { get; init; }

    /// <summary>Makes the key of a position.</summary>
    /// <param name="view">The view.</param>
    /// <param name="actor">The actor.</param>
    /// <returns>The key.</returns>
    public static ElementKey KeyOf(MapView view, ActorId actor) =>
        new(ElementKind.Position, (view == MapView.Map ? "map/" : "chain/") + actor.Value);
}
