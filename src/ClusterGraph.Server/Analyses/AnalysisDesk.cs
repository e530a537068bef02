using System.Collections.Concurrent;
using ClusterGraph.Analysis.Engines;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Server.Hosting;
using ClusterGraph.Storage;

namespace ClusterGraph.Server.Analyses;

/// <summary>
/// Runs analyses beside the rooms, never on a room's thread: a bounded number at a time, each result kept under all it
/// depends on, so that who asks for the same again waits for nothing.
/// </summary>
internal sealed class AnalysisDesk(IStore store, ServerOptions options) : IDisposable
{
    private const int Kept = 256;

    // The room keeps a core to itself where there are several.
    private static readonly int Threads = Math.Max(1, Environment.ProcessorCount - 1);

    private readonly ConcurrentDictionary<AnalysisKey, AnalysisJob> _jobs = [];
    private readonly ConcurrentQueue<AnalysisJob> _order = [];
    private readonly SemaphoreSlim _seats = new(2);
    private readonly Delegation? _elsewhere = DataScienceEngine.Of(store, options.MaxInProcessLinks);

    /// <summary>Starts an analysis, or finds the one that is under way or done.</summary>
    public AnalysisJob Start(MapSnapshot map, AnalysisKey key, IReadOnlyDictionary<string, string> settings)
    {
        var made = new AnalysisJob(key);
        var job = _jobs.GetOrAdd(key, made);
        if (job != made)
        {
            made.Dispose();
            return job;
        }

        job.Work = Task.Run(() => RunAsync(job, map, settings), CancellationToken.None);
        _order.Enqueue(job);
        Forget();
        return job;
    }

    /// <summary>Finds an analysis of a map.</summary>
    public AnalysisJob? Find(MapId map, string id) => _order.FirstOrDefault(j => j.Id == id && j.Key.Map == map);

    /// <summary>Ends an analysis and forgets it.</summary>
    public void Cancel(AnalysisJob job)
    {
        // The same may have been started anew since; that one stays.
        _jobs.TryRemove(KeyValuePair.Create(job.Key, job));
        job.Cancel();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var job in _order)
        {
            job.Cancel();
        }

        _seats.Dispose();
    }

    private async Task<Outcome<AnalysisResult>> RunAsync(
        AnalysisJob job, MapSnapshot map, IReadOnlyDictionary<string, string> settings)
    {
        await _seats.WaitAsync(job.Stop);
        try
        {
            var other = job.Key.OtherRev is { } rev ? await store.Maps.LoadAtAsync(map.Id, new Revision(rev), job.Stop) : null;
            if (job.Key.OtherRev is not null && other is null)
            {
                return new ChangeError(ErrorCode.NotFound, "The map has no such revision.", "otherRev");
            }

            // What is new and what is gone is told from the earlier moment, so that one comes first.
            return MethodRunner.Run(
                MapInput.From(other ?? map, job.Key.Audience), job.Key.Method, settings,
                new RunOptions(Threads, job, job.Stop) { Elsewhere = _elsewhere },
                other is null ? null : MapInput.From(map, job.Key.Audience));
        }
        finally
        {
            _seats.Release();
        }
    }

    private void Forget()
    {
        while (_order.Count > Kept && _order.TryDequeue(out var oldest))
        {
            Cancel(oldest);
        }
    }
}
