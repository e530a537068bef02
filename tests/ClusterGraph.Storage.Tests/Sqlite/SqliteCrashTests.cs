using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Persistence;
using ClusterGraph.Storage.Sqlite;

namespace ClusterGraph.Storage.Tests.Sqlite;

/// <summary>What is on disk when a process or the power ends at a bad moment.</summary>
public sealed class SqliteCrashTests : SqliteTest
{
    private Action<WriterStep> _probe = _ => { };

    [Fact]
    public async Task M1_KillBeforeCommit_LeavesNothing_AndARetryAppliesOnce()
    {
        var store = OpenProbed();
        var map = await CreateAsync(store, 1);
        await CommitAsync(store, map, 5);
        var before = map.Current;
        CopyAt(WriterStep.BeforeCommit, "killed.db");
        var tab = new ClientId("tab-x");
        var entry = map.Next(tab, 1);
        (await CommitAsync(store, map.Id, [entry])).ShouldBe(StoreOutcome.Ok);

        var killed = Open(InFolder("killed.db"));
        var loaded = await LoadAsync(killed);
        ShouldBeSame(loaded.Snapshot, before);
        loaded.Receipts.ShouldNotContain(r => r.Client == tab);

        (await CommitAsync(killed, map.Id, [entry])).ShouldBe(StoreOutcome.Ok);
        ShouldBeSame((await LoadAsync(killed)).Snapshot, map.Current);
    }

    [Fact]
    public async Task M2_KillAfterCommitBeforeAnswer_KeepsIt_AndItsReceiptTells()
    {
        var store = OpenProbed();
        var map = await CreateAsync(store, 2);
        CopyAt(WriterStep.AfterCommit, "killed.db");
        var entry = map.Next(new ClientId("tab-x"), 1);
        (await CommitAsync(store, map.Id, [entry])).ShouldBe(StoreOutcome.Ok);

        var killed = Open(InFolder("killed.db"));
        var loaded = await LoadAsync(killed);
        ShouldBeSame(loaded.Snapshot, map.Current);
        loaded.Receipts.ShouldHaveSingleItem().ShouldBe(
            new Receipt(new ClientId("tab-x"), 1, entry.PayloadHash, new Revision(1), Error: null));
        (await CommitAsync(killed, map.Id, [entry])).Error.ShouldBe(StoreError.HeadMoved);
    }

    [Fact]
    public async Task M3_KillMidBatch_TheBatchIsWholeOrAbsent()
    {
        var store = Open(new SqliteStoreOptions { CheckpointPages = 100_000 });
        var map = await CreateAsync(store, 3);
        await CommitAsync(store, map, 3);
        var before = map.Current;
        var logBefore = new FileInfo(Database + "-wal").Length;
        (await CommitAsync(store, map, 256)).ShouldBe(StoreOutcome.Ok);
        var logAfter = new FileInfo(Database + "-wal").Length;
        var random = new Random(3);

        for (var i = 0; i < 12; i++)
        {
            var path = CopyAs($"killed-{i}.db");
            var length = i == 0 ? logAfter : random.NextInt64(logBefore, logAfter);
            Cut(path + "-wal", length, random);
            var killed = Open(path);
            ShouldBeSame((await LoadAsync(killed)).Snapshot, i == 0 ? map.Current : before);
            await killed.DisposeAsync();
        }
    }

    [Fact]
    public async Task M4_TruncatedWalTail_KeepsAllAcknowledged()
    {
        var store = Open(new SqliteStoreOptions { CheckpointPages = 100_000 });
        var map = await CreateAsync(store, 4);
        await CommitAsync(store, map, 20);
        (await CommitAsync(store, map)).ShouldBe(StoreOutcome.Ok);
        var acknowledged = map.Current;
        var synced = new FileInfo(Database + "-wal").Length;
        await CommitAsync(store, map, 10);

        var path = CopyAs("power.db");
        Cut(path + "-wal", synced, new Random(4));

        var after = Open(path);
        ShouldBeSame((await LoadAsync(after)).Snapshot, acknowledged);
        (await after.CheckAsync(None)).IsOk.ShouldBeTrue();
    }

    private SqliteStore OpenProbed() => Open(new SqliteStoreOptions { Probe = step => _probe(step) });

    private void CopyAt(WriterStep step, string name) => _probe = now =>
    {
        if (now == step)
        {
            CopyAs(name);
            _probe = _ => { };
        }
    };

    /// <summary>Cuts a file and appends noise, as a disk may have written blocks in any order.</summary>
    private static void Cut(string path, long length, Random random)
    {
        var noise = new byte[9_000];
        random.NextBytes(noise);
        using var file = File.OpenWrite(path);
        file.SetLength(length);
        file.Position = length;
        file.Write(noise);
    }
}
