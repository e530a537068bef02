using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Changes.Rules;
using ClusterGraph.Core.Links;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Core.Placement;

/// <summary>
/// Places what is new and moves nothing else: an actor lands beside its neighbours, within its lane in the chain view;
/// without links it waits in a strip below the map (viewer.md 2.4, rule L0).
/// </summary>
internal static class Placer
{
    private const double StripGap = 200;
    private const int StripColumns = 12;
    private const double StripStep = 160;

    public static void PlaceNew(MapDraft draft, Actor actor)
    {
        PlaceOnMap(draft, actor);
        PlaceInChain(draft, actor);
    }

    /// <summary>Gives an actor a spot beside its neighbours on the free map, or in the strip below when it has none.</summary>
    public static void PlaceOnMap(MapDraft draft, Actor actor)
    {
        if (Barycentre(draft.Map, MapView.Map, actor.Id) is { } near)
        {
            var taken = Taken(draft, MapView.Map, actor.Id);
            Put(draft, MapView.Map, actor.Id, FreeSpot.Find(near.X, near.Y, taken, Anywhere));
        }
        else
        {
            Park(draft, actor);
        }
    }

    /// <summary>Gives an actor a spot in its lane, or in the band of institutions when it has no stage.</summary>
    public static void PlaceInChain(MapDraft draft, Actor actor)
    {
        var lanes = ChainLanes.Of(draft.Map);
        var taken = Taken(draft, MapView.Chain, actor.Id);
        var lane = actor.Stages?.Select(s => lanes.Find(s.Stage)).FirstOrDefault(l => l is not null);
        var near = Barycentre(draft.Map, MapView.Chain, actor.Id);
        var spot = lane is { } number
            ? InLane(number, near?.Y ?? 200, taken)
            : InBand(lanes, near?.X ?? 120, taken);
        Put(draft, MapView.Chain, actor.Id, spot);
    }

    /// <summary>Brings actors that waited for a link to their first neighbour.</summary>
    public static void Unpark(MapDraft draft, Link link)
    {
        foreach (var id in new[] { link.Source, link.Target })
        {
            var key = NodePosition.KeyOf(MapView.Map, id);
            if (draft.Map.Find(key) is NodePosition { Parked: true, Pinned: false }
                && Barycentre(draft.Map, MapView.Map, id) is { } near)
            {
                Put(draft, MapView.Map, id, FreeSpot.Find(near.X, near.Y, Taken(draft, MapView.Map, id), Anywhere));
            }
        }
    }

    /// <summary>Shifts actors with their lanes after a stage was added, removed or reordered.</summary>
    public static void FollowLanes(MapDraft draft, ChainLanes before)
    {
        var after = ChainLanes.Of(draft.Map);
        foreach (var actor in draft.Map.Actors.All.OrderBy(a => a.Id.Value, StringComparer.Ordinal))
        {
            if (actor.Stages is not [var first, ..]
                || before.Find(first.Stage) is not { } was
                || after.Find(first.Stage) is not { } now
                || was == now
                || draft.Map.Find(NodePosition.KeyOf(MapView.Chain, actor.Id)) is not NodePosition position)
            {
                continue;
            }

            draft.Put(position with { X = position.X + ((now - was) * ChainLanes.Pitch) });
        }
    }

    /// <summary>Drops the positions of an actor that leaves for good.</summary>
    public static void Forget(MapDraft draft, ActorId actor)
    {
        foreach (var view in Enum.GetValues<MapView>())
        {
            draft.Drop(NodePosition.KeyOf(view, actor));
        }
    }

    private static void Park(MapDraft draft, Actor actor)
    {
        var taken = Taken(draft, MapView.Map, actor.Id);
        var parked = draft.Map.Positions.All.Where(p => p is { View: MapView.Map, Parked: true }).ToList();
        var placed = draft.Map.Positions.All.Where(p => p is { View: MapView.Map, Parked: false }).ToList();
        var top = parked.Count > 0 ? parked.Min(p => p.Y) : placed.Count > 0 ? placed.Max(p => p.Y) + StripGap : 0;
        var left = placed.Count > 0 ? placed.Min(p => p.X) : -StripColumns * StripStep / 2;
        // Each other node blocks at most four slots of the strip.
        var slot = Enumerable.Range(0, (4 * taken.Count) + 1)
            .Select(i => (X: left + (i % StripColumns * StripStep), Y: top + (i / StripColumns * StripStep)))
            .First(s => taken.All(t => Math.Abs(t.X - s.X) >= FreeSpot.Spacing || Math.Abs(t.Y - s.Y) >= FreeSpot.Spacing));
        draft.Put(new NodePosition
        {
            View = MapView.Map,
            Actor = actor.Id,
            X = Math.Round(slot.X),
            Y = Math.Round(slot.Y),
            Parked = true,
        });
    }

    private static (double X, double Y) InLane(int lane, double y, IReadOnlyList<(double X, double Y)> taken)
    {
        var (left, middle) = (lane * ChainLanes.Pitch, (lane * ChainLanes.Pitch) + (ChainLanes.Width / 2));
        return FreeSpot.Find(
            middle,
            Math.Clamp(y, 140, ChainLanes.Bottom - 60),
            taken,
            (px, py) => px >= left + 60 && px <= left + ChainLanes.Width - 60 && py >= 130 && py <= ChainLanes.Bottom - 40);
    }

    private static (double X, double Y) InBand(ChainLanes lanes, double x, IReadOnlyList<(double X, double Y)> taken)
    {
        var right = Math.Max(lanes.TotalWidth, ChainLanes.Width * 3);
        return FreeSpot.Find(
            Math.Clamp(x, 80, right - 80),
            (ChainLanes.BandTop + ChainLanes.BandBottom) / 2,
            taken,
            (px, py) => px >= 60 && px <= right - 60
                && py >= ChainLanes.BandTop + 60 && py <= ChainLanes.BandBottom - 40);
    }

    private static (double X, double Y)? Barycentre(MapSnapshot map, MapView view, ActorId actor)
    {
        var spots = map.LinksOf(actor)
            .Select(l => l.Source == actor ? l.Target : l.Source)
            .Distinct()
            .Select(n => map.Find(NodePosition.KeyOf(view, n)))
            .OfType<NodePosition>()
            .ToList();
        var settled = spots.Where(p => !p.Parked).ToList();
        spots = settled.Count > 0 ? settled : spots;
        return spots.Count == 0 ? null : (spots.Average(p => p.X), spots.Average(p => p.Y));
    }

    private static List<(double X, double Y)> Taken(MapDraft draft, MapView view, ActorId except) =>
        [.. draft.Map.Positions.All
            .Where(p => p.View == view && p.Actor != except && draft.Map.Actors.Find(p.Actor.Value) is not null)
            .OrderBy(p => p.Actor.Value, StringComparer.Ordinal)
            .Select(p => (p.X, p.Y))];

    private static bool Anywhere(double x, double y) => true;

    private static void Put(MapDraft draft, MapView view, ActorId actor, (double X, double Y) spot) =>
        draft.Put(new NodePosition { View = view, Actor = actor, X = spot.X, Y = spot.Y });
}
