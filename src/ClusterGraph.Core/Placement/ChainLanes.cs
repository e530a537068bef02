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

    /// <summary>Right edge of the column of those whose stage nobody has said yet; it stands before the first lane.</summary>
    public const double WaitingRight = -50;

    /// <summary>Width of that column; a full one is followed by another, further from the lanes.</summary>
    public const double WaitingWidth = 380;

    /// <summary>Distance of a waiting actor from the column's left edge; its name stands beside it.</summary>
    public const double WaitingInset = 45;

    /// <summary>Height of the first waiting actor.</summary>
    public const double WaitingTop = 190;

    /// <summary>Distance from one waiting actor to the next: two lines of its name.</summary>
    public const double WaitingPitch = 120;

    /// <summary>How many wait in one column.</summary>
    public const int WaitingRows = 9;

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
