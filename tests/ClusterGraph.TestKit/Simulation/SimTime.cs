namespace ClusterGraph.TestKit.Simulation;

/// <summary>A clock that stands still until it is told to go on. Elapsed time and the wall clock are apart.</summary>
public sealed class SimTime(SimScheduler? scheduler = null) : TimeProvider
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    private readonly PriorityQueue<(SimTimer Timer, long Version), (long Due, long Order)> _timers = new();
    private long _order;

    /// <summary>Gets the time since the start.</summary>
    public TimeSpan Now { get; private set; }

    /// <summary>Gets or sets how far the wall clock is off; a clock that jumps changes this.</summary>
    public TimeSpan Skew { get; set; }

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override long GetTimestamp() => Now.Ticks;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => Morning + Now + Skew;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new SimTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Goes on to the next timer and lets it fire.</summary>
    /// <returns>False when there is none.</returns>
    public bool FireNext() => FireUntil(TimeSpan.MaxValue);

    /// <summary>Goes on by a span, firing what falls due.</summary>
    public void Advance(TimeSpan span)
    {
        var end = Now + span;
        while (FireUntil(end))
        {
        }

        Now = end;
    }

    internal void Add(SimTimer timer, TimeSpan due) =>
        _timers.Enqueue((timer, timer.Version), ((Now + due).Ticks, _order++));

    private bool FireUntil(TimeSpan end)
    {
        while (_timers.TryPeek(out var next, out var at) && at.Due <= end.Ticks)
        {
            _timers.Dequeue();
            if (next.Timer.Version != next.Version)
            {
                continue;
            }

            Now = TimeSpan.FromTicks(Math.Max(at.Due, Now.Ticks));
            next.Timer.Fire(scheduler);
            return true;
        }

        return false;
    }
}
