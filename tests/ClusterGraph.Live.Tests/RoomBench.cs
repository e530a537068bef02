using System.Text.Json;
using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Links;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Persistence;
using ClusterGraph.Core.Vocabulary;
using ClusterGraph.Live.Rooms;
using ClusterGraph.Live.Tests.Simulation;
using ClusterGraph.Storage.InMemory;
using ClusterGraph.TestKit.Simulation;

namespace ClusterGraph.Live.Tests;

/// <summary>A room on the bench: one thread, a clock that stands still, a store that fails or waits when told to.</summary>
internal sealed class RoomBench : IAsyncDisposable
{
    public static readonly MapId MapId = new("bench");
    public static readonly Author Fay = new(new ParticipantId("fay"), Role.Facilitator);
    public static readonly Author Ann = new(new ParticipantId("ann"), Role.Analyst);
    public static readonly Author Bo = new(new ParticipantId("bo"), Role.Participant);
    public static readonly Author Cy = new(new ParticipantId("cy"), Role.Participant);
    public static readonly Author Stage = new(new ParticipantId("stage"), Role.Viewer);

    private readonly SimScheduler _scheduler;
    private readonly InMemoryMapStore _disk = new();
    private readonly bool _isShared;
    private TaskCompletionSource? _stall;
    private StoreCall _stalled;
    private RoomRegistry _registry;

    public RoomBench(RoomOptions? options = null, int seed = 1, bool isShared = false)
    {
        _isShared = isShared;
        _scheduler = new SimScheduler(new Random(seed));
        Time = new SimTime(_scheduler);
        Options = (options ?? new RoomOptions()) with { Scheduler = _scheduler };
        Store = NewStore(() => BeforeCommit?.Invoke() ?? Task.CompletedTask);
        _registry = new RoomRegistry(Store, Options, Time, Log);
        Await(() => _disk.CreateAsync(
            MapSnapshot.Create(MapId, [new MapHead { Title = "Bench" }]), Time.GetUtcNow(), CancellationToken.None));
        Room = Open();
    }

    public RoomOptions Options { get; }

    public SimTime Time { get; }

    public SimLog Log { get; } = new();

    public FaultyMapStore Store { get; private set; }

    public IMapStore Disk => _disk;

    public RoomRegistry Registry => _registry;

    public Room Room { get; private set; }

    /// <summary>Gets or sets what goes wrong with the next writing of a batch, once.</summary>
    public StoreFault NextCommit { get; set; }

    /// <summary>Gets or sets what happens elsewhere just before the room's batch is written.</summary>
    public Func<Task>? BeforeCommit { get; set; }

    public StoreFault NextLoad { get; set; }

    /// <summary>Gets or sets what goes wrong with every writing of a batch.</summary>
    public StoreFault EveryCommit { get; set; }

    public StoreFault NextHeads { get; set; }

    public StoreFault SnapshotFault { get; set; }

    public IReadOnlyList<JournalEntry> Journal =>
        Await(() => _disk.ReadJournalAsync(MapId, Revision.Zero, int.MaxValue, CancellationToken.None));

    /// <summary>Lets everything run that can run without time going on.</summary>
    public void Run()
    {
        while (_scheduler.RunOne())
        {
        }

        _scheduler.Escape.ShouldBeNull();
    }

    /// <summary>Lets time go on.</summary>
    public void Pass(TimeSpan span)
    {
        for (var step = TimeSpan.FromMilliseconds(10); span > TimeSpan.Zero; span -= step)
        {
            Time.Advance(step);
            Run();
        }
    }

    /// <summary>Starts something and lets it run to its end.</summary>
    public T Await<T>(Func<Task<T>> start)
    {
        var task = Begin(start);
        Run();
        task.IsCompleted.ShouldBeTrue("It still waits.");
        return task.GetAwaiter().GetResult();
    }

    /// <summary>Starts something without waiting for its end.</summary>
    public Task<T> Begin<T>(Func<Task<T>> start)
    {
        Task<T>? task = null;
        _scheduler.Post(() => task = start());
        while (task is null && _scheduler.RunOne())
        {
        }

        return task!;
    }

    public Room Open() => Room = Await(() => _registry.GetAsync(MapId)).ShouldNotBeNull();

    public Tab Join(Author author, string? client = null, long? since = null, long acked = 0, Room? at = null) =>
        TryJoin(author, client, since, acked, at).ShouldNotBeNull();

    public Tab? TryJoin(Author author, string? client = null, long? since = null, long acked = 0, Room? at = null)
    {
        var connection = new HandConnection();
        var request = new JoinRequest(
            new ClientId(client ?? "tab-" + author.Id.Value),
            since is { } rev ? new Revision(rev) : null,
            acked,
            author,
            author.Id.Value);
        var outcome = Await(() => (at ?? Room).JoinAsync(request, connection));
        LastJoinError = outcome.Error?.Code;
        return outcome.IsOk ? new Tab(this, outcome.Value, connection, at) : null;
    }

    public ErrorCode? LastJoinError { get; private set; }

    /// <summary>Lets the store wait before it writes, until <see cref="EndStall"/>.</summary>
    public void Stall(StoreCall call = StoreCall.Commit) => (_stalled, _stall) = (call, new TaskCompletionSource());

    public void EndStall()
    {
        var stall = _stall;
        _stall = null;
        stall?.SetResult();
        Run();
    }

    /// <summary>Kills the server and starts another one on the same disk.</summary>
    public void Kill()
    {
        Store.Kill();
        EndStall();
        Store = NewStore();
        _registry = new RoomRegistry(Store, Options, Time, Log);
        Open();
    }

    public static AddActor Actor(string id, DataClass dataClass = DataClass.Firm) => new()
    {
        Actor = new Actor { Id = new(id), Name = "Name of " + id, Type = new("producer.small"), DataClass = dataClass },
    };

    public static AddLink Link(string source, string target, string id, Visibility visibility = Visibility.Room) => new()
    {
        Link = new Link
        {
            Id = new(id),
            Source = new(source),
            Target = new(target),
            Type = new TypeId("sellsTo"),
            Visibility = visibility,
        },
    };

    public static EditActor Edit(string id, string set) =>
        new() { Id = new(id), Set = JsonDocument.Parse(set).RootElement.Clone() };

    public ValueTask DisposeAsync() => _disk.DisposeAsync();

    /// <summary>Opens a room of the same map as another process would.</summary>
    public Room OpenElsewhere() =>
        Await(() => new RoomRegistry(NewStore(), Options, Time, Log).GetAsync(MapId)).ShouldNotBeNull();

    /// <summary>Lets a room make a change of the server's own.</summary>
    public void Execute(Room room, MapOp op) => Await(() => room.ExecuteAsync(Fay, [op])).IsOk.ShouldBeTrue();

    private FaultyMapStore NewStore(Func<Task>? beforeCommit = null) => new(_disk, Plan, (call, isBefore) =>
        call == _stalled && isBefore && _stall is { } stall ? stall.Task
            : call == StoreCall.Commit && isBefore && beforeCommit is not null ? beforeCommit()
            : Task.CompletedTask)
    {
        IsShared = _isShared,
    };

    private StoreFault Plan(StoreCall call)
    {
        var fault = call switch
        {
            StoreCall.Commit => NextCommit == StoreFault.None ? EveryCommit : NextCommit,
            StoreCall.SaveSnapshot => SnapshotFault,
            StoreCall.Load => NextLoad,
            StoreCall.Heads => NextHeads,
            _ => StoreFault.None,
        };
        NextCommit = call == StoreCall.Commit ? StoreFault.None : NextCommit;
        NextLoad = call == StoreCall.Load ? StoreFault.None : NextLoad;
        NextHeads = call == StoreCall.Heads ? StoreFault.None : NextHeads;
        return fault;
    }
}
