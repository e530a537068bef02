using ClusterGraph.Core.Changes;
using ClusterGraph.Server.Access;
using Microsoft.AspNetCore.SignalR;

namespace ClusterGraph.Server.Hubs;

/// <summary>Notes every connection of the hub, so that rooms can write to it without going through SignalR's groups.</summary>
internal sealed class LiveLifetime(
    LiveConnections connections, TimeProvider clock, ILogger<DefaultHubLifetimeManager<MapHub>> log)
    : DefaultHubLifetimeManager<MapHub>(log)
{
    /// <summary>How long a connection may stay without joining.</summary>
    public static readonly TimeSpan JoinWithin = TimeSpan.FromSeconds(10);

    /// <inheritdoc/>
    public override Task OnConnectedAsync(HubConnectionContext connection)
    {
        if (connection.GetHttpContext()?.Items[HubGate.Key] is Visit visit)
        {
            var live = new LiveConnection(connection, visit);
            live.EndAfter(clock, JoinWithin, ErrorCode.BadFrame, "Join the map first.");
            connections.Add(connection.ConnectionId, live);
        }

        return base.OnConnectedAsync(connection);
    }

    /// <inheritdoc/>
    public override Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        connections.Remove(connection.ConnectionId)?.Dispose();
        return base.OnDisconnectedAsync(connection);
    }
}
