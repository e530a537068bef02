using System.Diagnostics.Metrics;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Live.Rooms;

/// <summary>The measurements of all rooms, under the meter <c>ClusterGraph.Live</c>, each tagged with its map.</summary>
internal sealed class RoomMetrics
{
    private static readonly Meter Meter = new("ClusterGraph.Live");

    private static readonly Histogram<double> CommitTime = Meter.CreateHistogram<double>(
        "clustergraph.room.commit.duration", "ms", "Time from handing a batch to the store to its answer.");

    private static readonly Histogram<int> BatchSize = Meter.CreateHistogram<int>(
        "clustergraph.room.commit.changes", "{change}", "Changes in a batch.");

    private static readonly UpDownCounter<int> Queue = Meter.CreateUpDownCounter<int>(
        "clustergraph.room.queue", "{submission}", "Submissions that wait.");

    private static readonly UpDownCounter<int> Sessions = Meter.CreateUpDownCounter<int>(
        "clustergraph.room.sessions", "{session}", "Open sessions.");

    private static readonly Counter<int> Failures = Meter.CreateCounter<int>(
        "clustergraph.room.commit.failures", "{batch}", "Batches that the store did not confirm.");

    private readonly KeyValuePair<string, object?> _map;

    public RoomMetrics(MapId map) => _map = new("map", map.Value);

    public void Committed(TimeSpan duration, int changes)
    {
        CommitTime.Record(duration.TotalMilliseconds, _map);
        BatchSize.Record(changes, _map);
    }

    public void Failed() => Failures.Add(1, _map);

    public void Queued(int more) => Queue.Add(more, _map);

    public void Entered(int more) => Sessions.Add(more, _map);
}
