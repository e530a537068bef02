using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Persistence;
using ClusterGraph.TestKit.Maps;

namespace ClusterGraph.Storage.Tests.Contracts;

/// <summary>What every store of maps must do, on one map without a second writer.</summary>
public abstract class MapStoreContract(IStorePlace place) : StoreContract(place)
{
    [Fact]
    public async Task List_WithoutMaps_IsEmpty() => (await Maps.ListAsync(None)).ShouldBeEmpty();

    [Fact]
    public async Task UnknownMap_IsNullEmptyOrRefused()
    {
        var map = new RandomMap(1);

        (await Maps.LoadAsync(map.Id, None)).ShouldBeNull();
        (await Maps.LoadAtAsync(map.Id, Revision.Zero, None)).ShouldBeNull();
        (await Maps.ReadJournalAsync(map.Id, Revision.Zero, 10, None)).ShouldBeEmpty();
        (await CommitAsync(map.Id, map.Next())).Error.ShouldBe(StoreError.NoSuchMap);
        (await Maps.SaveSnapshotAsync(map.Initial, None)).Error.ShouldBe(StoreError.NoSuchMap);
        (await Maps.DeleteAsync(map.Id, None)).Error.ShouldBe(StoreError.NoSuchMap);
    }

    [Fact]
    public async Task Create_EmptyMap_LoadsAtRevisionZero()
    {
        var map = await CreateAsync(2);
        await ReopenAsync();

        var loaded = await LoadAsync(map.Id);

        ShouldBeSame(loaded.Snapshot, map.Initial);
        loaded.Receipts.ShouldBeEmpty();
        loaded.Damage.ShouldBeNull();
        (await Maps.ReadJournalAsync(map.Id, Revision.Zero, 10, None)).ShouldBeEmpty();
        ShouldBeSame((await Maps.LoadAtAsync(map.Id, Revision.Zero, None)).ShouldNotBeNull(), map.Initial);
    }

    [Fact]
    public async Task Create_SameIdTwice_IsRefusedAndLeavesTheFirst()
    {
        var map = await CreateAsync(3);
        var other = MapSnapshot.Create(map.Id, [new MapHead { Title = "Other" }]);

        (await Maps.CreateAsync(other, RandomMap.Start, None)).Error.ShouldBe(StoreError.MapExists);
        ShouldBeSame((await LoadAsync(map.Id)).Snapshot, map.Initial);
    }

    [Fact]
    public async Task List_TellsTitleCountsAndAge_NewestFirst()
    {
        var old = await CreateAsync(4, "old");
        var recent = await CreateAsync(5, "recent");
        await CommitOkAsync(old, 5);
        await CommitOkAsync(recent, 40);

        var list = await Maps.ListAsync(None);

        list.Select(s => s.Id).ShouldBe([recent.Id, old.Id]);
        var last = (await Maps.ReadJournalAsync(recent.Id, new Revision(39), 1, None))[0].Change.At;
        list[0].ShouldBe(new MapSummary(
            recent.Id, recent.Current.Head.Title, new Revision(40), recent.Current.Actors.Count, recent.Current.Links.Count, last));
        list[0].Actors.ShouldBeGreaterThan(0);
    }

    /// <summary>The property of all stores: what is loaded, at any revision, is what a replay gives.</summary>
    [Theory]
    [InlineData(101, 60)]
    [InlineData(102, 150)]
    [InlineData(103, 200)]
    public async Task LoadAt_AnyRevision_EqualsReplay(int seed, int changes)
    {
        var map = await CreateAsync(seed);
        var random = new Random(seed);
        var states = new List<MapSnapshot> { map.Initial };
        while (map.Current.Revision.Value < changes)
        {
            var entries = Enumerable.Range(0, random.Next(1, 12)).Select(_ => Next(map, states)).ToList();
            (await CommitAsync(map.Id, entries)).ShouldBe(StoreOutcome.Ok);
            if (random.Next(10) == 0)
            {
                (await Maps.SaveSnapshotAsync(map.Current, None)).ShouldBe(StoreOutcome.Ok);
            }
        }

        await ReopenAsync();

        MapText.Of((await LoadAsync(map.Id)).Snapshot).ShouldBe(MapText.Of(states[^1]), $"seed {seed}");
        for (var rev = 0; rev < states.Count; rev += random.Next(1, 16))
        {
            var loaded = await Maps.LoadAtAsync(map.Id, new Revision(rev), None);
            MapText.Of(loaded.ShouldNotBeNull()).ShouldBe(MapText.Of(states[rev]), $"seed {seed}, revision {rev}");
        }

        (await Maps.LoadAtAsync(map.Id, map.Current.Revision.Next, None)).ShouldBeNull();
    }

    [Fact]
    public async Task Journal_GivesBackEveryFieldOfEveryEntry()
    {
        var map = await CreateAsync(6);
        var entries = map.Next(80);
        (await CommitAsync(map.Id, entries)).ShouldBe(StoreOutcome.Ok);
        await ReopenAsync();

        var read = await Maps.ReadJournalAsync(map.Id, Revision.Zero, 1000, None);

        read.Select(EntryText.Of).ShouldBe(entries.Select(EntryText.Of));
    }

    [Fact]
    public async Task Journal_IsReadInPages()
    {
        var map = await CreateAsync(7);
        await CommitOkAsync(map, 50);

        (await Revisions(0, 20)).ShouldBe(Enumerable.Range(1, 20));
        (await Revisions(20, 20)).ShouldBe(Enumerable.Range(21, 20));
        (await Revisions(40, 20)).ShouldBe(Enumerable.Range(41, 10));
        (await Revisions(50, 20)).ShouldBeEmpty();
        (await Revisions(90, 20)).ShouldBeEmpty();
        (await Revisions(0, 0)).ShouldBeEmpty();

        async Task<IEnumerable<int>> Revisions(long after, int limit) =>
            (await Maps.ReadJournalAsync(map.Id, new Revision(after), limit, None)).Select(e => (int)e.Change.Rev.Value);
    }

    [Fact]
    public async Task Commit_LargeBatch_IsStoredWhole()
    {
        var map = await CreateAsync(8);
        await CommitOkAsync(map, 256);
        await ReopenAsync();

        ShouldBeSame((await LoadAsync(map.Id)).Snapshot, map.Current);
    }

    [Fact]
    public async Task Commit_WithAGapInItsNumbers_IsABug()
    {
        var map = await CreateAsync(9);
        var entries = map.Next(3);

        await Should.ThrowAsync<ArgumentException>(
            () => Maps.CommitAsync(new CommitBatch(map.Id, Revision.Zero, [entries[0], entries[2]], []), None));
        await Should.ThrowAsync<ArgumentException>(
            () => Maps.CommitAsync(new CommitBatch(map.Id, Revision.Zero, [], []), None));
    }

    [Fact]
    public async Task Snapshots_NeverChangeWhatIsLoaded()
    {
        var map = await CreateAsync(10);
        var at30 = string.Empty;
        for (var i = 1; i <= 8; i++)
        {
            await CommitOkAsync(map, 10);
            at30 = i == 3 ? MapText.Of(map.Current) : at30;
            (await Maps.SaveSnapshotAsync(map.Current, None)).ShouldBe(StoreOutcome.Ok);
            ShouldBeSame((await LoadAsync(map.Id)).Snapshot, map.Current);
        }

        (await Maps.SaveSnapshotAsync(map.Current, None)).ShouldBe(StoreOutcome.Ok);
        (await Maps.SaveSnapshotAsync(map.Initial, None)).ShouldBe(StoreOutcome.Ok);
        await CommitOkAsync(map, 3);

        ShouldBeSame((await LoadAsync(map.Id)).Snapshot, map.Current);
        MapText.Of((await Maps.LoadAtAsync(map.Id, new Revision(30), None))!).ShouldBe(at30);
    }

    [Fact]
    public async Task Snapshot_OfAnUncommittedRevision_IsRefused()
    {
        var map = await CreateAsync(11);
        map.Next();

        (await Maps.SaveSnapshotAsync(map.Current, None)).Error.ShouldBe(StoreError.HeadMoved);
        ShouldBeSame((await LoadAsync(map.Id)).Snapshot, map.Initial);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task M56_OddNames_ComeBackLiterally(string name)
    {
        var map = await CreateAsync(12);
        var error = new ChangeError(ErrorCode.InvalidField, name, name);
        var rejection = new Receipt(new ClientId("tab-x"), 1, "00", Rev: null, error);
        var head = map.Initial.Head with { Title = name, Description = name, Rev = new Revision(1) };
        var entry = map.Next();
        entry = entry with { Change = entry.Change with { Effects = [new Effect(head.Key, map.Initial.Head, head)] } };

        (await Maps.CommitAsync(new CommitBatch(map.Id, Revision.Zero, [entry], [rejection]), None)).ShouldBe(StoreOutcome.Ok);
        await ReopenAsync();

        var loaded = await LoadAsync(map.Id);
        loaded.Snapshot.Head.Title.ShouldBe(name);
        loaded.Snapshot.Head.Description.ShouldBe(name);
        loaded.Receipts.ShouldContain(rejection);
        (await Maps.ListAsync(None)).ShouldHaveSingleItem().Title.ShouldBe(name);
    }

    /// <summary>The graph that researchers ask is the map, whatever happened to it.</summary>
    [Theory]
    [InlineData(201)]
    [InlineData(202)]
    public async Task Graph_AfterManyChanges_IsTheMap(int seed)
    {
        var map = await CreateAsync(seed);
        foreach (var count in new[] { 1, 30, 1, 90, 7 })
        {
            await CommitOkAsync(map, count);
        }

        (await Maps.CompareGraphAsync(map.Current, 10, None)).ShouldBeEmpty($"seed {seed}");
    }

    [Fact]
    public async Task Heads_AreThoseOfTheMapsThatExist()
    {
        var map = await CreateAsync(17);
        await CommitOkAsync(map, 3);

        var heads = await Maps.HeadsAsync([map.Id, new MapId("nowhere")], None);

        heads.ShouldHaveSingleItem().ShouldBe(new KeyValuePair<MapId, Revision>(map.Id, new Revision(3)));
    }

    [Fact]
    public async Task Delete_TakesTheMapAndNothingElse()
    {
        var gone = await CreateAsync(13, "gone");
        var kept = await CreateAsync(14, "kept");
        await CommitOkAsync(gone, 20);
        await CommitOkAsync(kept, 20);

        (await Maps.DeleteAsync(gone.Id, None)).ShouldBe(StoreOutcome.Ok);
        await ReopenAsync();

        (await Maps.LoadAsync(gone.Id, None)).ShouldBeNull();
        (await Maps.ReadJournalAsync(gone.Id, Revision.Zero, 10, None)).ShouldBeEmpty();
        (await Maps.ListAsync(None)).ShouldHaveSingleItem().Id.ShouldBe(kept.Id);
        ShouldBeSame((await LoadAsync(kept.Id)).Snapshot, kept.Current);
    }

    [Fact]
    public async Task Delete_ThenCreate_BeginsAnew()
    {
        var first = await CreateAsync(15);
        await CommitOkAsync(first, 20);
        await Maps.DeleteAsync(first.Id, None);

        var second = await CreateAsync(16);
        await CommitOkAsync(second, 5);

        ShouldBeSame((await LoadAsync(second.Id)).Snapshot, second.Current);
    }

    [Fact]
    public async Task Health_OfASoundStore_IsOk() => (await Store.CheckAsync(None)).IsOk.ShouldBeTrue();

    public static TheoryData<string> Names() => [.. OddNames.All];

    private static JournalEntry Next(RandomMap map, List<MapSnapshot> states)
    {
        var entry = map.Next();
        states.Add(map.Current);
        return entry;
    }
}
