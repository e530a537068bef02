using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Persistence;
using ClusterGraph.TestKit.Maps;

namespace ClusterGraph.Storage.Tests.Contracts;

/// <summary>What the suites share: a store that every test has to itself, and short ways to fill it.</summary>
public abstract class StoreContract(IStorePlace place) : IAsyncLifetime
{
    protected static readonly CancellationToken None = CancellationToken.None;

    protected IStore Store { get; private set; } = null!;

    protected IMapStore Maps => Store.Maps;

    protected IAccessStore Access => Store.Access;

    public virtual async Task InitializeAsync()
    {
        await place.ClearAsync();
        Store = await place.OpenAsync();
    }

    public async Task DisposeAsync()
    {
        await Store.DisposeAsync();
        place.Leave();
    }

    /// <summary>Closes and opens the store again, where that loses nothing.</summary>
    protected async Task ReopenAsync()
    {
        if (place.IsDurable)
        {
            await Store.DisposeAsync();
            Store = await place.OpenAsync();
        }
    }

    protected async Task<RandomMap> CreateAsync(int seed, string id = "map-1")
    {
        var map = new RandomMap(seed, id);
        (await Maps.CreateAsync(map.Initial, RandomMap.Start, None)).ShouldBe(StoreOutcome.Ok);
        return map;
    }

    protected Task<StoreOutcome> CommitAsync(MapId map, params IReadOnlyList<JournalEntry> entries) =>
        Maps.CommitAsync(Batch(map, entries), None);

    protected async Task CommitOkAsync(RandomMap map, int count) =>
        (await CommitAsync(map.Id, map.Next(count))).ShouldBe(StoreOutcome.Ok);

    protected static CommitBatch Batch(MapId map, IReadOnlyList<JournalEntry> entries) =>
        new(map, new Revision(entries[0].Change.Rev.Value - 1), entries, []);

    protected async Task<StoredMap> LoadAsync(MapId map) => (await Maps.LoadAsync(map, None)).ShouldNotBeNull();

    protected static void ShouldBeSame(MapSnapshot actual, MapSnapshot expected)
    {
        MapText.Of(actual).ShouldBe(MapText.Of(expected));
        actual.Links.All.ShouldAllBe(l => actual.FindLink(l.Source, l.Target, l.Type)!.Id == l.Id);
    }
}
