using System.Collections.Concurrent;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Persistence;
using ClusterGraph.Storage.Journal;
using ClusterGraph.Storage.Neo4j.Execution;
using ClusterGraph.Storage.Neo4j.Graph;
using ClusterGraph.Storage.Neo4j.Statements;

namespace ClusterGraph.Storage.Neo4j;

/// <summary>Writes batches. Remembers the head of every map, which saves a question before each; the database has the last word.</summary>
internal sealed class BatchWriter(Neo4jSession session)
{
    private static readonly StoreOutcome Duplicate = new(StoreError.HeadMoved, "A submission of this batch is stored already.");

    private readonly ConcurrentDictionary<MapId, MapTip> _tips = new();

    public async Task<StoreOutcome> WriteAsync(CommitBatch batch, CancellationToken cancellation)
    {
        var tip = _tips.GetValueOrDefault(batch.Map);
        if (tip is null || tip.Head != batch.ExpectedHead)
        {
            var found = await session.RunAsync(MapStatements.Find.With(("mapId", batch.Map.Value)), cancellation);
            if (!found.IsOk)
            {
                return new StoreOutcome(StoreError.Unavailable, found.Detail);
            }

            tip = FoundMap.Of(found.Rows)?.Tip;
            if (tip is null)
            {
                return StoreOutcome.NoSuchMap;
            }

            if (tip.Head != batch.ExpectedHead)
            {
                return new StoreOutcome(StoreError.HeadMoved, $"The head is {tip.Head}, not {batch.ExpectedHead}.");
            }
        }

        return await WriteAsync(batch, tip, cancellation);
    }

    public void Forget(MapId map) => _tips.TryRemove(map, out _);

    /// <summary>Runs the statements of a write on a map that does not exist.</summary>
    /// <exception cref="IOException">The server did not run them.</exception>
    public async Task WarmUpAsync(MapId nowhere, CancellationToken cancellation)
    {
        var rejection = new Receipt(new ClientId("-"), 1, string.Empty, Rev: null, Error: null);
        var args = Arguments(new CommitBatch(nowhere, Revision.Zero, [], [rejection]), new MapTip(Revision.Zero, string.Empty), []);
        await session.DoAsync(AppendStatement.Append.With(args), cancellation);
        await session.DoAsync(IsWritten(new CommitBatch(nowhere, Revision.Zero, [], [rejection]), string.Empty), cancellation);
    }

    private async Task<StoreOutcome> WriteAsync(CommitBatch batch, MapTip tip, CancellationToken cancellation)
    {
        var entries = batch.Entries.Select(JournalWriter.Prepare).ToList();
        var args = Arguments(batch, tip, entries);
        var answer = await session.RunAsync(AppendStatement.Append.With(args), cancellation);
        var after = (string)args["chain"]!;
        var outcome = answer.Fault switch
        {
            CypherFault.None => Read(answer.Rows, batch),
            CypherFault.Constraint => Duplicate,
            CypherFault.Guard => new StoreOutcome(
                StoreError.Damaged,
                "The graph in Neo4j no longer is what the journal says: somebody changed it by hand. 'clustergraph verify' tells what differs."),
            CypherFault.UnknownOutcome => await ResolveAsync(batch, after, answer, cancellation),
            _ => new StoreOutcome(StoreError.Unavailable, answer.Detail),
        };
        if (outcome.IsOk)
        {
            _tips[batch.Map] = new MapTip(new Revision(batch.ExpectedHead.Value + entries.Count), after);
        }
        else
        {
            Forget(batch.Map);
        }

        return outcome;
    }

    private static StoreOutcome Read(IReadOnlyList<object?[]> rows, CommitBatch batch) =>
        (rows.Count == 0 ? "gone" : (string)rows[0][0]!) switch
        {
            "applied" => StoreOutcome.Ok,
            "gone" => StoreOutcome.NoSuchMap,
            _ => new StoreOutcome(StoreError.HeadMoved, $"The head is {rows[0][1]}, not {batch.ExpectedHead}."),
        };

    /// <summary>Asks whether a batch whose answer broke off was written.</summary>
    private async Task<StoreOutcome> ResolveAsync(CommitBatch batch, string after, CypherAnswer broken, CancellationToken cancellation)
    {
        var answer = await session.RepeatAsync(IsWritten(batch, after), cancellation);
        if (!answer.IsOk)
        {
            return new StoreOutcome(StoreError.Unknown, $"{broken.Detail} {answer.Detail}");
        }

        return answer.Rows.Count == 1 && answer.Rows[0][0] is true
            ? StoreOutcome.Ok
            : new StoreOutcome(StoreError.Unavailable, "Nothing was written. " + broken.Detail);
    }

    private static CypherCall IsWritten(CommitBatch batch, string after)
    {
        var rejection = batch.Rejections.Count > 0 ? batch.Rejections[^1] : null;
        return AppendStatement.IsWritten.With(
            ("mapId", batch.Map.Value),
            ("chain", after),
            ("rev", batch.Entries.Count > 0 ? batch.Entries[^1].Change.Rev.Value : null),
            ("client", rejection?.Client.Value),
            ("seq", rejection?.Seq),
            ("payloadHash", rejection?.PayloadHash));
    }

    /// <summary>Gives the values of the append.</summary>
    public static Dictionary<string, object?> Arguments(CommitBatch batch, MapTip tip, List<PreparedEntry> entries)
    {
        var chain = Convert.FromHexString(tip.Chain);
        var changes = new List<object>(entries.Count);
        foreach (var entry in entries)
        {
            chain = JournalChain.Next(chain, entry.Digest);
            changes.Add(Change(batch.Map, entry, chain));
        }

        var args = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["mapId"] = batch.Map.Value,
            ["expected"] = batch.ExpectedHead.Value,
            ["before"] = tip.Chain,
            ["head"] = batch.ExpectedHead.Value + entries.Count,
            ["chain"] = Convert.ToHexString(chain),
            ["updated"] = entries.Count > 0 ? StoredTime.Write(entries[^1].Entry.Change.At) : null,
            ["changes"] = changes,
            ["rejections"] = batch.Rejections.Select(r => Rejection(batch.Map, r)).ToList(),
        };
        GraphBatch.Of(batch.Map, batch.Entries.Select(e => e.Change)).WriteTo(args);
        return args;
    }

    private static Dictionary<string, object?> Change(MapId map, PreparedEntry prepared, byte[] chain) => new()
    {
        ["at"] = StoredTime.Write(prepared.Entry.Change.At),
        ["props"] = new Dictionary<string, object?>
        {
            ["mapId"] = map.Value,
            ["rev"] = prepared.Entry.Change.Rev.Value,
            ["client"] = prepared.Entry.Change.Client.Value,
            ["seq"] = prepared.Entry.Change.Seq,
            ["by"] = prepared.Entry.Change.By.Value,
            ["ops"] = prepared.Entry.Change.Ops.Select(op => op.OpName).ToArray(),
            ["touched"] = prepared.Entry.Change.Effects.Select(e => $"{CoreJson.WireName(e.Key.Kind)}/{e.Key.Id}").ToArray(),
            ["payloadHash"] = prepared.Entry.PayloadHash,
            ["body"] = prepared.Body,
            ["chain"] = Convert.ToHexString(chain),
        },
    };

    private static Dictionary<string, object?> Rejection(MapId map, Receipt receipt) => new()
    {
        ["mapId"] = map.Value,
        ["client"] = receipt.Client.Value,
        ["seq"] = receipt.Seq,
        ["payloadHash"] = receipt.PayloadHash,
        ["code"] = receipt.Error?.WireCode,
        ["message"] = receipt.Error?.Message,
        ["field"] = receipt.Error?.Field,
    };
}
