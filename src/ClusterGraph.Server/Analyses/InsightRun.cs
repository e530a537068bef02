using ClusterGraph.Core.Maps;

namespace ClusterGraph.Server.Analyses;

/// <summary>The live measures of one revision: begun when they are first asked for, and ended when nobody needs them.</summary>
internal sealed class InsightRun : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Lazy<Task<Insight>> _work;

    /// <summary>Initializes a new instance of the <see cref="InsightRun"/> class; nothing runs yet.</summary>
    public InsightRun(MapSnapshot map, Func<MapSnapshot, CancellationToken, Insight> compute)
    {
        Map = map;
        var stop = _stop.Token;
        _work = new(() => Task.Run(() => compute(map, stop), stop));
    }

    /// <summary>Gets the map.</summary>
    public MapSnapshot Map { get; }

    /// <summary>Gets the work, which runs on another thread.</summary>
    public Task<Insight> Work => _work.Value;

    /// <summary>Tells whether it serves who asks for this revision: the same, or a newer one.</summary>
    public bool IsFor(MapSnapshot map) =>
        Map.Revision.Value >= map.Revision.Value
        && !_stop.IsCancellationRequested
        && !(_work.IsValueCreated && (Work.IsFaulted || Work.IsCanceled));

    /// <summary>Ends the work.</summary>
    // The work may still look at the token, so that its source is only told to end.
    public void Dispose() => _stop.Cancel();
}
