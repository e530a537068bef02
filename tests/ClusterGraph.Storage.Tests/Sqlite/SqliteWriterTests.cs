using System.Collections.Concurrent;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Persistence;
using ClusterGraph.Storage.Sqlite;
using ClusterGraph.TestKit.Maps;
using Microsoft.Data.Sqlite;

namespace ClusterGraph.Storage.Tests.Sqlite;

/// <summary>How the one writer groups commits and what it does when one of them, or the commit itself, fails.</summary>
public sealed class SqliteWriterTests : SqliteTest
{
    private readonly ConcurrentQueue<WriterStep> _steps = new();
    private volatile Task _gate = Task.CompletedTask;
    private Action<WriterStep> _probe = _ => { };

    [Fact]
    public async Task WaitingCommits_OfAllMaps_ShareOneTransaction()
    {
        var store = OpenProbed();
        var maps = new List<RandomMap>();
        for (var i = 0; i < 10; i++)
        {
            maps.Add(await CreateAsync(store, i, $"map-{i}"));
        }

        var outcomes = await HeldBackAsync(store, () => [.. maps.SelectMany(m => Enumerable.Range(0, 10).Select(_ => CommitAsync(store, m)))]);

        outcomes.ShouldAllBe(o => o.IsOk);
        _steps.Count(s => s == WriterStep.AfterCommit).ShouldBe(2, "one that held the writer, one for the 100 that waited");
        foreach (var map in maps)
        {
            ShouldBeSame((await LoadAsync(store, map.Id.Value)).Snapshot, map.Current);
        }
    }

    [Fact]
    public async Task ATransaction_TakesAbout256Entries()
    {
        var store = OpenProbed();
        var map = await CreateAsync(store, 1);

        var outcomes = await HeldBackAsync(store, () => [.. Enumerable.Range(0, 600).Select(_ => CommitAsync(store, map))]);

        outcomes.ShouldAllBe(o => o.IsOk);
        _steps.Count(s => s == WriterStep.AfterCommit).ShouldBe(4, "the holding one, then 256, 256 and 88");
    }

    [Fact]
    public async Task OneBadMap_DoesNotPoisonTheOthers()
    {
        var store = OpenProbed();
        var good = await CreateAsync(store, 2, "good");
        var stale = await CreateAsync(store, 3, "stale");
        var faulty = await CreateAsync(store, 4, "faulty");
        stale.Next();
        Task<StoreOutcome> bug = Task.FromResult(StoreOutcome.Ok);

        var outcomes = await HeldBackAsync(store, () =>
        [
            CommitAsync(store, good),
            CommitAsync(store, stale),
            Ignoring(bug = CommitAsync(store, faulty.Id, [faulty.Next(), faulty.Next(new ClientId("tab-x"), 0)])),
            CommitAsync(store, good),
        ]);

        outcomes[0].IsOk.ShouldBeTrue();
        outcomes[1].Error.ShouldBe(StoreError.HeadMoved);
        outcomes[3].IsOk.ShouldBeTrue();
        await Should.ThrowAsync<SqliteException>(() => bug);
        ShouldBeSame((await LoadAsync(store, "good")).Snapshot, good.Current);
        ShouldBeSame((await LoadAsync(store, "stale")).Snapshot, stale.Initial);
        ShouldBeSame((await LoadAsync(store, "faulty")).Snapshot, faulty.Initial);
    }

    [Fact]
    public async Task M7_CommitFailsBeforeItIsDurable_IsUnavailable_AndTheNextSucceeds()
    {
        var store = OpenProbed();
        var map = await CreateAsync(store, 5);
        var entry = map.Next();
        ThrowOnceAt(WriterStep.BeforeCommit);

        (await CommitAsync(store, map.Id, [entry])).Error.ShouldBe(StoreError.Unavailable);
        ShouldBeSame((await LoadAsync(store)).Snapshot, map.Initial);

        (await CommitAsync(store, map.Id, [entry])).ShouldBe(StoreOutcome.Ok);
        ShouldBeSame((await LoadAsync(store)).Snapshot, map.Current);
    }

    [Fact]
    public async Task M7_CommitFailsAfterItIsDurable_IsFoundOutToBeOk()
    {
        var store = OpenProbed();
        var map = await CreateAsync(store, 6);
        var rejection = new Receipt(new ClientId("tab-x"), 1, "aa", Rev: null, new ChangeError(ErrorCode.Forbidden, "No."));

        ThrowOnceAt(WriterStep.AfterCommit);
        (await CommitAsync(store, map)).ShouldBe(StoreOutcome.Ok);
        ThrowOnceAt(WriterStep.AfterCommit);
        (await store.Maps.CommitAsync(new CommitBatch(map.Id, new Revision(1), [], [rejection]), None)).ShouldBe(StoreOutcome.Ok);

        var loaded = await LoadAsync(store);
        ShouldBeSame(loaded.Snapshot, map.Current);
        loaded.Receipts.ShouldContain(rejection);
    }

    [Fact]
    public async Task M7_TransactionFailsAtItsBeginning_IsUnavailable_AndTheNextSucceeds()
    {
        var store = OpenProbed();
        var map = await CreateAsync(store, 7);
        var entry = map.Next();
        ThrowOnceAt(WriterStep.Begun);

        (await CommitAsync(store, map.Id, [entry])).Error.ShouldBe(StoreError.Unavailable);
        (await CommitAsync(store, map.Id, [entry])).ShouldBe(StoreOutcome.Ok);
    }

    [Fact]
    public async Task FileThatIsGone_LeavesTheOutcomeUnknown_AndIsUsedAgainWhenBack()
    {
        var store = OpenProbed();
        var map = await CreateAsync(store, 8);
        var entry = map.Next();
        _probe = step =>
        {
            if (step == WriterStep.BeforeCommit)
            {
                File.Move(Database, Database + ".away");
                throw new IOException("The disk went away.");
            }
        };

        (await CommitAsync(store, map.Id, [entry])).Error.ShouldBe(StoreError.Unknown);
        (await CommitAsync(store, map.Id, [entry])).Error.ShouldBe(StoreError.Unavailable);
        File.Exists(Database).ShouldBeFalse("an empty database in its place would hide the loss");

        _probe = _ => { };
        File.Move(Database + ".away", Database);
        (await CommitAsync(store, map.Id, [entry])).ShouldBe(StoreOutcome.Ok);
        ShouldBeSame((await LoadAsync(store)).Snapshot, map.Current);
    }

    [Fact]
    public async Task FullQueue_IsUnavailable()
    {
        var store = Open(new SqliteStoreOptions { Probe = Probe, QueueLimit = 2 });
        var map = await CreateAsync(store, 9);

        var outcomes = await HeldBackAsync(store, () => [.. Enumerable.Range(0, 5).Select(_ => CommitAsync(store, map))]);

        outcomes.Select(o => o.Error).ShouldBe(
            [null, null, StoreError.Unavailable, StoreError.Unavailable, StoreError.Unavailable]);
        (await LoadAsync(store)).Snapshot.Revision.ShouldBe(new Revision(2));
    }

    [Fact]
    public async Task Dispose_WritesWhatWaits_AndRefusesWhatComesLater()
    {
        var store = OpenProbed();
        var map = await CreateAsync(store, 10);
        var commits = Enumerable.Range(0, 50).Select(_ => CommitAsync(store, map)).ToList();
        var written = map.Current;

        await store.DisposeAsync();

        (await Task.WhenAll(commits)).ShouldAllBe(o => o.IsOk);
        (await CommitAsync(store, map)).Error.ShouldBe(StoreError.Unavailable);
        ShouldBeSame((await LoadAsync(Open())).Snapshot, written);
    }

    private SqliteStore OpenProbed() => Open(new SqliteStoreOptions { Probe = Probe });

    private void Probe(WriterStep step)
    {
        _steps.Enqueue(step);
        _probe(step);
        _gate.GetAwaiter().GetResult();
    }

    /// <summary>Lets commits gather while the writer is held inside a transaction of its own.</summary>
    private async Task<StoreOutcome[]> HeldBackAsync(SqliteStore store, Func<Task<StoreOutcome>[]> commit)
    {
        var held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var gate = new TaskCompletionSource();
        _gate = gate.Task;
        _steps.Clear();
        _probe = _ => held.TrySetResult();
        var holding = store.Access.KeepSecretAsync("holding", [1], None);
        await held.Task;
        var commits = commit();
        gate.SetResult();
        await holding;
        return await Task.WhenAll(commits);
    }

    private void ThrowOnceAt(WriterStep when) => _probe = step =>
    {
        if (step == when)
        {
            _probe = _ => { };
            throw new IOException("The disk failed.");
        }
    };

    private static async Task<StoreOutcome> Ignoring(Task<StoreOutcome> task)
    {
        await Task.WhenAny(task);
        return StoreOutcome.Ok;
    }
}
