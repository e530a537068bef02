using System.Collections.Immutable;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.ValueChains;

namespace ClusterGraph.Core.Placement;

/// <summary>The lanes of the chain view, left to right, and their measures in canvas units.</summary>
public sealed class ChainLanes
{
    /// <summary>Width of a lane.</summary>
    public const double Width = 320;

    /// <summary>Distance from one lane's left edge to the next.</summary>
    public const double Pitch = 340;

    /// <summary>Bottom of the lanes; the top is zero.</summary>
    public const double Bottom = 900;

    /// <summary>Top of the band of institutions.</summary>
    public const double BandTop = 960;

    /// <summary>Bottom of the band of institutions.</summary>
    public const double BandBottom = 1240;

    private readonly ImmutableDictionary<StageId, int> _lanes;

    private ChainLanes(ImmutableDictionary<StageId, int> lanes) => _lanes = lanes;

    /// <summary>Gets the number of lanes.</summary>
    public int Count => _lanes.Count;

    /// <summary>Gets the width of all lanes together, at least one lane.</summary>
    public double TotalWidth => (Math.Max(1, Count) * Pitch) - (Pitch - Width);

    /// <summary>Reads the lanes of a map: chain stages by order, then id.</summary>
    /// <param name="map">The map.</param>
    /// <returns>The lanes.</returns>
    public static ChainLanes Of(MapSnapshot map) => new(
        map.Stages.All
            .Where(s => s.Kind == StageKind.Chain)
            .OrderBy(s => s.Order)
            .ThenBy(s => s.Id.Value, StringComparer.Ordinal)
            .Select((stage, lane) => (stage.Id, lane))
            .ToImmutableDictionary(s => s.Id, s => s.lane));

    /// <summary>Finds the lane of a stage.</summary>
    /// <param name="stage">The stage.</param>
    /// <returns>Its number from 0, or null when it is no lane.</returns>
    public int? Find(StageId stage) => _lanes.TryGetValue(stage, out var lane) ? lane : null;
}
