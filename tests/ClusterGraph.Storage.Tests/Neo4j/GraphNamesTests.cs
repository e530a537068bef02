using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Vocabulary;
using ClusterGraph.Storage.Neo4j.Graph;

namespace ClusterGraph.Storage.Tests.Neo4j;

public sealed class GraphNamesTests
{
    [Theory]
    [InlineData("sellsTo", "SELLS_TO")]
    [InlineData("suppliesInputsTo", "SUPPLIES_INPUTS_TO")]
    [InlineData("our.own-kind_2", "OUR_OWN_KIND_2")]
    [InlineData("2nd-hand", "K_2ND_HAND")]
    [InlineData("7", "K_7")]
    [InlineData("buys2You", "BUYS2_YOU")]
    [InlineData("ABC", "ABC")]
    [InlineData("a--b", "A__B")]
    public void A_kind_of_link_is_called_so_in_the_graph(string kind, string relationship) =>
        GraphNames.RelationshipOf(new TypeId(kind)).ShouldBe(relationship);

    [Theory]
    [InlineData("firm", "Firm")]
    [InlineData("finance.bank", "Bank,Finance")]
    [InlineData("our-own.kind_2", "Kind2,OurOwn")]
    [InlineData("2nd.hand", "Hand,Own2nd")]
    [InlineData("a..b", "A,B,Own")]
    [InlineData("cluster", "Cluster")]
    public void A_kind_of_actor_is_called_so_in_the_graph(string kind, string labels) =>
        string.Join(',', GraphNames.LabelsOf(Actor(kind))).ShouldBe(labels);

    [Theory]
    [InlineData("stage")]
    [InlineData("Stage")]
    [InlineData("actor")]
    [InlineData("group")]
    [InlineData("clusterMap")]
    [InlineData("cluster-map")]
    [InlineData("clusterReceipt")]
    [InlineData("clusterSecret.stage.actor")]
    public void No_kind_of_actor_takes_a_label_the_store_uses_itself(string kind) =>
        GraphNames.LabelsOf(Actor(kind)).ShouldAllBe(label => label.StartsWith("Own"));

    private static Actor Actor(string kind) => new() { Id = new ActorId("a"), Name = "A", Type = new TypeId(kind) };
}
