using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Persistence;
using ClusterGraph.Live.Rooms;
using ClusterGraph.Storage.InMemory;
using ClusterGraph.TestKit.Simulation;

namespace ClusterGraph.Live.Tests.Simulation;

/// <summary>
/// A server, its disk, five clients and the network between them on one thread, with an own clock. Everything that
/// happens, and when, follows from the seed.
/// </summary>
internal sealed class SimWorld : IAsyncDisposable
{
    public static readonly MapId MapId = new("sim");

    /// <summary>Clients send one submission after the other; so many, with as many resends, may wait at the end.</summary>
    private const int RoundTripsToCalmDown = 40;

    private static readonly TimeSpan ToCalmDown = TimeSpan.FromSeconds(30);
    private static readonly Author Operator = new(new ParticipantId("operator"), Role.Facilitator);
    private readonly InMemoryMapStore _disk = new();
    private readonly List<string> _violations = [];
    private long _moment;

    public SimWorld(int seed, SimPlan plan)
    {
        Seed = seed;
        Plan = plan;
        Random = new Random(seed);
        Scheduler = new SimScheduler(new Random(seed + 1));
        Time = new SimTime(Scheduler);
        Clients =
        [
            new SimClient(this, "fay", Role.Facilitator), new SimClient(this, "ann", Role.Analyst),
            new SimClient(this, "bo", Role.Participant), new SimClient(this, "cy", Role.Participant),
            new SimClient(this, "di", Role.Participant),
        ];
        Initial = MapSnapshot.Create(MapId, [new MapHead { Title = "Simulated" }]);
        Store = NewStore();
        Registry = NewRegistry();
    }

    public int Seed { get; }

    public SimPlan Plan { get; }

    public Random Random { get; }

    public SimScheduler Scheduler { get; }

    public SimTime Time { get; }

    public SimLog Log { get; } = new();

    public IReadOnlyList<SimClient> Clients { get; }

    public MapSnapshot Initial { get; }

    public FaultyMapStore Store { get; private set; }

    public RoomRegistry Registry { get; private set; }

    /// <summary>Gets the disk as it is, without faults.</summary>
    public IMapStore Disk => _disk;

    /// <summary>Gets a value indicating whether nothing goes wrong any more.</summary>
    public bool IsHealing { get; private set; }

    public bool IsOver { get; private set; }

    public IReadOnlyList<string> Violations => _violations;

    /// <summary>Lives through everything and comes to rest.</summary>
    /// <returns>All that was against the rules.</returns>
    public IReadOnlyList<string> Run()
    {
        var whole = Scheduler.Start(RunAsync);
        while (!whole.IsCompleted && _violations.Count == 0)
        {
            if (!Scheduler.RunOne() && !Time.FireNext())
            {
                _violations.Add("Everybody waits.");
            }
        }

        IsOver = true;
        Require(Scheduler.Escape is null, $"Code ran on another thread: {Scheduler.Escape}");
        _violations.AddRange(Log.Defects.Select(e => e.ToString()));
        if (whole.IsFaulted)
        {
            _violations.Add(whole.Exception.ToString());
        }

        return _violations;
    }

    public ValueTask DisposeAsync() => _disk.DisposeAsync();

    public void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            _violations.Add($"{Time.Now}: {otherwise}");
        }
    }

    public long NextMoment() => ++_moment;

    public bool Chance(double probability) => !IsHealing && Random.NextDouble() < probability;

    public Task PauseAsync(TimeSpan atMost) => Task.Delay(Random.NextDouble() * atMost, Time);

    /// <summary>Starts a task whose failure is a violation.</summary>
    public void Start(Func<Task> run) => Scheduler.Start(async () =>
    {
        try
        {
            await run();
        }
        catch (Exception e)
        {
            Require(false, e.ToString());
        }
    });

    /// <summary>Kills the server: nothing of it reaches the disk or a client any more; another one starts.</summary>
    public void Kill()
    {
        Store.Kill();
        CutAllLines();
        Store = NewStore();
        Registry = NewRegistry();
    }

    private async Task RunAsync()
    {
        Require((await _disk.CreateAsync(Initial, Time.GetUtcNow(), CancellationToken.None)).IsOk, "No map.");
        foreach (var client in Clients)
        {
            Start(client.LiveAsync);
        }

        var inventing = Task.WhenAll(Clients.Select(c => c.InventAsync()));
        await MishapsAsync(inventing);
        await inventing;
        await HealAsync();
        await new HistoryChecker(this).CheckAsync();
    }

    private async Task HealAsync()
    {
        IsHealing = true;
        var until = Time.Now + ToCalmDown + (RoundTripsToCalmDown * 2 * (Plan.Latency + Plan.StoreDelay));
        var room = await OpenOnSoundDiskAsync();
        while (!Clients.All(c => c.IsAtRest && c.Map.Rev == room!.Snapshot.Revision.Value))
        {
            // The facilitator may have frozen the map while offline, in words that arrive only now.
            if (room!.Snapshot.Head.Mode != MapMode.Open)
            {
                await room.ExecuteAsync(Operator, [new SetMode { Mode = MapMode.Open }]);
            }

            await Task.Delay(TimeSpan.FromSeconds(1), Time);
            if (Time.Now > until)
            {
                Require(false, $"Not at rest at {room.Snapshot.Revision}, {room.Snapshot.Head.Mode}, sessions of {string.Join(' ', room.Sessions.Select(s => s.Client))}:\n{string.Join('\n', Clients)}\n{Log}");
                return;
            }
        }

        foreach (var client in Clients)
        {
            var there = room!.Snapshot.Hash(client.Author.Audience);
            Require(client.Map.Hash == there, $"{client.Client} has {client.Map.Hash}, the room {there}.");
        }
    }

    private async Task<Room?> OpenOnSoundDiskAsync()
    {
        try
        {
            return await Registry.GetAsync(MapId);
        }
        catch (IOException)
        {
            // This was an opening that had begun while the disk still failed; the next one meets a sound disk.
            return await Registry.GetAsync(MapId);
        }
    }

    private async Task MishapsAsync(Task inventing)
    {
        while (Plan.MishapEvery is { } every && !inventing.IsCompleted)
        {
            await PauseAsync(2 * every);
            switch (Random.Next(8))
            {
                case 0:
                    Kill();
                    break;
                case 1:
                    await RestartAsync();
                    break;
                case 2:
                    Time.Skew = TimeSpan.FromHours(Random.Next(-24, 25));
                    break;
                case 3:
                    CutAllLines();
                    break;
                default:
                    Clients[Random.Next(Clients.Count)].CutLine();
                    break;
            }
        }
    }

    private async Task RestartAsync()
    {
        await Registry.CloseAsync();
        CutAllLines();
        Registry = NewRegistry();
    }

    private void CutAllLines()
    {
        foreach (var client in Clients)
        {
            client.CutLine();
        }
    }

    private FaultyMapStore NewStore() => new(
        _disk,
        call => IsHealing ? StoreFault.None : Plan.Faults?.Invoke(call) ?? StoreFault.None,
        (_, _) => PauseAsync(Plan.StoreDelay));

    private RoomRegistry NewRegistry() => new(Store, new RoomOptions { Scheduler = Scheduler, ChangeBytes = Plan.ChangeBytes }, Time, Log);
}
