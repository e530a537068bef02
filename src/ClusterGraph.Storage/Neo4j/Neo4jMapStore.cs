using System.Globalization;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Persistence;
using ClusterGraph.Storage.Journal;
using ClusterGraph.Storage.Neo4j.Statements;

namespace ClusterGraph.Storage.Neo4j;

/// <summary>Keeps maps in a Neo4j database. Opened by <see cref="Neo4jStore"/>.</summary>
internal sealed class Neo4jMapStore : IMapStore
{
    private static readonly IProgress<double> NoProgress = new Progress<double>();

    private readonly Neo4jStore _store;
    private readonly Neo4jSession _session;
    private readonly BatchWriter _writer;
    private readonly DamageBook _damage = new();

    public Neo4jMapStore(Neo4jStore store, Neo4jSession session)
    {
        _store = store;
        _session = session;
        _writer = new BatchWriter(session);
    }

    /// <inheritdoc/>
    public bool IsShared => true;

    /// <inheritdoc/>
    /// <exception cref="IOException">The database cannot be read.</exception>
    public async Task<IReadOnlyDictionary<MapId, Revision>> HeadsAsync(
        IReadOnlyCollection<MapId> maps, CancellationToken cancellation) =>
        (await _session.ReadAsync(MapStatements.Heads.With(("mapIds", maps.Select(m => m.Value).ToArray())), cancellation))
            .ToDictionary(row => new MapId((string)row[0]!), row => new Revision((long)row[1]!));

    /// <inheritdoc/>
    /// <exception cref="IOException">The database cannot be read.</exception>
    public async Task<IReadOnlyList<GraphDifference>> CompareGraphAsync(
        MapSnapshot map, int limit, CancellationToken cancellation) =>
        await new GraphComparison(_session, map, limit).RunAsync(cancellation);

    /// <inheritdoc/>
    /// <exception cref="IOException">The database cannot be read.</exception>
    public async Task<IReadOnlyList<MapSummary>> ListAsync(CancellationToken cancellation) =>
    [
        .. (await _session.ReadAsync(MapStatements.List.With(), cancellation)).Select(row => new MapSummary(
            new MapId((string)row[0]!),
            (string)row[1]!,
            new Revision((long)row[2]!),
            (int)(long)row[3]!,
            (int)(long)row[4]!,
            DateTimeOffset.Parse((string)row[5]!, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal),
            row[6] is string parent ? new MapId(parent) : null)),
    ];

    /// <inheritdoc/>
    public Task<StoreOutcome> CreateAsync(MapSnapshot initial, DateTimeOffset at, CancellationToken cancellation) =>
        CreateAsync(initial, at, NoProgress, cancellation);

    /// <inheritdoc/>
    public Task<StoreOutcome> CreateAsync(
        MapSnapshot initial, DateTimeOffset at, IProgress<double> progress, CancellationToken cancellation)
    {
        BatchRules.RequireNew(initial);
        return new MapMaker(_session, initial.Id).CreateAsync(initial, at, progress, cancellation);
    }

    /// <inheritdoc/>
    /// <exception cref="IOException">The database cannot be read.</exception>
    public async Task<StoredMap?> LoadAsync(MapId map, CancellationToken cancellation)
    {
        var loaded = await new MapReader(_session, map, cancellation).LoadAsync();
        _damage.Note(map, loaded);
        return loaded;
    }

    /// <inheritdoc/>
    /// <exception cref="IOException">The database cannot be read.</exception>
    public Task<MapSnapshot?> LoadAtAsync(MapId map, Revision rev, CancellationToken cancellation) =>
        new MapReader(_session, map, cancellation).LoadAtAsync(rev);

    /// <inheritdoc/>
    public Task<StoreOutcome> CommitAsync(CommitBatch batch, CancellationToken cancellation)
    {
        BatchRules.Require(batch);
        cancellation.ThrowIfCancellationRequested();
        return _damage.GuardAsync(batch.Map, () => _writer.WriteAsync(batch, cancellation));
    }

    /// <inheritdoc/>
    /// <exception cref="IOException">The database cannot be read.</exception>
    public Task<IReadOnlyList<JournalEntry>> ReadJournalAsync(
        MapId map, Revision after, int limit, CancellationToken cancellation) =>
        new MapReader(_session, map, cancellation).ReadJournalAsync(after, limit);

    /// <inheritdoc/>
    /// <exception cref="IOException">The database cannot be read.</exception>
    public Task<IReadOnlyList<Receipt>> ReadReceiptsAsync(MapId map, CancellationToken cancellation) =>
        new MapReader(_session, map, cancellation).ReceiptsAsync();

    /// <inheritdoc/>
    /// <exception cref="IOException">The database cannot be read.</exception>
    public Task<IReadOnlyList<Receipt>> ReadReceiptsAsync(
        MapId map, IReadOnlyCollection<ClientId> clients, CancellationToken cancellation) =>
        new MapReader(_session, map, cancellation).ReceiptsAsync(clients);

    /// <inheritdoc/>
    public Task<StoreOutcome> SaveSnapshotAsync(MapSnapshot snapshot, CancellationToken cancellation) =>
        _damage.GuardAsync(snapshot.Id, () => new SnapshotParts(_session, snapshot.Id).KeepAsync(snapshot, cancellation));

    /// <inheritdoc/>
    public async Task<StoreOutcome> DeleteAsync(MapId map, CancellationToken cancellation)
    {
        var outcome = await new MapMaker(_session, map).DeleteAsync(cancellation);
        if (outcome.IsOk)
        {
            _damage.Forget(map);
            _writer.Forget(map);
        }

        return outcome;
    }

    /// <summary>Closes the whole store, as maps and access rights share one connection.</summary>
    /// <returns>A task that ends when it is closed.</returns>
    public ValueTask DisposeAsync() => _store.DisposeAsync();

    /// <summary>
    /// Lets the server compile the plans of the statements of a live room, on a map that does not exist; the first append
    /// would otherwise take two seconds.
    /// </summary>
    public async Task WarmUpAsync(CancellationToken cancellation)
    {
        var nowhere = new MapId("-");
        await _writer.WarmUpAsync(nowhere, cancellation);
        await _session.ReadAsync(MapStatements.Heads.With(("mapIds", new[] { nowhere.Value })), cancellation);
    }
}
