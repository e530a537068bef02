using ClusterGraph.Core.Branches;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Links;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.ValueChains;

namespace ClusterGraph.Core.Tests.Branches;

/// <summary>A room and a what-if copy of its map, side by side.</summary>
internal sealed class BranchBench
{
    public static readonly MapId Id = new("copy");
    private static readonly DateTimeOffset At = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    public BranchBench(MapBench room)
    {
        Room = room;
        Fork = BranchMaker.Copy(room.Map, Id, At);
        Copy = new MapBench(Fork);
    }

    public MapSnapshot Fork { get; }

    public MapBench Room { get; }

    public MapBench Copy { get; }

    public BranchComparison Compare() => BranchComparison.Of(Fork, Copy.Map, Room.Map);

    public MergeBranch Merge(bool takesCopy) => Merge(_ => takesCopy);

    public MergeBranch Merge(Func<BranchChange, bool> takesCopy) =>
        new() { Branch = Id, Rev = Copy.Map.Revision, Changes = Compare().Merged(takesCopy) };

    /// <summary>What of a map a copy has to do with, as comparable lines.</summary>
    public static IReadOnlyList<string> Content(MapSnapshot map) =>
    [
        .. map.Elements()
            .Where(e => e is not (MapHead or RemovedElement or Mark or Proposal or Core.Plans.Vote or Core.Plans.Objection))
            .Where(e => e is not NodePosition at || map.Actors.Find(at.Actor.Value) is not null)
            .Select(e => $"{e.Key} {CoreJson.ToElement(e is Link l ? l with { Rev = null } : e with { Rev = null })}")
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>A room in which three people made random changes, some of them refused.</summary>
    public static MapBench RandomRoom(int seed, int steps)
    {
        var room = new MapBench(Stage("grow", 1), Stage("press", 2), Stage("sell", 3));
        Play(room, new RandomOps(seed), seed, steps);
        return room;
    }

    /// <summary>Lets people go on, also with stages, links, positions and the plan.</summary>
    public static void Play(MapBench bench, RandomOps ops, int seed, int steps)
    {
        var random = new Random(seed ^ 0x5eed);
        for (var i = 0; i < steps; i++)
        {
            var author = ops.Author();
            bench.Try(author, ops.Next(bench.Map));
            bench.Try(MapBench.Facilitator, Planner(bench.Map, random, i + seed));
        }
    }

    private static Stage Stage(string id, int order) => new() { Id = new(id), Name = id, Order = order };

    private static MapOp Planner(MapSnapshot map, Random random, int n)
    {
        var actors = map.Actors.All.Select(a => a.Id.Value).Order(StringComparer.Ordinal).ToList();
        var links = map.Links.All.Select(l => l.Id.Value).Order(StringComparer.Ordinal).ToList();
        var stages = map.Stages.All.Select(s => s.Id.Value).Order(StringComparer.Ordinal).ToList();
        string Any(List<string> ids) => ids.Count == 0 ? "none" : ids[random.Next(ids.Count)];
        return random.Next(8) switch
        {
            0 => new EditLink { Id = new(Any(links)), Set = MapBench.Set($$"""{"note":"n{{n}}"}""") },
            1 => new EditLink { Id = new(Any(links)), Set = MapBench.Set($$"""{"type":"{{(random.Next(2) == 0 ? "advises" : "sellsTo")}}"}""") },
            2 => new RemoveLink { Id = new(Any(links)) },
            3 => new EditActor { Id = new(Any(actors)), Set = MapBench.Set($$"""{"stages":[{"stage":"{{Any(stages)}}"}]}""") },
            4 => new SetPositions { View = MapView.Map, Moves = [new NodeMove { Actor = new(Any(actors)), X = random.Next(900), Y = random.Next(900) }] },
            5 => new PutStage { Stage = Stage("s" + random.Next(6), random.Next(9)) },
            6 => new RemoveStage { Id = new(Any(stages)) },
            _ => new PutChain { Chain = new ChainPlan { Flows = [new ExpectedFlow { From = new(Any(stages)), To = new(Any(stages)) }] } },
        };
    }
}
