using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Persistence;
using ClusterGraph.Storage.Journal;

namespace ClusterGraph.Storage.Sqlite;

/// <summary>Keeps maps in one SQLite file. Opened by <see cref="SqliteStore"/>.</summary>
public sealed class SqliteMapStore : IMapStore
{
    private const string ListMaps = """
        SELECT id, title, head,
          (SELECT count(*) FROM actors WHERE map = maps.id), (SELECT count(*) FROM links WHERE map = maps.id), updated,
          (SELECT json_extract(json, '$.origin.map') FROM elements WHERE map = maps.id AND kind = 'map' AND id = 'map')
        FROM maps ORDER BY updated DESC, id
        """;

    private readonly SqliteStore _store;
    private readonly DamageBook _damage = new();

    internal SqliteMapStore(SqliteStore store) => _store = store;

    /// <inheritdoc/>
    public bool IsShared => false;

    /// <inheritdoc/>
    /// <exception cref="IOException">The database cannot be read.</exception>
    public async Task<IReadOnlyDictionary<MapId, Revision>> HeadsAsync(
        IReadOnlyCollection<MapId> maps, CancellationToken cancellation) =>
        (await ListAsync(cancellation)).Where(m => maps.Contains(m.Id)).ToDictionary(m => m.Id, m => m.Head);

    /// <inheritdoc/>
    /// <exception cref="IOException">The database cannot be read.</exception>
    public Task<IReadOnlyList<GraphDifference>> CompareGraphAsync(MapSnapshot map, int limit, CancellationToken cancellation) =>
        _store.ReadAsync<IReadOnlyList<GraphDifference>>(
            session => [.. GraphTables.Compare(session, map).Take(limit)], cancellation);

    /// <inheritdoc/>
    /// <exception cref="IOException">The database cannot be read.</exception>
    public Task<IReadOnlyList<MapSummary>> ListAsync(CancellationToken cancellation) =>
        _store.ReadAsync<IReadOnlyList<MapSummary>>(
            session => session.Query(
                ListMaps,
                row => new MapSummary(
                    new MapId(row.GetString(0)),
                    row.GetString(1),
                    new Revision(row.GetInt64(2)),
                    row.GetInt32(3),
                    row.GetInt32(4),
                    StoredTime.Read(row.GetString(5)),
                    row.IsDBNull(6) ? null : new MapId(row.GetString(6)))),
            cancellation);

    /// <inheritdoc/>
    public Task<StoreOutcome> CreateAsync(MapSnapshot initial, DateTimeOffset at, CancellationToken cancellation)
    {
        BatchRules.RequireNew(initial);
        return _store.WriteAsync(new CreateJob(initial, at, StoredSnapshot.Of(initial)), cancellation);
    }

    /// <inheritdoc/>
    /// <exception cref="IOException">The database cannot be read.</exception>
    public async Task<StoredMap?> LoadAsync(MapId map, CancellationToken cancellation)
    {
        var loaded = await _store.ReadAsync(session => new MapLoader(session, map, cancellation).Load(), cancellation);
        _damage.Note(map, loaded);
        return loaded;
    }

    /// <inheritdoc/>
    /// <exception cref="IOException">The database cannot be read.</exception>
    public Task<MapSnapshot?> LoadAtAsync(MapId map, Revision rev, CancellationToken cancellation) =>
        _store.ReadAsync(session => new MapLoader(session, map, cancellation).LoadAt(rev), cancellation);

    /// <inheritdoc/>
    public Task<StoreOutcome> CommitAsync(CommitBatch batch, CancellationToken cancellation)
    {
        BatchRules.Require(batch);
        return _damage.GuardAsync(batch.Map, () => _store.WriteAsync(
            new CommitJob(batch, [.. batch.Entries.Select(JournalWriter.Prepare)]), cancellation));
    }

    /// <inheritdoc/>
    /// <exception cref="IOException">The database cannot be read.</exception>
    public Task<IReadOnlyList<JournalEntry>> ReadJournalAsync(
        MapId map, Revision after, int limit, CancellationToken cancellation) =>
        _store.ReadAsync<IReadOnlyList<JournalEntry>>(session => ReadJournal(session, map, after, limit), cancellation);

    /// <inheritdoc/>
    /// <exception cref="IOException">The database cannot be read.</exception>
    public Task<IReadOnlyList<Receipt>> ReadReceiptsAsync(MapId map, CancellationToken cancellation) =>
        _store.ReadAsync<IReadOnlyList<Receipt>>(session => new MapLoader(session, map, cancellation).Receipts(), cancellation);

    /// <inheritdoc/>
    /// <exception cref="IOException">The database cannot be read.</exception>
    public Task<IReadOnlyList<Receipt>> ReadReceiptsAsync(
        MapId map, IReadOnlyCollection<ClientId> clients, CancellationToken cancellation) =>
        _store.ReadAsync<IReadOnlyList<Receipt>>(
            session => [.. clients.SelectMany(new MapLoader(session, map, cancellation).ReceiptsOf)], cancellation);

    /// <inheritdoc/>
    public Task<StoreOutcome> SaveSnapshotAsync(MapSnapshot snapshot, CancellationToken cancellation) =>
        _damage.GuardAsync(
            snapshot.Id, () => _store.WriteAsync(new SaveSnapshotJob(StoredSnapshot.Of(snapshot)), cancellation));

    /// <inheritdoc/>
    public async Task<StoreOutcome> DeleteAsync(MapId map, CancellationToken cancellation)
    {
        var outcome = await _store.WriteAsync(new DeleteJob(map), cancellation);
        if (outcome.IsOk)
        {
            _damage.Forget(map);
        }

        return outcome;
    }

    /// <summary>Closes the whole store, as maps and access rights share one file.</summary>
    /// <returns>A task that ends when everything waiting is written.</returns>
    public ValueTask DisposeAsync() => _store.DisposeAsync();

    private static List<JournalEntry> ReadJournal(SqliteSession session, MapId map, Revision after, int limit)
    {
        var found = session.Query(
            "SELECT head, genesis FROM maps WHERE id = $map",
            row => (Head: row.GetInt64(0), Genesis: row.GetFieldValue<byte[]>(1)),
            ("$map", map.Value));
        var from = new Revision(Math.Max(0, after.Value));
        if (found.Count == 0 || found[0].Head <= from.Value || limit <= 0)
        {
            return [];
        }

        var entries = new List<JournalEntry>();
        var count = (int)Math.Min(limit, found[0].Head - from.Value);
        new JournalTail(session, map, found[0].Genesis)
            .Read(from, count, body => entries.Add(JournalReader.Read(body)));
        return entries;
    }
}
