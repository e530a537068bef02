using System.Collections.Concurrent;
using System.Security.Cryptography;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Persistence;
using ClusterGraph.Storage.Journal;
using ClusterGraph.Storage.Neo4j.Execution;
using ClusterGraph.Storage.Neo4j.Graph;
using ClusterGraph.Storage.Neo4j.Statements;

namespace ClusterGraph.Storage.Neo4j;

/// <summary>
/// Makes and deletes maps in steps that a transaction bears. What was begun and not finished, because a process died,
/// is nobody's map: the next one to make a map of that name clears it away.
/// </summary>
internal sealed class MapMaker(Neo4jSession session, MapId map)
{
    private const int Step = 5_000;

    // Small, as what a transaction holds until its end is what the server's memory is cleaned of again and again.
    private const int FillStep = 1_000;
    private const int UnderWay = 3;

    private static readonly StoreOutcome Overtaken = new(StoreError.MapExists, "Another process is making a map with this id.");

    private readonly string _token = RandomNumberGenerator.GetHexString(32);

    public async Task<StoreOutcome> CreateAsync(
        MapSnapshot initial, DateTimeOffset at, IProgress<double> progress, CancellationToken cancellation)
    {
        var begin = MapStatements.Begin.With(
            ("mapId", map.Value),
            ("token", _token),
            ("title", initial.Head.Title),
            ("parent", initial.Head.Origin?.Map.Value),
            ("at", StoredTime.Write(at)));
        var begun = await session.RepeatAsync(begin, cancellation);
        if (begun is { IsOk: true, Rows: [[false, not null]] })
        {
            var cleared = await ClearAsync(cancellation);
            begun = cleared.IsOk ? await session.RepeatAsync(begin, cancellation) : cleared;
        }

        if (!begun.IsOk)
        {
            return Failed(begun);
        }

        return begun.Rows[0][0] is true ? await FillAsync(initial, progress, cancellation)
            : begun.Rows[0][1] is null ? StoreOutcome.MapExists : Overtaken;
    }

    public async Task<StoreOutcome> DeleteAsync(CancellationToken cancellation)
    {
        var begun = await session.RepeatAsync(
            MapStatements.BeginDelete.With(("mapId", map.Value), ("token", _token)), cancellation);
        if (!begun.IsOk || begun.Rows.Count == 0)
        {
            return begun.IsOk ? StoreOutcome.NoSuchMap : Failed(begun);
        }

        var cleared = await ClearAsync(cancellation);
        return cleared.IsOk ? StoreOutcome.Ok : Failed(cleared);
    }

    private async Task<StoreOutcome> FillAsync(MapSnapshot initial, IProgress<double> progress, CancellationToken cancellation)
    {
        // Writing the text of a large map is one thread's work for seconds; the graph need not wait for it.
        var keeping = Task.Run(() => KeepAsync(initial, cancellation), cancellation);
        var filling = FillGraphAsync(initial, progress, cancellation);
        await Task.WhenAll(keeping, filling);
        var (filled, (genesis, written)) = (await filling, await keeping);
        if (!filled.IsOk || !written.IsOk)
        {
            return filled.IsOk ? Failed(written) : filled;
        }

        var finished = await session.RepeatAsync(
            MapStatements.Finish.With(
                ("mapId", map.Value),
                ("token", _token),
                ("genesis", genesis),
                ("actors", initial.Actors.Count),
                ("links", initial.Links.Count)),
            cancellation);
        return !finished.IsOk ? Failed(finished) : finished.Rows.Count == 1 ? StoreOutcome.Ok : Overtaken;
    }

    private async Task<(string Genesis, CypherAnswer Written)> KeepAsync(MapSnapshot initial, CancellationToken cancellation)
    {
        var snapshot = StoredSnapshot.Of(initial);
        var written = await new SnapshotParts(session, map).WriteAsync(snapshot, _token, cancellation);
        return (Convert.ToHexString(JournalChain.Genesis(map, snapshot.Sha256)), written);
    }

    private async Task<StoreOutcome> FillGraphAsync(
        MapSnapshot initial, IProgress<double> progress, CancellationToken cancellation)
    {
        var done = 0;
        void Count(int step) => progress.Report((double)Interlocked.Add(ref done, step) / initial.ElementCount);
        foreach (var kind in initial.Elements().ToLookup(e => e.Key.Kind == ElementKind.Link).OrderBy(kind => kind.Key))
        {
            if (await FillAsync(kind, Count, cancellation) is { IsOk: false } failed)
            {
                return failed;
            }
        }

        return StoreOutcome.Ok;
    }

    /// <summary>Writes elements that do not need each other, some steps at a time.</summary>
    private async Task<StoreOutcome> FillAsync(IEnumerable<MapElement> elements, Action<int> done, CancellationToken cancellation)
    {
        var failures = new ConcurrentQueue<StoreOutcome>();
        var some = new ParallelOptions { MaxDegreeOfParallelism = UnderWay, CancellationToken = cancellation };
        await Parallel.ForEachAsync(elements.Chunk(FillStep), some, async (step, stop) =>
        {
            if (!failures.IsEmpty)
            {
                return;
            }

            var args = new Dictionary<string, object?>(StringComparer.Ordinal) { ["mapId"] = map.Value, ["token"] = _token };
            GraphBatch.Of(map, step).WriteTo(args);
            var written = await session.RunAsync(MapStatements.Fill.With(args), stop);
            if (written.IsOk)
            {
                done(step.Length);
            }
            else
            {
                failures.Enqueue(await ExplainAsync(written, stop));
            }
        });
        return failures.TryDequeue(out var failed) ? failed : StoreOutcome.Ok;
    }

    /// <summary>Tells why a step was not written. Whoever took the map over may be met as an element of theirs, too.</summary>
    private async Task<StoreOutcome> ExplainAsync(CypherAnswer failed, CancellationToken cancellation)
    {
        var ours = await session.RunAsync(MapStatements.IsOurs.With(("mapId", map.Value), ("token", _token)), cancellation);
        return ours is { IsOk: true, Rows.Count: 0 } ? Overtaken : Failed(failed);
    }

    /// <summary>Clears a half-made or half-deleted map away, unless it was finished or taken over meanwhile.</summary>
    private async Task<CypherAnswer> ClearAsync(CancellationToken cancellation)
    {
        (string, object?)[] args = [("mapId", map.Value), ("token", _token), ("limit", Step)];
        var step = await session.RepeatAsync(MapStatements.TakeOver.With(args), cancellation);
        foreach (var statement in MapStatements.Delete)
        {
            do
            {
                if (!step.IsOk || step.Rows.Count == 0)
                {
                    return step;
                }

                step = await session.RepeatAsync(statement.With(args), cancellation);
            }
            while (step.Rows is [[(long)Step]]);
        }

        return step.IsOk ? await session.RepeatAsync(MapStatements.EndDelete.With(args), cancellation) : step;
    }

    private static StoreOutcome Failed(CypherAnswer answer) => new(
        answer.Fault == CypherFault.UnknownOutcome ? StoreError.Unknown : StoreError.Unavailable, answer.Detail);
}
