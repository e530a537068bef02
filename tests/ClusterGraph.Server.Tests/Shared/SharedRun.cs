using System.Diagnostics;
using System.Net;
using System.Text.Json;
using ClusterGraph.Core.Maps;
using ClusterGraph.Server.Tests.Kills;
using ClusterGraph.Server.Tests.Support;
using ClusterGraph.TestKit.Hubs;

namespace ClusterGraph.Server.Tests.Shared;

/// <summary>
/// Two servers on one Neo4j behind nginx. A third of the phones come through nginx, the others to one of the servers each;
/// each has two submissions under way.
/// </summary>
internal sealed class SharedRun : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly KilledNeo4j _neo4j;
    private readonly int[] _ports = [LoopbackPort.Free(), LoopbackPort.Free(), LoopbackPort.Free()];
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false, AutomaticDecompression = DecompressionMethods.GZip });
    private readonly List<Phone> _phones = [];
    private readonly ServerProcess[] _servers;
    private readonly Nginx _nginx;
    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;

    private SharedRun(KilledNeo4j neo4j)
    {
        _neo4j = neo4j;
        _servers = [Start(0), Start(1)];
        _nginx = new Nginx(_ports[2], [_ports[0], _ports[1]]);
    }

    public IReadOnlyList<Phone> Phones => _phones;

    /// <summary>Gets the phones that come through nginx.</summary>
    public IReadOnlyList<Phone> Balanced => [.. _phones.Where(p => p.Visitor.Server == _nginx.Address)];

    public IReadOnlyList<ServerProcess> Servers => _servers;

    public int Acknowledged => _phones.Sum(p => p.Acknowledged);

    /// <summary>Starts everything and lets phones in.</summary>
    public static async Task<SharedRun> StartAsync(int phones)
    {
        var run = new SharedRun(await KilledNeo4j.StartAsync());
        try
        {
            await run.EnterAsync(phones);
            return run;
        }
        catch
        {
            await run.DisposeAsync();
            throw;
        }
    }

    /// <summary>Gives the phones that come to one of the servers directly.</summary>
    public IReadOnlyList<Phone> Of(int server) => [.. _phones.Where(p => p.Visitor.Server == _servers[server].Address)];

    /// <summary>Waits until phones have seen so many more of their submissions on the map.</summary>
    /// <returns>How long that took.</returns>
    public static async Task<TimeSpan> WaitForAsync(IReadOnlyList<Phone> phones, int more)
    {
        var clock = Stopwatch.StartNew();
        var wanted = phones.Sum(p => p.Acknowledged) + more;
        while (phones.Sum(p => p.Acknowledged) < wanted)
        {
            clock.Elapsed.ShouldBeLessThan(Patience, "Nothing more was acknowledged.");
            await Task.Delay(20);
        }

        return clock.Elapsed;
    }

    /// <summary>Kills a server; meanwhile those behind nginx come back through the other one.</summary>
    /// <returns>How long it took until all of them had been acknowledged something again.</returns>
    public async Task<TimeSpan> KillAsync(int server)
    {
        await _servers[server].KillAsync();
        var clock = Stopwatch.StartNew();
        var before = Balanced.ToDictionary(p => p, p => p.Acknowledged);
        while (before.Where(b => b.Key.Acknowledged <= b.Value).Select(b => b.Key).ToList() is { Count: > 0 } away)
        {
            clock.Elapsed.ShouldBeLessThan(Patience, $"Not all came back:\n{string.Join('\n', away)}\n{_servers[1 - server].Said}");
            await Task.Delay(10);
        }

        var back = clock.Elapsed;
        _servers[server].Dispose();
        _servers[server] = Start(server);
        await _servers[server].ReadyAsync();
        return back;
    }

    /// <summary>Lets everything come to rest and compares phones, servers, journal and graph.</summary>
    /// <returns>What must not be.</returns>
    public async Task<IReadOnlyList<string>> EndAsync()
    {
        _phones.ForEach(p => p.IsWriting = false);
        var clock = Stopwatch.StartNew();
        while (!(_phones.TrueForAll(p => p.IsSettled) && _phones.Select(p => p.Rev).Distinct().Count() == 1))
        {
            clock.Elapsed.ShouldBeLessThan(Patience, string.Join('\n', _phones.Where(p => !p.IsSettled || p.Rev < _phones.Max(o => o.Rev))));
            await Task.Delay(20);
        }

        var hashes = new HashSet<string>(_phones.Select(p => p.Hash));
        foreach (var phone in new[] { Of(0)[0], Of(1)[0], Balanced[0] })
        {
            using var snapshot = JsonDocument.Parse(await phone.Visitor.GetAsync(_http, $"/api/maps/{phone.Visitor.Map}/snapshot"));
            hashes.Add(snapshot.RootElement.GetProperty("hash").GetString()!);
        }

        await _stop.CancelAsync();
        await _running;
        var checker = new KillChecker(new MapId(_phones[0].Visitor.Map), _neo4j.OpenAsync);
        await checker.CheckAsync(_phones);
        await checker.CheckGraphAsync();
        _phones.ForEach(p => checker.CheckWhole(p.Client, new PhoneScript(p.Client)));
        checker.Compared.ShouldBeGreaterThan(Acknowledged);
        string[] diverged = hashes.Count == 1 ? [] : [$"Diverged: {string.Join(", ", hashes)}."];
        return [.. diverged, .. checker.Violations, .. _phones.SelectMany(p => p.Complaints)];
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _nginx.Dispose();
        Array.ForEach(_servers, s => s.Dispose());
        _http.Dispose();
        await _neo4j.DisposeAsync();
        _stop.Dispose();
    }

    private ServerProcess Start(int server) =>
        ServerProcess.Start(_neo4j.Data, _ports[server], _neo4j.AuthFile, new Uri($"http://127.0.0.1:{_ports[2]}"));

    private async Task EnterAsync(int phones)
    {
        var code = await _servers[0].ReadyAsync();
        await _servers[1].ReadyAsync();
        Uri[] ways = [_servers[0].Address, _servers[1].Address, _nginx.Address];
        for (var i = 0; i < phones; i++)
        {
            _phones.Add(new Phone(await Visitor.ByCodeAsync(_http, ways[i % ways.Length], code), $"phone{i}", _http, i, mostPending: 2));
        }

        _running = Task.WhenAll(_phones.Select(p => Task.Run(() => p.RunAsync(_stop.Token))));
    }
}
