using Microsoft.AspNetCore.SignalR;

namespace ClusterGraph.Benchmarks.Live;

/// <summary>The peer: SignalR alone, as its own benchmarks use it. Says to everybody what one said; keeps nothing.</summary>
internal sealed class EchoHub : Hub
{
    public Task EchoAll(string payload) => Clients.All.SendAsync("echo", payload);
}
