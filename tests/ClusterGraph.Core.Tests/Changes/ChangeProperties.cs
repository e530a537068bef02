using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;

namespace ClusterGraph.Core.Tests.Changes;

/// <summary>What holds after any sequence of operations. The failing seed is in the test's name.</summary>
public sealed class ChangeProperties
{
    private const int Steps = 120;

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void AnySequence_KeepsTheMapWhole_AndIsRebuiltFromItsEffects(int seed)
    {
        var bench = new MapBench();
        var start = bench.Map;
        Play(bench, seed);

        var replayed = bench.After(Revision.Zero).Aggregate(start, (map, change) => map.Apply(change));
        var fresh = MapSnapshot.Restore(bench.Map.Id, bench.Map.Revision, bench.Map.Elements());
        foreach (var audience in Enum.GetValues<Audience>())
        {
            replayed.Hash(audience).ShouldBe(bench.Map.Hash(audience));
            fresh.Hash(audience).ShouldBe(bench.Map.Hash(audience));
        }

        bench.After(Revision.Zero).Select(c => c.Rev.Value).ShouldBe(Enumerable.Range(1, (int)bench.Map.Revision.Value).Select(i => (long)i));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void M23_UndoAll_ThenRedoAll_LeavesTheStateUnchanged(int seed)
    {
        var bench = new MapBench();
        var random = new RandomOps(seed);
        for (var i = 0; i < 40; i++)
        {
            bench.Try(MapBench.Facilitator, random.Next(bench.Map));
        }

        var whole = bench.Map;
        var undos = new Stack<Change>();
        while (bench.Try(MapBench.Facilitator, new Undo()) is { IsOk: true } undo)
        {
            undo.Value.Skipped.ShouldBeEmpty($"seed {seed}");
            undos.Push(undo.Value);
        }

        bench.Map.Elements().Count().ShouldBe(1, "undoing everything leaves only the head");
        foreach (var undo in undos)
        {
            bench.Do(MapBench.Facilitator, new Undo { Rev = undo.Rev });
        }

        bench.Map.Hash(Audience.Full).ShouldBe(whole.Hash(Audience.Full), $"seed {seed}");
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void M22_UndoAllOfOne_NeverTouchesFieldsOthersWroteLast(int seed)
    {
        var bench = new MapBench();
        Play(bench, seed);
        var names = LastWritten(bench).Where(w => w.Value.By == MapBench.Facilitator.Id).ToDictionary(w => w.Key, w => w.Value.Name);
        while (bench.Try(MapBench.Amina, new Undo { Confirm = false }) is { IsOk: true })
        {
            AssertWhole(bench.Map);
        }

        foreach (var (id, name) in names)
        {
            bench.Map.Actors.Find(id)?.Name.ShouldBe(name, $"seed {seed}");
        }
    }

    private static void Play(MapBench bench, int seed)
    {
        var random = new RandomOps(seed);
        for (var i = 0; i < Steps; i++)
        {
            bench.Try(random.Author(), random.Next(bench.Map));
            AssertWhole(bench.Map);
        }
    }

    private static Dictionary<string, (ParticipantId By, string Name)> LastWritten(MapBench bench)
    {
        var written = new Dictionary<string, (ParticipantId By, string Name)>();
        foreach (var change in bench.After(Revision.Zero))
        {
            foreach (var effect in change.Effects)
            {
                if (effect is { Before: Core.Actors.Actor before, After: Core.Actors.Actor after } && before.Name != after.Name)
                {
                    written[after.Id.Value] = (change.By, after.Name);
                }
            }
        }

        return written;
    }

    private static void AssertWhole(MapSnapshot map)
    {
        foreach (var link in map.Links.All)
        {
            map.Actors.Find(link.Source.Value).ShouldNotBeNull("M19: no link dangles");
            map.Actors.Find(link.Target.Value).ShouldNotBeNull("M19: no link dangles");
            link.Source.ShouldNotBe(link.Target);
            map.LinksOf(link.Source).ShouldContain(link);
        }

        map.Links.All.DistinctBy(l => (l.Source, l.Target, l.Type)).Count().ShouldBe(map.Links.Count);
        map.Actors.All.ShouldAllBe(a => map.Find(NodePosition.KeyOf(MapView.Map, a.Id)) != null);
    }
}
