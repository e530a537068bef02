using System.Collections.Concurrent;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Live;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;

namespace ClusterGraph.Server.Analyses;

/// <summary>
/// Recomputes the live measures of a map when they are asked for: once a revision and audience, on another thread than
/// the room's. A run that a newer revision has overtaken is ended.
/// </summary>
internal sealed class InsightDesk(Func<MapSnapshot, Audience, CancellationToken, Insight> compute) : IDisposable
{
    private readonly ConcurrentDictionary<(MapId Map, Audience Audience), InsightRun> _latest = [];

    /// <summary>Initializes a new instance of the <see cref="InsightDesk"/> class, which computes the live measures.</summary>
    public InsightDesk()
        : this((map, audience, stop) => new Insight(
            map.Revision.Value, LiveMeasures.Run(MapInput.From(map, audience), new RunOptions(1, null, stop))))
    {
    }

    /// <summary>Gives what the map shows at this revision, or at a newer one that was asked for meanwhile.</summary>
    public async Task<Insight> GetAsync(MapSnapshot map, Audience audience, CancellationToken cancellation)
    {
        while (true)
        {
            var run = Newest(map, audience);
            try
            {
                return await run.Work.WaitAsync(cancellation);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                // A newer revision has overtaken this one; what it shows is better still.
            }
        }
    }

    /// <summary>Gives what an earlier revision showed, without ending what is computed of the newest one.</summary>
    public Task<Insight> LookBackAsync(MapSnapshot map, Audience audience, CancellationToken cancellation) =>
        Task.Run(() => compute(map, audience, cancellation), cancellation);

    /// <summary>Tells what one link did, or null when this audience does not see it.</summary>
    public static LinkEffect? EffectOf(MapSnapshot map, Audience audience, string link) =>
        map.Links.Find(link) is { } found && Disclosure.View(found, audience) is not null
            ? LinkEffects.Of(
                MapInput.From(map, audience), found.Source.Value, found.Target.Value, found.Type.Value) : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var key in _latest.Keys)
        {
            if (_latest.TryRemove(key, out var run))
            {
                run.Dispose();
            }
        }
    }

    private InsightRun Newest(MapSnapshot map, Audience audience)
    {
        var made = new InsightRun(map, (m, stop) => compute(m, audience, stop));
        InsightRun? overtaken = null;
        var run = _latest.AddOrUpdate((map.Id, audience), made, (_, known) =>
        {
            overtaken = known.IsFor(map) ? null : known;
            return overtaken is null ? known : made;
        });
        (run == made ? overtaken : made)?.Dispose();
        return run;
    }
}
