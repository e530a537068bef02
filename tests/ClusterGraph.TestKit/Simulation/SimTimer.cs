namespace ClusterGraph.TestKit.Simulation;

/// <summary>A timer of a <see cref="SimTime"/>.</summary>
public sealed class SimTimer(SimTime time, Action callback) : ITimer
{
    private TimeSpan _period;

    /// <summary>Gets a number that changes whenever the timer is set anew, so that an older setting is void.</summary>
    internal long Version { get; private set; }

    /// <inheritdoc/>
    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        Version++;
        _period = period;
        if (dueTime != Timeout.InfiniteTimeSpan)
        {
            time.Add(this, dueTime);
        }

        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => Version++;

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    internal void Fire(SimScheduler? scheduler)
    {
        if (_period > TimeSpan.Zero)
        {
            time.Add(this, _period);
        }

        if (scheduler is null)
        {
            callback();
        }
        else
        {
            scheduler.Post(callback);
        }
    }
}
