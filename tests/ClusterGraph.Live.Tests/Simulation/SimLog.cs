using ClusterGraph.Core.Maps;
using ClusterGraph.Live.Rooms;

namespace ClusterGraph.Live.Tests.Simulation;

/// <summary>Remembers what rooms reported.</summary>
internal sealed class SimLog : IRoomLog
{
    public List<(RoomEvent What, string? Detail, Exception? Exception)> Events { get; } = [];

    /// <summary>Gets the exceptions that no plan of the simulation explains.</summary>
    public IEnumerable<Exception> Defects =>
        Events.Where(e => e.What == RoomEvent.Defect && e.Exception is not IOException).Select(e => e.Exception!);

    public int Count(RoomEvent what) => Events.Count(e => e.What == what);

    public override string ToString() => string.Join('\n', Events.TakeLast(20).Select(e => $"{e.What} {e.Detail}"));

    public void Write(RoomEvent what, MapId map, string? detail = null, Exception? exception = null) =>
        Events.Add((what, detail, exception));
}
