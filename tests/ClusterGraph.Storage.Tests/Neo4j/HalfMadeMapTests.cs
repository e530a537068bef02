using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Links;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Persistence;
using ClusterGraph.Core.Vocabulary;

namespace ClusterGraph.Storage.Tests.Neo4j;

/// <summary>A map too large for one transaction is made in steps; whoever makes it anew first clears away what was begun.</summary>
[Collection(Neo4jCollection.Name)]
[Trait("Needs", "Neo4j")]
public sealed class HalfMadeMapTests(Neo4jFixture server) : IAsyncLifetime
{
    private const int Actors = 3_000;
    private const int Links = 9_000;

    private static readonly CancellationToken None = CancellationToken.None;

    public Task InitializeAsync() => server.ClearAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task MapWhoseMakerStopped_IsMadeAnew_AndNothingOfTheFirstStays()
    {
        await using var store = await server.OpenAsync();
        using var stop = new CancellationTokenSource();
        await Should.ThrowAsync<OperationCanceledException>(
            () => store.Maps.CreateAsync(Large(seed: 1), default, new OnProgress(_ => stop.Cancel()), stop.Token));
        (await store.Maps.ListAsync(None)).ShouldBeEmpty();

        (await store.Maps.CreateAsync(Large(seed: 2), default, None)).ShouldBe(StoreOutcome.Ok);

        await ShouldBeWholeAsync(store, Large(seed: 2));
    }

    [Fact]
    public async Task MapThatAnotherProcessTakesOverWhileItIsMade_IsThatOfTheOther_AndWhole()
    {
        await using var first = await server.OpenAsync();
        await using var second = await server.OpenAsync();
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var lost = first.Maps.CreateAsync(Large(seed: 1), default, new OnProgress(_ => begun.TrySetResult()), None);
        await begun.Task;

        (await second.Maps.CreateAsync(Large(seed: 2), default, None)).ShouldBe(StoreOutcome.Ok);

        (await lost).Error.ShouldBe(StoreError.MapExists);
        await ShouldBeWholeAsync(first, Large(seed: 2));
    }

    /// <summary>As when several servers are started at once on an empty database.</summary>
    [Fact]
    public async Task MapThatSeveralMakeAtOnce_IsMadeByOne_AndStaysWhole()
    {
        await using var store = await server.OpenAsync();
        for (var round = 0; round < 30; round++)
        {
            var map = new MapId($"first{round}");
            var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(maker => MakeAsync(map, maker)));

            made.Count(outcome => outcome.IsOk).ShouldBe(1, $"Round {round}.");
            made.Where(outcome => !outcome.IsOk).ShouldAllBe(outcome => outcome.Error == StoreError.MapExists);
            var stored = (await store.Maps.LoadAsync(map, None))!;
            stored.Damage.ShouldBeNull($"Round {round}.");
            stored.Snapshot.Head.Title.ShouldBe(Small(map, Array.FindIndex(made, outcome => outcome.IsOk)).Head.Title);
            (await store.Maps.CompareGraphAsync(stored.Snapshot, limit: 10, None)).ShouldBeEmpty($"Round {round}.");
        }

        async Task<StoreOutcome> MakeAsync(MapId map, int maker)
        {
            await using var own = await server.OpenAsync();
            return await own.Maps.CreateAsync(Small(map, maker), default, None);
        }
    }

    private async Task ShouldBeWholeAsync(IStore store, MapSnapshot wanted)
    {
        (await store.Maps.LoadAsync(wanted.Id, None))!.Snapshot.StoredHash.ShouldBe(wanted.StoredHash);
        (await store.Maps.CompareGraphAsync(wanted, limit: 10, None)).ShouldBeEmpty();
        var counts = await server.AskAsync("MATCH (a:Actor) RETURN count(a), sum(COUNT { (a)-->() })");
        counts.Rows[0].ShouldBe([(long)Actors, (long)Links]);
    }

    private static MapSnapshot Large(int seed)
    {
        var random = new Random(seed);
        ActorId Any() => new($"a{random.Next(Actors)}");
        return MapSnapshot.Create(new MapId("large"),
        [
            new MapHead { Title = $"Made by {seed}" },
            .. Enumerable.Range(0, Actors).Select(i => new Actor
            {
                Id = new ActorId($"a{i}"), Name = $"Firm {i} of {seed}", Type = new TypeId("producer.small"),
            }),
            .. Enumerable.Range(0, Links).Select(i => new Link
            {
                Id = new LinkId($"l{i}"), Source = Any(), Target = Any(), Type = new TypeId("sellsTo"),
            }),
        ]);
    }

    private static MapSnapshot Small(MapId map, int maker) => MapSnapshot.Create(map, [new MapHead { Title = $"Made by {maker}" }]);

    private sealed class OnProgress(Action<double> report) : IProgress<double>
    {
        public void Report(double value) => report(value);
    }
}
