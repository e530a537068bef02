using ClusterGraph.Core.Maps;

namespace ClusterGraph.Core.Branches;

/// <summary>Makes what-if copies.</summary>
public static class BranchMaker
{
    /// <summary>
    /// Copies a map: all ids, links, stages and positions stay. Dots, objections, what waits for a decision and named
    /// snapshots belong to the room and stay there. O(elements).
    /// </summary>
    /// <param name="parent">The map as it is now.</param>
    /// <param name="id">The id of the copy.</param>
    /// <param name="at">When it is made (UTC).</param>
    /// <returns>The copy at revision zero.</returns>
    public static MapSnapshot Copy(MapSnapshot parent, MapId id, DateTimeOffset at)
    {
        var head = parent.Head with
        {
            Mode = MapMode.Open,
            Prompt = null,
            VotesShown = false,
            TrustShown = false,
            Spread = null,
            View = MapView.Map,
            Origin = new MapOrigin(parent.Id, parent.Revision, at),
        };
        return MapSnapshot.Create(
            id,
            parent.Elements().Where(e => BranchContent.Has(e.Key.Kind)).Select(e => e is MapHead ? head : e)
                .Select(e => e.WrittenBy(null)));
    }
}
