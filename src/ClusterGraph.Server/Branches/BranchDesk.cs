using ClusterGraph.Core.Branches;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Persistence;
using ClusterGraph.Server.Access;
using ClusterGraph.Server.Maps;

namespace ClusterGraph.Server.Branches;

/// <summary>Makes what-if copies, compares them with the room, takes them over and throws them away.</summary>
internal sealed class BranchDesk(
    IMapStore store, MapMaker maker, MapDirectory maps, OpenRooms rooms, SessionBook sessions, Visitors visitors, TimeProvider clock)
{
    /// <summary>How many copies one map has at a time.</summary>
    public const int Most = 20;

    private static readonly ChangeError NoSuchMap = new(ErrorCode.NotFound, "There is no such map, or it is not open to you.");
    private static readonly ChangeError Forbidden = new(ErrorCode.Forbidden, "Only a facilitator may do that.");
    private static readonly ChangeError WentOn = new(ErrorCode.ChangedSince, "The room or the copy went on while you looked; compare again.");

    /// <summary>Finds the facilitator of a map behind a request.</summary>
    public async Task<Outcome<Visit>> FacilitatorAsync(HttpContext context, string map) =>
        await visitors.OnAsync(context, map) is not { } visit ? NoSuchMap
        : visit.Role == Role.Facilitator ? visit : Forbidden;

    /// <summary>Copies a map as it is now; its facilitator is the copy's.</summary>
    public async Task<Outcome<MapId>> MakeAsync(Visit visit, CancellationToken cancellation)
    {
        var opened = await rooms.OpenAsync(visit.Map, cancellation);
        if (!opened.IsOk)
        {
            return opened.Error;
        }

        var now = opened.Value.Snapshot;
        if (now.Head.Origin is not null)
        {
            return new ChangeError(ErrorCode.InvalidField, "A what-if copy is not copied again; copy the room's map.", "map");
        }

        if ((await maps.BranchesAsync(visit.Map, cancellation)).Count >= Most)
        {
            return new ChangeError(ErrorCode.LimitReached, $"A map has at most {Most} what-if copies; discard one first.");
        }

        var made = await maker.KeepAsync(BranchMaker.Copy(now, MapMaker.NewId(), clock.GetUtcNow()), cancellation);
        if (made.IsOk)
        {
            await sessions.OwnAsync(visit.Member, made.Value, cancellation);
        }

        return made;
    }

    /// <summary>Lists the copies of a map and lets its facilitator into them.</summary>
    public async Task<IReadOnlyList<BranchItem>> ListAsync(Visit visit, CancellationToken cancellation)
    {
        var items = new List<BranchItem>();
        foreach (var map in await maps.BranchesAsync(visit.Map, cancellation))
        {
            var opened = await rooms.OpenAsync(map.Id, cancellation);
            if (opened.IsOk && opened.Value.Snapshot.Head.Origin is { } origin)
            {
                await sessions.OwnAsync(visit.Member, map.Id, cancellation);
                items.Add(new BranchItem(
                    map.Id.Value, map.Title, map.Head.Value, origin.Rev.Value, origin.At, map.Updated, map.Actors, map.Links));
            }
        }

        return items;
    }

    /// <summary>Finds what a comparison is about, for a facilitator of the copy's map.</summary>
    public async Task<Outcome<BranchSides>> SidesAsync(HttpContext context, string map)
    {
        var stop = context.RequestAborted;
        var visit = await FacilitatorAsync(context, map);
        if (!visit.IsOk)
        {
            return visit.Error;
        }

        var copy = await rooms.OpenAsync(visit.Value.Map, stop);
        if (!copy.IsOk)
        {
            return copy.Error;
        }

        if (copy.Value.Snapshot.Head.Origin is not { } origin)
        {
            return new ChangeError(ErrorCode.InvalidField, "This map is no what-if copy.", "map");
        }

        var parent = await FacilitatorAsync(context, origin.Map.Value);
        var room = parent.IsOk ? await rooms.OpenAsync(origin.Map, stop) : parent.Error;
        if (!room.IsOk)
        {
            return room.Error;
        }

        return await store.LoadAtAsync(visit.Value.Map, Revision.Zero, stop) is { } fork
            ? new BranchSides(parent.Value!, room.Value, fork, copy.Value.Snapshot, room.Value.Snapshot)
            : NoSuchMap;
    }

    /// <summary>Takes a copy over into its map, as one change of the room or not at all.</summary>
    public static async Task<Outcome<MergeAnswer>> MergeAsync(BranchSides sides, MergeRequest request)
    {
        var comparison = sides.Compare();
        var choices = request.Choices ?? new Dictionary<string, MergeChoice>();
        if (request.CopyRev != sides.Copy.Revision.Value
            || comparison.Changes.Any(c => c is { Conflict: not null, CanTake: true } && !IsDecided(c, choices, request.RoomRev)))
        {
            return WentOn;
        }

        var taken = comparison.Merged(c => choices[KeyOf(c)] == MergeChoice.Copy);
        if (taken.Count == 0)
        {
            return new ChangeError(ErrorCode.InvalidField, "There is nothing to take over.", "choices");
        }

        var op = new MergeBranch { Branch = sides.Copy.Id, Rev = sides.Copy.Revision, Changes = taken };
        var done = await sides.Room.ExecuteAsync(sides.Parent.Author, [op]);
        return done.IsOk
            ? new MergeAnswer(done.Value.Rev.Value, taken.Count(c => c.Key.Kind is not (ElementKind.Position or ElementKind.Alias)))
            : done.Error;
    }

    /// <summary>Deletes a copy; the map it was made from stays as it is.</summary>
    public async Task<Outcome<MapId>> DiscardAsync(BranchSides sides, CancellationToken cancellation)
    {
        var map = sides.Copy.Id;
        await rooms.DropAsync(map);
        var deleted = await store.DeleteAsync(map, cancellation);
        return deleted.IsOk || deleted.Error == StoreError.NoSuchMap
            ? map : new ChangeError(ErrorCode.StoreUnavailable, "The copy cannot be deleted now; try again shortly.");
    }

    // A choice counts for what was seen; if the room wrote the element since, it must be made again.
    private static bool IsDecided(BranchChange change, IReadOnlyDictionary<string, MergeChoice> choices, long seen) =>
        choices.ContainsKey(KeyOf(change)) && !(change.Room?.Rev?.Value > seen);

    private static string KeyOf(BranchChange change) => $"{CoreJson.WireName(change.Key.Kind)}/{change.Key.Id}";
}
