using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;

namespace ClusterGraph.Core.Tests.Branches;

/// <summary>What holds of every what-if copy, whatever people did; the seed stands in every failure.</summary>
public sealed class BranchProperties
{
    private static readonly TheoryData<int> All = [.. Enumerable.Range(1, 40)];

    public static TheoryData<int> Seeds => All;

    [Theory]
    [MemberData(nameof(Seeds))]
    public void EditedOnlyInTheCopy_TheRoomBecomesTheCopy_AndOneUndoGivesTheRoomBack(int seed)
    {
        var bench = new BranchBench(BranchBench.RandomRoom(seed, 40));
        var before = bench.Room.Map;
        BranchBench.Play(bench.Copy, new RandomOps(seed + 1000, "b"), seed + 1000, 25);
        var merge = bench.Merge(takesCopy: false);
        if (merge.Changes.Count == 0)
        {
            return;
        }

        merge.Changes.ShouldAllBe(c => c.Conflict == null, $"seed {seed}");
        bench.Room.Do(MapBench.Facilitator, merge);
        BranchBench.Content(bench.Room.Map).ShouldBe(BranchBench.Content(bench.Copy.Map), $"seed {seed}");
        bench.Compare().Changes.ShouldBeEmpty($"seed {seed}");

        bench.Room.Do(MapBench.Facilitator, new Undo());
        BranchBench.Content(bench.Room.Map).ShouldBe(BranchBench.Content(before), $"seed {seed}");
        bench.Room.Map.Hash(Audience.Full).ShouldBe(before.Hash(Audience.Full), $"seed {seed}");
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void EditedOnBothSides_WithTheRoomsChoices_LeavesAValidMap_AndTheRoomsWordsStand(int seed)
    {
        var bench = Diverged(seed);
        var room = bench.Room.Map;
        var conflicts = bench.Compare().Changes.Where(c => c.Conflict is not null).ToList();
        var merge = bench.Merge(takesCopy: false);
        if (merge.Changes.Count > 0)
        {
            bench.Room.Do(MapBench.Facilitator, merge);
        }

        ShouldBeValid(bench.Room.Map, seed);
        foreach (var conflict in conflicts)
        {
            Text(bench.Room.Map, conflict.Key).ShouldBe(Text(room, conflict.Key), $"seed {seed}: {conflict.Key}");
        }

        if (merge.Changes.Count > 0)
        {
            bench.Room.Do(MapBench.Facilitator, new Undo());
            bench.Room.Map.Hash(Audience.Full).ShouldBe(room.Hash(Audience.Full), $"seed {seed}");
        }
    }

    /// <summary>Whatever is chosen, the map stays valid, or nothing at all changes and the reason is told.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void EditedOnBothSides_WithAnyChoices_LeavesAValidMapOrNoTrace(int seed)
    {
        var bench = Diverged(seed);
        var random = new Random(seed);
        var before = bench.Room.Map;
        var merge = bench.Merge(_ => random.Next(2) == 0);
        if (merge.Changes.Count == 0)
        {
            return;
        }

        var outcome = bench.Room.Try(MapBench.Facilitator, merge);
        if (outcome.IsOk)
        {
            ShouldBeValid(bench.Room.Map, seed);
        }
        else
        {
            outcome.Error!.Message.ShouldEndWith(".", customMessage: $"seed {seed}");
            bench.Room.Map.ShouldBeSameAs(before, $"seed {seed}");
        }
    }

    [Fact]
    public void NewcomersOfBothSides_DoNotCoverEachOther()
    {
        var bench = new BranchBench(BranchBench.RandomRoom(7, 10));
        bench.Copy.Do(MapBench.Facilitator, MapBench.Actor("fromCopy"));
        bench.Room.Do(MapBench.Facilitator, MapBench.Actor("fromRoom"));
        bench.Room.Do(MapBench.Facilitator, bench.Merge(takesCopy: false));
        NodePosition At(string actor) => (NodePosition)bench.Room.Map.Find(NodePosition.KeyOf(MapView.Map, new(actor)))!;
        var (one, other) = (At("fromCopy"), At("fromRoom"));
        (Math.Abs(one.X - other.X) + Math.Abs(one.Y - other.Y)).ShouldBeGreaterThan(50);
    }

    private static BranchBench Diverged(int seed)
    {
        var bench = new BranchBench(BranchBench.RandomRoom(seed, 40));
        BranchBench.Play(bench.Copy, new RandomOps(seed + 1000, "b"), seed + 1000, 25);
        BranchBench.Play(bench.Room, new RandomOps(seed + 2000, "r"), seed + 2000, 25);
        return bench;
    }

    private static string? Text(MapSnapshot map, ElementKey key) =>
        map.Find(key) is { } element ? CoreJson.ToElement(element).ToString() : null;

    private static void ShouldBeValid(MapSnapshot map, int seed)
    {
        var again = MapAssembler.Assemble(map.Id, [.. map.Elements().Where(e => e is not RemovedElement
            && (e is not NodePosition at || map.Actors.Find(at.Actor.Value) is not null))]);
        again.Problems.Select(p => $"{p.Key}: {p.Error.Message}").ShouldBeEmpty($"seed {seed}");
        foreach (var alias in map.Aliases.All)
        {
            map.Find(new ElementKey(alias.Of, alias.Id)).ShouldBeNull($"seed {seed}: {alias.Id} is both an element and a former id");
        }
    }
}
