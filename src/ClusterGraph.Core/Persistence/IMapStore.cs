using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;

namespace ClusterGraph.Core.Persistence;

/// <summary>
/// Keeps maps: the journal is the truth, snapshots and the materialised graph follow from it. All implementations pass
/// the same conformance suite. Calls for different maps may run at the same time; calls that write one map come from
/// one writer, one at a time, and the store still refuses a second writer by <see cref="StoreError.HeadMoved"/>.
/// </summary>
public interface IMapStore : IAsyncDisposable
{
    /// <summary>Gets a value indicating whether other processes may write the same maps at the same time.</summary>
    bool IsShared { get; }

    /// <summary>Lists all maps, newest change first.</summary>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>One line a map.</returns>
    Task<IReadOnlyList<MapSummary>> ListAsync(CancellationToken cancellation);

    /// <summary>Creates a map from a snapshot at revision zero.</summary>
    /// <param name="initial">The map; its revision is zero.</param>
    /// <param name="at">When it was created (UTC).</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>Ok, or <see cref="StoreError.MapExists"/>, or <see cref="StoreError.Unavailable"/>.</returns>
    Task<StoreOutcome> CreateAsync(MapSnapshot initial, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>Creates a map, telling how far it is.</summary>
    /// <param name="initial">The map; its revision is zero.</param>
    /// <param name="at">When it was created (UTC).</param>
    /// <param name="progress">Is told the share of the map that is written, 0 to 1, by stores that write it in steps.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>As without progress.</returns>
    Task<StoreOutcome> CreateAsync(
        MapSnapshot initial, DateTimeOffset at, IProgress<double> progress, CancellationToken cancellation) =>
        CreateAsync(initial, at, cancellation);

    /// <summary>Loads a map at its last valid revision: newest sound snapshot plus the journal after it.</summary>
    /// <param name="map">The map.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>The map, or null when there is none.</returns>
    Task<StoredMap?> LoadAsync(MapId map, CancellationToken cancellation);

    /// <summary>Loads a map as it was at an earlier revision, rebuilt from the journal.</summary>
    /// <param name="map">The map.</param>
    /// <param name="rev">The revision, at most the head.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>The map, or null when there is no such map or revision.</returns>
    Task<MapSnapshot?> LoadAtAsync(MapId map, Revision rev, CancellationToken cancellation);

    /// <summary>Reads the heads of maps, cheaply enough to ask several times a second.</summary>
    /// <param name="maps">The maps.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>The head of every one of them that exists.</returns>
    Task<IReadOnlyDictionary<MapId, Revision>> HeadsAsync(IReadOnlyCollection<MapId> maps, CancellationToken cancellation);

    /// <summary>Writes a batch, all or nothing, and returns only once it is on disk.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="cancellation">Stops waiting; the outcome is then unknown.</param>
    /// <returns>Ok, or why nothing was written.</returns>
    Task<StoreOutcome> CommitAsync(CommitBatch batch, CancellationToken cancellation);

    /// <summary>Reads the journal.</summary>
    /// <param name="map">The map.</param>
    /// <param name="after">Only later revisions.</param>
    /// <param name="limit">At most so many entries.</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <returns>The entries, oldest first, up to the last valid one.</returns>
    Task<IReadOnlyList<JournalEntry>> ReadJournalAsync(
        MapId map, Revision after, int limit, CancellationToken cancellation);

    /// <summary>Reads what became of the latest submissions of every client.</summary>
    /// <param name="map">The map.</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <returns>At most 256 receipts of each, by client and in the order of their numbers.</returns>
    Task<IReadOnlyList<Receipt>> ReadReceiptsAsync(MapId map, CancellationToken cancellation);

    /// <summary>Reads what became of the latest submissions of some clients.</summary>
    /// <param name="map">The map.</param>
    /// <param name="clients">Whose.</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <returns>At most 256 receipts of each, in the order of their numbers.</returns>
    Task<IReadOnlyList<Receipt>> ReadReceiptsAsync(
        MapId map, IReadOnlyCollection<ClientId> clients, CancellationToken cancellation);

    /// <summary>Keeps a snapshot, so that loading is fast; never changes what <see cref="LoadAsync"/> returns.</summary>
    /// <param name="snapshot">The map at a committed revision.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>Ok, or why it was not kept.</returns>
    Task<StoreOutcome> SaveSnapshotAsync(MapSnapshot snapshot, CancellationToken cancellation);

    /// <summary>
    /// Compares the materialised graph with the map, since whoever can reach the database can change it by hand.
    /// </summary>
    /// <param name="map">The map at its head.</param>
    /// <param name="limit">At most so many differences.</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <returns>What differs; empty where nothing does, or where there is no graph beside the map.</returns>
    Task<IReadOnlyList<GraphDifference>> CompareGraphAsync(MapSnapshot map, int limit, CancellationToken cancellation);

    /// <summary>Deletes a map with all that belongs to it.</summary>
    /// <param name="map">The map.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>Ok, or <see cref="StoreError.NoSuchMap"/>.</returns>
    Task<StoreOutcome> DeleteAsync(MapId map, CancellationToken cancellation);
}
