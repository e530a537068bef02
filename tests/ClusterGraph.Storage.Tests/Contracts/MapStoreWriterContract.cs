using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Persistence;
using ClusterGraph.TestKit.Maps;

namespace ClusterGraph.Storage.Tests.Contracts;

/// <summary>What every store of maps must do about heads, receipts and several writers.</summary>
public abstract class MapStoreWriterContract(IStorePlace place) : StoreContract(place)
{
    private static readonly ChangeError SomeError = new(ErrorCode.TargetDeleted, "Somebody removed it.", "link.target");

    [Fact]
    public async Task Commit_OnAnOldHead_IsRefusedAndWritesNothing()
    {
        var map = await CreateAsync(1);
        var rival = new RandomMap(1);
        rival.Next();
        await CommitOkAsync(map, 4);

        (await CommitAsync(map.Id, rival.Next(3))).Error.ShouldBe(StoreError.HeadMoved);
        ShouldBeSame((await LoadAsync(map.Id)).Snapshot, map.Current);
    }

    [Fact]
    public async Task Commit_OnAFutureHead_IsRefused()
    {
        var map = await CreateAsync(2);
        map.Next();

        (await CommitAsync(map.Id, map.Next())).Error.ShouldBe(StoreError.HeadMoved);
        ShouldBeSame((await LoadAsync(map.Id)).Snapshot, map.Initial);
    }

    [Fact]
    public async Task Commit_SameNumberOfSameTabTwice_IsRefusedWhole()
    {
        var map = await CreateAsync(3);
        var tab = new ClientId("tab-x");
        (await CommitAsync(map.Id, map.Next(tab, 7))).ShouldBe(StoreOutcome.Ok);
        var before = map.Current;

        (await CommitAsync(map.Id, map.Next(tab, 8), map.Next(tab, 7))).Error.ShouldBe(StoreError.HeadMoved);

        var loaded = await LoadAsync(map.Id);
        ShouldBeSame(loaded.Snapshot, before);
        loaded.Receipts.ShouldHaveSingleItem().Seq.ShouldBe(7);
    }

    [Fact]
    public async Task Commit_ANumberThatWasRejected_IsRefused()
    {
        var map = await CreateAsync(4);
        var tab = new ClientId("tab-x");
        await RejectAsync(map, new Receipt(tab, 1, "aa", Rev: null, SomeError));

        (await CommitAsync(map.Id, map.Next(tab, 1))).Error.ShouldBe(StoreError.HeadMoved);
        ShouldBeSame((await LoadAsync(map.Id)).Snapshot, map.Initial);
    }

    [Fact]
    public async Task Commit_SameNumberOfOtherTabOrOtherMap_IsFine()
    {
        var map = await CreateAsync(5);
        var other = await CreateAsync(6, "map-2");

        (await CommitAsync(map.Id, map.Next(new ClientId("tab-x"), 1))).ShouldBe(StoreOutcome.Ok);
        (await CommitAsync(map.Id, map.Next(new ClientId("TAB-X"), 1))).ShouldBe(StoreOutcome.Ok);
        (await CommitAsync(other.Id, other.Next(new ClientId("tab-x"), 1))).ShouldBe(StoreOutcome.Ok);
    }

    [Fact]
    public async Task Receipts_AcceptedAndRejected_SurviveReload()
    {
        var map = await CreateAsync(7);
        var tab = new ClientId("tab-x");
        var entry = map.Next(tab, 1);
        var rejection = new Receipt(tab, 2, new string('b', 64), Rev: null, SomeError);

        (await Maps.CommitAsync(new CommitBatch(map.Id, Revision.Zero, [entry], [rejection]), None)).ShouldBe(StoreOutcome.Ok);
        await ReopenAsync();

        (await LoadAsync(map.Id)).Receipts.ShouldBe(
            [new Receipt(tab, 1, entry.PayloadHash, new Revision(1), Error: null), rejection]);
        (await Maps.ReadReceiptsAsync(map.Id, [tab], None)).ShouldBe((await LoadAsync(map.Id)).Receipts);
    }

    [Fact]
    public async Task Receipts_OfRejectionsOnly_MoveNoHead()
    {
        var map = await CreateAsync(8);
        await CommitOkAsync(map, 3);
        var rejection = new Receipt(new ClientId("tab-x"), 1, "aa", Rev: null, new ChangeError(ErrorCode.Forbidden, "Not yours."));

        await RejectAsync(map, rejection);
        await ReopenAsync();

        var loaded = await LoadAsync(map.Id);
        ShouldBeSame(loaded.Snapshot, map.Current);
        loaded.Receipts.ShouldContain(rejection);
        await CommitOkAsync(map, 1);
    }

    [Fact]
    public async Task Receipts_AreTheLatest256OfEachTab_OldestFirst()
    {
        var map = await CreateAsync(9);
        var busy = new ClientId("busy");
        var calm = new ClientId("calm");
        var entries = Enumerable.Range(1, 300).Select(i => map.Next(busy, i)).ToList();
        (await CommitAsync(map.Id, entries)).ShouldBe(StoreOutcome.Ok);
        (await CommitAsync(map.Id, map.Next(calm, 1))).ShouldBe(StoreOutcome.Ok);

        var receipts = (await LoadAsync(map.Id)).Receipts;

        receipts.Where(r => r.Client == busy).Select(r => (int)r.Seq).ShouldBe(Enumerable.Range(45, 256));
        receipts.Where(r => r.Client == calm).ShouldHaveSingleItem().Rev.ShouldBe(new Revision(301));
        (await Maps.ReadReceiptsAsync(map.Id, [busy, new ClientId("nobody"), calm], None)).ShouldBe(receipts);
        (await Maps.ReadReceiptsAsync(map.Id, [calm], None)).ShouldBe(receipts.Where(r => r.Client == calm));
        (await Maps.ReadReceiptsAsync(new MapId("elsewhere"), [calm], None)).ShouldBeEmpty();
        (await Maps.ReadReceiptsAsync(map.Id, None)).ShouldBe(receipts);
        (await Maps.ReadReceiptsAsync(new MapId("elsewhere"), None)).ShouldBeEmpty();
    }

    /// <summary>Two writers that know nothing of each other: every acknowledged change is there once, in one order.</summary>
    [Fact]
    public async Task M25_TwoWriters_200Commits_NoGapNoLostUpdate()
    {
        var map = await CreateAsync(10);

        var written = await Task.WhenAll(WriteAsync(map.Id, "tab-a", 100), WriteAsync(map.Id, "tab-b", 100));
        await ReopenAsync();

        var journal = await Maps.ReadJournalAsync(map.Id, Revision.Zero, 1000, None);
        journal.Select(e => (int)e.Change.Rev.Value).ShouldBe(Enumerable.Range(1, 200));
        foreach (var tab in written.SelectMany(w => w))
        {
            journal[(int)tab.Change.Rev.Value - 1].Change.Client.ShouldBe(tab.Change.Client);
            journal[(int)tab.Change.Rev.Value - 1].Change.Seq.ShouldBe(tab.Change.Seq);
        }

        var replayed = journal.Aggregate(map.Initial, (snapshot, entry) => snapshot.Apply(entry.Change));
        ShouldBeSame((await LoadAsync(map.Id)).Snapshot, replayed);
        replayed.Marks.Count.ShouldBe(200);
    }

    [Fact]
    public async Task M25_OneHead_ManyRivals_OneWins()
    {
        await CreateAsync(11);
        var rivals = Enumerable.Range(0, 40).Select(i => new RandomMap(11).Next(new ClientId("tab-" + i), 1));

        var outcomes = await Task.WhenAll(rivals.Select(r => Task.Run(() => CommitAsync(new MapId("map-1"), r))));

        outcomes.Count(o => o.IsOk).ShouldBe(1);
        outcomes.Count(o => o.Error == StoreError.HeadMoved).ShouldBe(39);
    }

    [Fact]
    public async Task Commit_AlreadyCancelled_WritesNothing()
    {
        var map = await CreateAsync(12);
        var batch = Batch(map.Id, [map.Next()]);

        await Should.ThrowAsync<OperationCanceledException>(() => Maps.CommitAsync(batch, new CancellationToken(canceled: true)));
        ShouldBeSame((await LoadAsync(map.Id)).Snapshot, map.Initial);
    }

    private async Task RejectAsync(RandomMap map, Receipt receipt) =>
        (await Maps.CommitAsync(new CommitBatch(map.Id, map.Current.Revision, [], [receipt]), None)).ShouldBe(StoreOutcome.Ok);

    private async Task<List<JournalEntry>> WriteAsync(MapId map, string tab, int count)
    {
        var written = new List<JournalEntry>();
        while (written.Count < count)
        {
            var head = (await Maps.ListAsync(None)).Single(m => m.Id == map).Head;
            var entry = MarkEntry.At(head.Next, tab, written.Count + 1);
            var outcome = await Task.Run(() => CommitAsync(map, entry));
            if (outcome.IsOk)
            {
                written.Add(entry);
            }
            else
            {
                outcome.Error.ShouldBe(StoreError.HeadMoved);
            }
        }

        return written;
    }
}
