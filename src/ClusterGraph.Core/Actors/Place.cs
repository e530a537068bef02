namespace ClusterGraph.Core.Actors;

/// <summary>Where an actor is.</summary>
public sealed record Place
{
    /// <summary>Gets the name of the town, district or country.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the latitude, -90 to 90 degrees.</summary>
    public double? Lat { get; init; }

    /// <summary>Gets the longitude, -180 to 180 degrees.</summary>
    public double? Lon { get; init; }
}
