using System.Text;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Persistence;
using ClusterGraph.Storage.Sqlite;
using ClusterGraph.TestKit.Maps;

namespace ClusterGraph.Storage.Tests.Sqlite;

/// <summary>The write-ahead log, copies made while work goes on, and the tables beside the journal.</summary>
public sealed class SqliteLogTests : SqliteTest
{
    [Fact]
    public async Task M11_ReadersThatNeverStop_DoNotMakeTheLogGrow()
    {
        var store = Open(new SqliteStoreOptions { CheckpointPages = 20 });
        var map = await CreateAsync(store, 1);
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(() => PageAsync(store, map.Id, stop.Token))).ToList();
        var most = 0L;

        for (var rev = 1; rev <= 2000; rev += 20)
        {
            var entries = Enumerable.Range(rev, 20).Select(r => MarkEntry.At(new Revision(r), "tab-x", r)).ToList();
            (await CommitAsync(store, map.Id, entries)).ShouldBe(StoreOutcome.Ok);
            most = Math.Max(most, new FileInfo(Database + "-wal").Length);
        }

        await stop.CancelAsync();
        (await Task.WhenAll(readers)).Sum().ShouldBeGreaterThan(0);
        most.ShouldBeLessThan(1_500_000, "one hundred commits without a checkpoint fill several megabytes");
    }

    [Fact]
    public async Task M12_BackupUnderLoad_IsSoundAndEqualsAPrefix()
    {
        var store = Open();
        var map = await CreateAsync(store, 2);
        var states = new List<MapSnapshot> { map.Initial };
        var backUp = Task.CompletedTask;
        for (var i = 0; i < 120; i++)
        {
            var entry = map.Next();
            states.Add(map.Current);
            (await CommitAsync(store, map.Id, [entry])).ShouldBe(StoreOutcome.Ok);
            backUp = i == 40 ? store.BackUpAsync(InFolder("copy.db"), None) : backUp;
        }

        await backUp;

        var copy = Open(InFolder("copy.db"));
        var loaded = await LoadAsync(copy);
        loaded.Damage.ShouldBeNull();
        loaded.Snapshot.Revision.Value.ShouldBeGreaterThanOrEqualTo(41);
        ShouldBeSame(loaded.Snapshot, states[(int)loaded.Snapshot.Revision.Value]);
        (await copy.CheckAsync(None)).IsOk.ShouldBeTrue();
        await Should.ThrowAsync<IOException>(() => store.BackUpAsync(InFolder("copy.db"), None));
    }

    [Fact]
    public async Task Backup_ToANewPlaceThatCannotBe_LeavesNoHalfCopy()
    {
        var store = Open();

        await Should.ThrowAsync<IOException>(() => store.BackUpAsync(InFolder("no/such/folder/copy.db"), None));
        Directory.GetFiles(InFolder("."), "*.part").ShouldBeEmpty();
    }

    [Fact]
    public async Task GraphTables_EqualTheLoadedMap()
    {
        var store = Open();
        var map = await CreateAsync(store, 3);
        for (var i = 0; i < 10; i++)
        {
            await CommitAsync(store, map, 15);
        }

        var elements = await store.ReadAsync(
            s => s.Query("SELECT kind || ' ' || id || ' ' || json FROM elements WHERE map = 'map-1'", r => r.GetString(0)), None);
        var actors = await store.ReadAsync(s => s.Query("SELECT id || name || type FROM actors", r => r.GetString(0)), None);
        var links = await store.ReadAsync(s => s.Query("SELECT id || source || target FROM links", r => r.GetString(0)), None);

        elements.ShouldBe(
            map.Current.Elements().Select(e => $"{CoreJson.WireName(e.Key.Kind)} {e.Key.Id} {CoreJson.ToElement(e).GetRawText()}"),
            ignoreOrder: true);
        actors.ShouldBe(map.Current.Actors.All.Select(a => $"{a.Id}{a.Name}{a.Type}"), ignoreOrder: true);
        links.ShouldBe(map.Current.Links.All.Select(l => $"{l.Id}{l.Source}{l.Target}"), ignoreOrder: true);
        actors.Count.ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task DeletedMap_LeavesNoTraceInTheFiles()
    {
        var store = Open();
        await CreateAsync(store, 4, "other");
        var secret = MapSnapshot.Create(new MapId("map-1"), [new MapHead { Title = "Azmera Kebede owes money" }]);
        await store.Maps.CreateAsync(secret, RandomMap.Start, None);
        FindInFiles("Azmera Kebede").ShouldBeTrue();

        (await store.Maps.DeleteAsync(secret.Id, None)).ShouldBe(StoreOutcome.Ok);

        FindInFiles("Azmera Kebede").ShouldBeFalse();
        FindInFiles("other").ShouldBeTrue();
    }

    [Fact]
    public async Task Snapshots_AreTheLastThreeAndTheFirst()
    {
        var store = Open();
        var map = await CreateAsync(store, 5);
        for (var i = 0; i < 6; i++)
        {
            await CommitAsync(store, map, 5);
            await store.Maps.SaveSnapshotAsync(map.Current, None);
        }

        var kept = await store.ReadAsync(s => s.Query("SELECT rev FROM snapshots ORDER BY rev", r => r.GetInt32(0)), None);
        kept.ShouldBe([0, 20, 25, 30]);
    }

    [Fact]
    public void Writer_SyncsEveryCommit()
    {
        using var session = new SqliteOpener(Database, new SqliteStoreOptions()).OpenWriter(create: true);

        session.Scalar("PRAGMA journal_mode").ShouldBe("wal");
        session.Scalar("PRAGMA synchronous").ShouldBe(2L, "FULL");
        session.Scalar("PRAGMA foreign_keys").ShouldBe(1L);
        session.Scalar("PRAGMA secure_delete").ShouldBe(1L);
        session.Scalar("PRAGMA journal_size_limit").ShouldBe(64L * 1024 * 1024);
    }

    private static async Task<int> PageAsync(SqliteStore store, MapId map, CancellationToken stop)
    {
        var read = 0;
        while (!stop.IsCancellationRequested)
        {
            for (var after = Revision.Zero; ;)
            {
                var page = await store.Maps.ReadJournalAsync(map, after, 50, None);
                read += page.Count;
                if (page.Count < 50)
                {
                    break;
                }

                after = page[^1].Change.Rev;
            }

            await store.Maps.ListAsync(None);
        }

        return read;
    }

    private bool FindInFiles(string text) => new[] { Database, Database + "-wal" }
        .Where(File.Exists)
        .Any(path => File.ReadAllBytes(path).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0);
}
