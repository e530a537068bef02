using System.Net;
using System.Text.Json;
using ClusterGraph.Core.Maps;
using ClusterGraph.Server.Tests.Support;
using ClusterGraph.TestKit.Hubs;

namespace ClusterGraph.Server.Tests.Kills;

/// <summary>Kills the real server, or its database, again and again while twenty phones write.</summary>
internal sealed class KillRun : IAsyncDisposable
{
    private const int Phones = 20;
    private static readonly TimeSpan BusyWithin = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan SettleWithin = TimeSpan.FromSeconds(60);

    private readonly Random _random;
    private readonly int _seed;
    private readonly IKilledStore _store;
    private readonly int _port = LoopbackPort.Free();
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false, AutomaticDecompression = DecompressionMethods.GZip });
    private readonly List<Phone> _phones = [];
    private readonly List<string> _violations = [];
    private ServerProcess? _server;
    private int _whileStarting;

    public KillRun(int seed, IKilledStore store) => (_seed, _random, _store) = (seed, new Random(seed), store);

    private Uri Address => new($"http://127.0.0.1:{_port}");

    public async Task<KillReport> RunAsync(int kills)
    {
        var map = await EnterAsync();
        var checker = new KillChecker(new MapId(map), _store.OpenAsync);
        using var stop = new CancellationTokenSource();
        var running = Task.WhenAll(_phones.Select(p => Task.Run(() => p.RunAsync(stop.Token))));
        for (var i = 0; i < kills && checker.Violations.Count == 0; i++)
        {
            await WaitForAMomentAsync();
            if (_store.IsProcess && i % 2 == 1)
            {
                await _store.KillAsync();
                await checker.CheckAsync(_phones);
                continue;
            }

            await _server!.KillAsync();
            await checker.CheckAsync(_phones);
            await RestartAsync();
        }

        await SettleAsync();
        await CheckConvergenceAsync();
        await stop.CancelAsync();
        await running;
        await _server!.KillAsync();
        await checker.CheckAsync(_phones);
        await checker.CheckGraphAsync();
        _phones.ForEach(p => checker.CheckWhole(p.Client, new PhoneScript(p.Client)));
        return new KillReport(
            kills, _whileStarting, checker.Head, _phones.Sum(p => p.Acknowledged), _phones.Sum(p => p.Rejected), checker.Compared,
            [.. checker.Violations, .. _violations, .. _phones.SelectMany(p => p.Complaints)]);
    }

    public ValueTask DisposeAsync()
    {
        _server?.Dispose();
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<string> EnterAsync()
    {
        _server = ServerProcess.Start(_store.Data, _port, _store.AuthFile);
        var code = await _server.ReadyAsync();
        var map = "";
        for (var i = 0; i < Phones; i++)
        {
            var visitor = await Visitor.ByCodeAsync(_http, Address, code);
            map = visitor.Map;
            _phones.Add(new Phone(visitor, $"phone{i}", _http, _seed + i, mostPending: 6));
        }

        return map;
    }

    /// <summary>Waits until the room is busy: a random number of acknowledged submissions, then a random instant.</summary>
    private async Task WaitForAMomentAsync()
    {
        var wanted = Acknowledged() + _random.Next(0, 60);
        var patience = Task.Delay(BusyWithin);
        while (Acknowledged() < wanted && !patience.IsCompleted)
        {
            await Task.Delay(2);
        }

        if (patience.IsCompleted)
        {
            _violations.Add($"Nothing was acknowledged for {BusyWithin.TotalSeconds} s. The server said:\n{_server!.Said}");
        }

        await Task.Delay(_random.Next(0, 20));
    }

    /// <summary>Starts the server again; one time in ten it is killed while it starts, and started once more.</summary>
    private async Task RestartAsync()
    {
        _server!.Dispose();
        _server = ServerProcess.Start(_store.Data, _port, _store.AuthFile);
        if (_random.Next(10) == 0)
        {
            await Task.Delay(_random.Next(0, 1_000));
            _whileStarting++;
            await _server.KillAsync();
            _server.Dispose();
            _server = ServerProcess.Start(_store.Data, _port, _store.AuthFile);
        }

        await _server.ReadyAsync();
    }

    private async Task SettleAsync()
    {
        _phones.ForEach(p => p.IsWriting = false);
        var patience = Task.Delay(SettleWithin);
        while (!patience.IsCompleted && !(_phones.TrueForAll(p => p.IsSettled) && _phones.Select(p => p.Rev).Distinct().Count() == 1))
        {
            await Task.Delay(20);
        }

        if (patience.IsCompleted)
        {
            _violations.Add($"Not settled: phones are at revisions {string.Join(", ", _phones.Select(p => p.Rev).Distinct())}.");
        }
    }

    private async Task CheckConvergenceAsync()
    {
        var visitor = _phones[0].Visitor;
        using var overview = JsonDocument.Parse(await visitor.GetAsync(_http, $"/api/maps/{visitor.Map}/snapshot"));
        var hash = overview.RootElement.GetProperty("hash").GetString()!;
        var others = _phones.Where(p => p.Hash != hash).Select(p => $"{p.Client} at {p.Rev} has {p.Hash}").ToList();
        if (others.Count > 0)
        {
            _violations.Add($"Diverged: the server has {hash}, {string.Join(", ", others)}.");
        }
    }

    private int Acknowledged() => _phones.Sum(p => p.Acknowledged);
}
