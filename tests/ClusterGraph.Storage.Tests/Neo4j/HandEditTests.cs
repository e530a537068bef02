using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Persistence;
using ClusterGraph.Storage.Neo4j;
using ClusterGraph.TestKit.Maps;

namespace ClusterGraph.Storage.Tests.Neo4j;

/// <summary>Somebody changes the graph with Cypher behind our back.</summary>
[Collection(Neo4jCollection.Name)]
[Trait("Needs", "Neo4j")]
public sealed class HandEditTests(Neo4jFixture server) : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly RandomMap _map = new(31);
    private Neo4jStore _store = null!;

    private Actor Any => _map.Current.Actors.All.OrderBy(a => a.Id.Value, StringComparer.Ordinal).First();

    public async Task InitializeAsync()
    {
        await server.ClearAsync();
        _store = await Neo4jStore.OpenAsync(server.Options, TimeProvider.System, None);
        await _store.Maps.CreateAsync(_map.Initial, RandomMap.Start, None);
        await _store.Maps.CommitAsync(new CommitBatch(_map.Id, Revision.Zero, _map.Next(60), []), None);
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task WhatWasChanged_IsNamed()
    {
        var id = Any.Id.Value;
        await DoAsync("MATCH (a:Actor {mapId: 'map-1', id: $id}) SET a.name = 'Nobody', a.pagerank = 0.5", ("id", id));
        await DoAsync("CREATE (:Actor:Firm {mapId: 'map-1', id: 'smuggled', name: 'Smuggled'})");
        await DoAsync("MATCH (a:Actor {mapId: 'map-1', id: $id}) MATCH (b:Actor {mapId: 'map-1', id: 'smuggled'}) CREATE (a)-[:SELLS_TO]->(b)", ("id", id));

        var found = (await _store.Maps.CompareGraphAsync(_map.Current, 10, None)).Select(d => d.ToString()).ToList();

        found.ShouldBe(
            [$"actor {id} differs in name, pagerank.", $"link {id}-SELLS_TO-smuggled is not on the map.", "actor smuggled is not on the map."],
            ignoreOrder: true);
    }

    [Fact]
    public async Task WhatIsForNobodysEyes_StandsInTheJournalOnly()
    {
        _map.Current.Ratings.Count.ShouldBeGreaterThan(0);
        _map.Current.Answers.Count.ShouldBeGreaterThan(0);
        var found = await DoAsync("MATCH (e:ClusterElement {mapId: 'map-1'}) WHERE e.kind IN ['rating', 'answer'] RETURN e.id");
        found.ShouldBeEmpty();
        (await _store.Maps.LoadAsync(_map.Id, None))!.Snapshot.StoredHash.ShouldBe(_map.Current.StoredHash);
        (await _store.Maps.CompareGraphAsync(_map.Current, 10, None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task BatchThatMeetsAGapInTheGraph_IsRefusedWhole_AndTheSentenceNamesTheRemedy()
    {
        await DoAsync("MATCH (a:Actor {mapId: 'map-1', id: $id}) DETACH DELETE a", ("id", Any.Id.Value));

        var outcome = await _store.Maps.CommitAsync(Edit(Any), None);

        outcome.Error.ShouldBe(StoreError.Damaged);
        outcome.Detail.ShouldNotBeNull().ShouldContain("clustergraph verify");
        (await _store.Maps.LoadAsync(_map.Id, None))!.Snapshot.Hash(Audience.Full).ShouldBe(_map.Current.Hash(Audience.Full));
    }

    [Fact]
    public async Task PropertiesOfAResearcher_StayWhenTheRoomEditsTheActor()
    {
        await DoAsync("MATCH (a:Actor {mapId: 'map-1', id: $id}) SET a.pagerank = 0.5", ("id", Any.Id.Value));

        (await _store.Maps.CommitAsync(Edit(Any), None)).ShouldBe(StoreOutcome.Ok);

        var rows = await DoAsync("MATCH (a:Actor {mapId: 'map-1', id: $id}) RETURN a.pagerank, a.note", ("id", Any.Id.Value));
        rows[0].ShouldBe([0.5, "Edited"]);
    }

    private CommitBatch Edit(Actor actor)
    {
        var rev = _map.Current.Revision.Next;
        var entry = MarkEntry.At(rev, "tab-x", 1);
        var edited = actor with { Note = "Edited", Rev = rev };
        var change = entry.Change with { Effects = [new Effect(actor.Key, actor, edited)] };
        return new CommitBatch(_map.Id, _map.Current.Revision, [entry with { Change = change }], []);
    }

    private async Task<IReadOnlyList<object?[]>> DoAsync(string text, params (string Name, object? Value)[] args)
    {
        await using var http = server.Connect();
        return await Neo4jFixture.RunAsync(http, text, args);
    }
}
