using ClusterGraph.Core.Maps;

namespace ClusterGraph.Live.Rooms;

/// <summary>Where rooms report to the operator. Never holds names of people or content of maps.</summary>
public interface IRoomLog
{
    /// <summary>Writes one event.</summary>
    /// <param name="what">What happened.</param>
    /// <param name="map">On which map.</param>
    /// <param name="detail">A sentence; null when the event says it all.</param>
    /// <param name="exception">The exception behind it; null when there is none.</param>
    void Write(RoomEvent what, MapId map, string? detail = null, Exception? exception = null);
}
