using System.Text;
using ClusterGraph.Server.Tests.Kills;
using ClusterGraph.Server.Tests.Support;
using ClusterGraph.TestKit.Files;
using ClusterGraph.TestKit.Hubs;
using Xunit.Abstractions;

namespace ClusterGraph.Server.Tests.Tracing;

/// <summary>What leaves the server, and when, as the operating system sees it.</summary>
public sealed class SendingOrderTests(ITestOutputHelper output) : IDisposable
{
    private const int Submissions = 30;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Delete();

    [StraceFact]
    public async Task M05_NoChangeLeavesASocket_BeforeTheSyncThatCoversItHasReturned()
    {
        var log = _folder.File("calls");
        using (var server = ServerProcess.StartTraced(_folder.File("order.db"), LoopbackPort.Free(), log))
        {
            await WriteAsync(server);
            await server.KillAsync();
        }

        var calls = Strace.Read(File.ReadLines(log, Encoding.Latin1));
        output.WriteLine($"{calls.Count} calls, {calls.Count(c => c.SyncsLog)} syncs of the log.");
        foreach (var name in Enumerable.Range(1, Submissions).Select(Name))
        {
            var written = calls.Where(c => c.WritesLog && c.Holds(name)).MinBy(c => c.Begun).ShouldNotBeNull(name);
            var synced = calls.Where(c => c.SyncsLog && c.Begun > written.Ended).MinBy(c => c.Begun).ShouldNotBeNull(name);
            var sent = calls.Where(c => c.Sends && c.Holds(name)).ToList();
            sent.Count.ShouldBe(2, $"{name} goes to its author and to one more");
            sent.ShouldAllBe(c => c.Begun > synced.Ended);
        }
    }

    private static string Name(int number) => $"Firm-{number:000}-of-order";

    /// <summary>Somebody submits without waiting, so that changes are written together, and somebody else looks on.</summary>
    private static async Task WriteAsync(ServerProcess server)
    {
        var code = await server.ReadyAsync();
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false });
        await using var author = await EnterAsync(http, server, code, "author");
        await using var other = await EnterAsync(http, server, code, "other");
        var answers = Enumerable.Range(1, Submissions).Select(i => author.Socket.InvokeAsync(
            "Submit", $$"""{"seq":{{i}},"base":0,"ops":[{{Ops.AddActor($"order{i}", Name(i))}}]}"""));
        await Task.WhenAll(answers).WaitAsync(Patience);
        await Task.WhenAll(author.All.Task, other.All.Task).WaitAsync(Patience);
    }

    private static async Task<Onlooker> EnterAsync(HttpClient http, ServerProcess server, string code, string client)
    {
        var visitor = await Visitor.ByCodeAsync(http, server.Address, code);
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var last = Encoding.UTF8.GetBytes(Name(Submissions));
        var socket = await visitor.ConnectAsync(
            frame => _ = frame.IndexOf(last) >= 0 && all.TrySetResult(), CancellationToken.None);
        await socket.InvokeAsync("Join", $$"""{"client":"{{client}}","since":null,"acked":0}""");
        return new Onlooker(socket, all);
    }

    private sealed record Onlooker(HubSocket Socket, TaskCompletionSource All) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Socket.DisposeAsync();
    }
}
