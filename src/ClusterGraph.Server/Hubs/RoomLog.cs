using ClusterGraph.Core.Maps;
using ClusterGraph.Live.Rooms;
using ClusterGraph.Server.Hosting;

namespace ClusterGraph.Server.Hubs;

/// <summary>Writes what rooms report to the server's log.</summary>
internal sealed class RoomLog(ILogger<RoomLog> log) : IRoomLog
{
    /// <inheritdoc/>
    public void Write(RoomEvent what, MapId map, string? detail = null, Exception? exception = null)
    {
        var isQuiet = what is RoomEvent.Opened or RoomEvent.Closed or RoomEvent.Kicked or RoomEvent.Reloaded;
        if (isQuiet)
        {
            log.RoomEvent(what.ToString(), map.Value, detail);
        }
        else
        {
            log.RoomTrouble(what.ToString(), map.Value, detail, exception);
        }
    }
}
