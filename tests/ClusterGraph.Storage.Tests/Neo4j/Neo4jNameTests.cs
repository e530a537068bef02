using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Links;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Persistence;
using ClusterGraph.Core.Vocabulary;
using ClusterGraph.Storage.Tests.Contracts;
using ClusterGraph.TestKit.Maps;

namespace ClusterGraph.Storage.Tests.Neo4j;

/// <summary>Whatever people call actors and kinds, the graph keeps its shape and the map comes back as it was.</summary>
[Collection(Neo4jCollection.Name)]
[Trait("Needs", "Neo4j")]
public sealed class Neo4jNameTests(Neo4jFixture server) : StoreContract(server)
{
    private static readonly MapId Map = new("named");

    private MapSnapshot _current = MapSnapshot.Create(Map, [new MapHead { Title = "Named" }]);

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        (await Maps.CreateAsync(_current, RandomMap.Start, None)).ShouldBe(StoreOutcome.Ok);
    }

    [Fact]
    public async Task A_name_with_Cypher_in_it_is_only_a_name()
    {
        string[] names = ["x'}) DETACH DELETE (n) //", "`) SET n:Owned //", "\\u0027}) DELETE n //", "$mapId", .. OddNames.All];
        for (var i = 0; i < names.Length; i++)
        {
            await PutAsync(Actor($"a{i}") with { Name = names[i], Note = names[i], Names = Names(names[i]) });
        }

        var stored = await AskAsync("MATCH (a:Actor {mapId: $mapId}) RETURN a.name ORDER BY a.name");
        stored.ShouldBe(names, ignoreOrder: true);
        (await AskAsync("MATCH (n:Owned) RETURN n.name")).ShouldBeEmpty();
        await ShouldComeBackAsync();
    }

    [Fact]
    public async Task A_kind_of_link_of_ones_own_is_a_relationship_with_its_id_on_it()
    {
        await PutAsync(Actor("a"), Actor("b"), LinkOf("l1", "our.own-kind_2"), LinkOf("l2", "2nd-hand"));

        (await AskAsync("MATCH (:Actor {mapId: $mapId})-[r:OUR_OWN_KIND_2]->() RETURN r.type")).ShouldBe(["our.own-kind_2"]);
        (await AskAsync("MATCH (:Actor {mapId: $mapId})-[r:K_2ND_HAND]->() RETURN r.type")).ShouldBe(["2nd-hand"]);
        await ShouldComeBackAsync();
    }

    [Fact]
    public async Task Two_kinds_that_are_called_the_same_in_the_graph_stay_two_links()
    {
        await PutAsync(Actor("a"), Actor("b"), LinkOf("l1", "lends.to"), LinkOf("l2", "lends-to"));
        (await AskAsync("MATCH (:Actor {mapId: $mapId})-[r:LENDS_TO]->() RETURN r.type ORDER BY r.type"))
            .ShouldBe(["lends-to", "lends.to"]);

        await PutAsync(LinkOf("l1", "lends_to") with { Note = "changed" });
        (await AskAsync("MATCH (:Actor {mapId: $mapId})-[r:LENDS_TO {id: 'l1'}]->() RETURN r.type + ' ' + r.note"))
            .ShouldBe(["lends_to changed"]);

        await ApplyAsync(new Effect(Link.KeyOf(new LinkId("l1")), _current.Find(Link.KeyOf(new LinkId("l1"))), After: null));
        (await AskAsync("MATCH (:Actor {mapId: $mapId})-[r]->() RETURN r.id")).ShouldBe(["l2"]);
        await ShouldComeBackAsync();
    }

    [Theory]
    [InlineData("stage", "OwnStage")]
    [InlineData("clusterMap", "OwnClusterMap")]
    [InlineData("clusterReceipt", "OwnClusterReceipt")]
    public async Task A_kind_of_actor_called_like_something_of_ours_is_not_taken_for_it(string kind, string label)
    {
        await PutAsync(Actor("a") with { Type = new TypeId(kind) });

        (await AskAsync("MATCH (a:Actor {mapId: $mapId}) UNWIND labels(a) AS l RETURN l")).ShouldBe(["Actor", label], ignoreOrder: true);
        (await Maps.ListAsync(None)).ShouldHaveSingleItem().Id.ShouldBe(Map);
        await ShouldComeBackAsync();
    }

    [Fact]
    public async Task An_actor_that_changes_its_kind_changes_its_labels()
    {
        await PutAsync(Actor("a") with { Type = new TypeId("finance.bank") });
        await PutAsync(Actor("a") with { Type = new TypeId("finance.stage") });

        (await AskAsync("MATCH (a:Actor {mapId: $mapId}) UNWIND labels(a) AS l RETURN l"))
            .ShouldBe(["Actor", "Finance", "OwnStage"], ignoreOrder: true);
        await ShouldComeBackAsync();
    }

    private static Actor Actor(string id) => new() { Id = new ActorId(id), Name = id, Type = new TypeId("firm") };

    private static Link LinkOf(string id, string kind) => new()
    {
        Id = new LinkId(id),
        Source = new ActorId("a"),
        Target = new ActorId("b"),
        Type = new TypeId(kind),
    };

    private static Dictionary<string, string> Names(string name) => new() { ["am"] = name };

    private Task PutAsync(params MapElement[] elements) =>
        ApplyAsync([.. elements.Select(e => new Effect(e.Key, _current.Find(e.Key), e))]);

    private async Task ApplyAsync(params Effect[] effects)
    {
        var change = new Change
        {
            Rev = _current.Revision.Next,
            By = new ParticipantId("person-1"),
            Client = new ClientId("tab-1"),
            Seq = _current.Revision.Value + 1,
            At = RandomMap.Start,
            Ops = RandomOps.For(effects),
            Effects = effects,
        };
        (await CommitAsync(Map, new JournalEntry(change, new string('0', 64)))).ShouldBe(StoreOutcome.Ok);
        _current = _current.Apply(change);
    }

    private async Task<List<string>> AskAsync(string text)
    {
        await using var executor = server.Connect();
        var rows = await Neo4jFixture.RunAsync(executor, text, ("mapId", Map.Value));
        return [.. rows.Select(row => (string)row[0]!)];
    }

    private async Task ShouldComeBackAsync()
    {
        await ReopenAsync();
        ShouldBeSame((await LoadAsync(Map)).Snapshot, _current);
    }
}
