using System.Diagnostics.Metrics;

namespace ClusterGraph.Benchmarks.Measuring;

/// <summary>Listens to what the rooms of this process measure of themselves. Thread-safe.</summary>
internal sealed class RoomMeter : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly Lock _gate = new();
    private readonly List<double> _commits = [];
    private long _changes;

    public RoomMeter()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "ClusterGraph.Live")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => Committed(instrument.Name, value));
        _listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => Written(instrument.Name, value));
        _listener.Start();
    }

    public override string ToString()
    {
        lock (_gate)
        {
            return $"{_commits.Count} commits of {(double)_changes / Math.Max(1, _commits.Count):0.0} changes, {new Sample(_commits)}";
        }
    }

    public void Dispose() => _listener.Dispose();

    private void Committed(string name, double milliseconds)
    {
        if (name == "clustergraph.room.commit.duration")
        {
            lock (_gate)
            {
                _commits.Add(milliseconds);
            }
        }
    }

    private void Written(string name, int changes)
    {
        if (name == "clustergraph.room.commit.changes")
        {
            lock (_gate)
            {
                _changes += changes;
            }
        }
    }
}
