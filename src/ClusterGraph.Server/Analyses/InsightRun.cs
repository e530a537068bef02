using ClusterGraph.Core.Maps;

namespace ClusterGraph.Server.Analyses;

/// <summary>The live measures of one revision, under way or done.</summary>
internal sealed class InsightRun(MapSnapshot map) : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource<Insight> _work = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Gets the map.</summary>
    public MapSnapshot Map { get; } = map;

    /// <summary>Gets the work.</summary>
    public Task<Insight> Work => _work.Task;

    /// <summary>Tells whether it serves who asks for this revision: the same, or a newer one.</summary>
    public bool IsFor(MapSnapshot map) => Map.Revision.Value >= map.Revision.Value && !_work.Task.IsCanceled && !_work.Task.IsFaulted;

    /// <summary>Starts the work on another thread.</summary>
    public void Start(Func<CancellationToken, Insight> work) => _ = Task.Run(() =>
    {
        try
        {
            _work.TrySetResult(work(_stop.Token));
        }
        catch (OperationCanceledException)
        {
            _work.TrySetCanceled();
        }
    });

    /// <summary>Ends the work.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        _work.TrySetCanceled();
    }
}
