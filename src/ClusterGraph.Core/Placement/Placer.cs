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
        PlaceOnMap(draft, actor, TakenSpots.Of(draft.Map, MapView.Map, actor.Id));
        PlaceInChain(draft, actor, ChainLanes.Of(draft.Map), TakenSpots.Of(draft.Map, MapView.Chain, actor.Id));
    }

    /// <summary>Places all actors of a map that have no position in a view. O(n + m) where there is room.</summary>
    public static void PlaceTheRest(MapDraft draft)
    {
        var actors = draft.Map.Actors.All.OrderBy(a => a.Id.Value, StringComparer.Ordinal).ToList();
        var onMap = TakenSpots.Of(draft.Map, MapView.Map);
        foreach (var actor in actors.Where(a => draft.Map.Find(NodePosition.KeyOf(MapView.Map, a.Id)) is null))
        {
            PlaceOnMap(draft, actor, onMap);
        }

        var (lanes, inChain) = (ChainLanes.Of(draft.Map), TakenSpots.Of(draft.Map, MapView.Chain));
        foreach (var actor in actors.Where(a => draft.Map.Find(NodePosition.KeyOf(MapView.Chain, a.Id)) is null))
        {
            PlaceInChain(draft, actor, lanes, inChain);
        }
    }

    /// <summary>Gives an actor that was changed a spot in the part of the chain view where it now belongs.</summary>
    public static void FollowChange(MapDraft draft, Actor before, Actor after)
    {
        var lanes = ChainLanes.Of(draft.Map);
        if (FirstStage(before) != FirstStage(after)
            || ChainHome.Of(draft.Map, lanes, before) != ChainHome.Of(draft.Map, lanes, after))
        {
            PlaceInChain(draft, after, lanes, TakenSpots.Of(draft.Map, MapView.Chain, after.Id));
        }
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
                var taken = TakenSpots.Of(draft.Map, MapView.Map, id);
                Put(draft, taken, id, FreeSpot.Find(near.X, near.Y, taken, Area.Anywhere));
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

    // Beside its neighbours, or in the strip below when it has none.
    private static void PlaceOnMap(MapDraft draft, Actor actor, TakenSpots taken)
    {
        if (Barycentre(draft.Map, MapView.Map, actor.Id) is { } near)
        {
            Put(draft, taken, actor.Id, FreeSpot.Find(near.X, near.Y, taken, Area.Anywhere));
        }
        else
        {
            Put(draft, taken, actor.Id, FreeSlot(taken), isParked: true);
        }
    }

    // In its lane, in the band of institutions, or among those whose stage nobody has said yet.
    private static void PlaceInChain(MapDraft draft, Actor actor, ChainLanes lanes, TakenSpots taken)
    {
        var home = ChainHome.Of(draft.Map, lanes, actor);
        var near = Barycentre(draft.Map, MapView.Chain, actor.Id);
        var spot = home switch
        {
            { Lane: { } number } => InLane(number, near?.Y ?? 200, taken),
            { IsWaiting: true } => InWaiting(taken),
            _ => InBand(lanes, near?.X ?? 120, taken),
        };
        Put(draft, taken, actor.Id, spot);
    }

    // The next free seat from above, whoever its neighbours are: a list is read from the back row, a cloud is not.
    private static (double X, double Y) InWaiting(TakenSpots taken)
    {
        for (var seat = taken.WaitingSeats; ; seat++)
        {
            var (column, row) = Math.DivRem(seat, ChainLanes.WaitingRows);
            var x = ChainLanes.WaitingRight - ((column + 1) * ChainLanes.WaitingWidth) + ChainLanes.WaitingInset;
            var y = ChainLanes.WaitingTop + (row * ChainLanes.WaitingPitch);
            if (taken.IsFree(x, y))
            {
                taken.WaitingSeats = seat;
                return (x, y);
            }
        }
    }

    private static (double X, double Y) FreeSlot(TakenSpots taken)
    {
        var top = taken.ParkedTop ?? taken.PlacedBottom + StripGap ?? 0;
        var left = taken.PlacedLeft ?? -StripColumns * StripStep / 2;
        for (var slot = taken.Strip.Left == left && taken.Strip.Top == top ? taken.Strip.Slots : 0; ; slot++)
        {
            var (x, y) = (left + (slot % StripColumns * StripStep), top + (slot / StripColumns * StripStep));
            if (taken.IsSquareFree(x, y))
            {
                taken.Strip = (left, top, slot);
                return (Math.Round(x), Math.Round(y));
            }
        }
    }

    private static (double X, double Y) InLane(int lane, double y, TakenSpots taken)
    {
        var (left, middle) = (lane * ChainLanes.Pitch, (lane * ChainLanes.Pitch) + (ChainLanes.Width / 2));
        return FreeSpot.FindClosing(
            middle,
            Math.Clamp(y, 140, ChainLanes.Bottom - 60),
            taken,
            new Area(left + 60, left + ChainLanes.Width - 60, 130, ChainLanes.Bottom - 40));
    }

    private static (double X, double Y) InBand(ChainLanes lanes, double x, TakenSpots taken)
    {
        var right = Math.Max(lanes.TotalWidth, ChainLanes.Width * 3);
        var band = new Area(60, right - 60, ChainLanes.BandTop + 60, ChainLanes.BandBottom - 40);
        var (wishX, wishY) = (Math.Clamp(x, 80, right - 80), (ChainLanes.BandTop + ChainLanes.BandBottom) / 2);
        var spot = FreeSpot.Find(wishX, wishY, taken, band);

        // A full band grows downwards rather than let one stand on another.
        return taken.IsFree(spot.X, spot.Y)
            ? spot
            : FreeSpot.Find(wishX, ChainLanes.BandBottom, taken, band with { Bottom = double.PositiveInfinity });
    }

    private static string? FirstStage(Actor actor) => actor.Stages is [var first, ..] ? first.Stage.Value : null;

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

    private static void Put(
        MapDraft draft, TakenSpots taken, ActorId actor, (double X, double Y) spot, bool isParked = false)
    {
        var position = new NodePosition { View = taken.View, Actor = actor, X = spot.X, Y = spot.Y, Parked = isParked };
        draft.Put(position);
        taken.Add(position);
    }
}
