using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Tests.Fixtures;
using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Analysis.Tests.Comparison;

/// <summary>
/// The example map of the Palar Valley at two moments: before the treatment plants, with all 500 tanneries and no link to
/// a plant; and afterwards, without those that closed.
/// </summary>
internal static class PalarMoments
{
    private static readonly MapSnapshot Map = SeedMaps.Map("palar-valley");

    /// <summary>Gets the earlier moment.</summary>
    public static AnalysisInput Before { get; } = Make(a => a.Type.Value != "thing.facility");

    /// <summary>Gets the later moment.</summary>
    public static AnalysisInput After { get; } = Make(a => a.Attributes?.GetValueOrDefault("outcome")?.Value.GetString() != "closed");

    private static AnalysisInput Make(Func<Actor, bool> keeps)
    {
        var actors = Map.Actors.All.Where(keeps).ToDictionary(a => a.Id);
        var links = Map.Links.All.Where(l => actors.ContainsKey(l.Source) && actors.ContainsKey(l.Target));
        return MapInput.From(MapSnapshot.Create(new MapId("palar"), [new MapHead { Title = "Palar" }, .. Map.Stages.All, .. actors.Values, .. links]));
    }
}
