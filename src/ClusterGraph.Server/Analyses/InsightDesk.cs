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
internal sealed class InsightDesk : IDisposable
{
    private readonly ConcurrentDictionary<(MapId Map, Audience Audience), InsightRun> _latest = [];

    /// <summary>Gives what the map shows.</summary>
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
                map = Newer(map, audience);
            }
        }
    }

    /// <summary>Tells what one link did, or null when this audience does not see it.</summary>
    public static LinkEffect? EffectOf(MapSnapshot map, Audience audience, string link) =>
        map.Links.Find(link) is { } found && Disclosure.View(found, audience) is not null
            ? LinkEffects.Of(
                MapInput.From(map, audience), found.Source.Value, found.Target.Value, found.Type.Value) : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var run in _latest.Values)
        {
            run.Dispose();
        }
    }

    private MapSnapshot Newer(MapSnapshot map, Audience audience) =>
        _latest.TryGetValue((map.Id, audience), out var run) && run.Map.Revision.Value >= map.Revision.Value ? run.Map : map;

    private InsightRun Newest(MapSnapshot map, Audience audience)
    {
        var made = new InsightRun(map);
        var run = _latest.AddOrUpdate(
            (map.Id, audience), made, (_, known) => known.IsFor(map) ? known : made);
        if (run == made)
        {
            run.Start(stop => new Insight(
                map.Revision.Value, LiveMeasures.Run(MapInput.From(map, audience), new RunOptions(1, null, stop))));
        }
        else
        {
            made.Dispose();
        }

        return run;
    }
}
