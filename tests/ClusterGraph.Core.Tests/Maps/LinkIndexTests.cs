using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Links;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Vocabulary;

namespace ClusterGraph.Core.Tests.Maps;

public sealed class LinkIndexTests
{
    private static readonly TypeId Sells = new("sellsTo");

    [Fact]
    public void FindLink_AfterTwoLinksSwapTheirEnds_FindsBoth()
    {
        var (first, second) = (LinkOf("l1", "a", "b"), LinkOf("l2", "b", "c"));
        var map = With(first, second);

        var swapped = map.With(
            [
                new Effect(first.Key, first, LinkOf("l1", "b", "c")),
                new Effect(second.Key, second, LinkOf("l2", "a", "b")),
            ],
            new Revision(1));

        swapped.FindLink(new ActorId("b"), new ActorId("c"), Sells)!.Id.ShouldBe(first.Id);
        swapped.FindLink(new ActorId("a"), new ActorId("b"), Sells)!.Id.ShouldBe(second.Id);
    }

    [Fact]
    public void FindLink_WhenALinkTakesTheEndsOfOneRemovedAfterwards_FindsIt()
    {
        var (stays, goes) = (LinkOf("l1", "a", "b"), LinkOf("l2", "b", "c"));
        var map = With(stays, goes);

        var merged = map.With(
            [new Effect(stays.Key, stays, LinkOf("l1", "b", "c")), new Effect(goes.Key, goes, null)], new Revision(1));

        merged.FindLink(new ActorId("b"), new ActorId("c"), Sells)!.Id.ShouldBe(stays.Id);
        merged.FindLink(new ActorId("a"), new ActorId("b"), Sells).ShouldBeNull();
    }

    [Fact]
    public void FindLink_WhenAStoredMapTellsALinkTwice_FindsItAsToldLast()
    {
        var map = With(LinkOf("l1", "a", "b"), LinkOf("l1", "b", "c"));

        map.FindLink(new ActorId("a"), new ActorId("b"), Sells).ShouldBeNull();
        map.FindLink(new ActorId("b"), new ActorId("c"), Sells).ShouldNotBeNull();
        map.StoredHash.ShouldBe(With(LinkOf("l1", "b", "c")).StoredHash);
    }

    private static MapSnapshot With(params MapElement[] links) => MapSnapshot.Create(
        new MapId("m"), [new MapHead { Title = "T" }, ActorOf("a"), ActorOf("b"), ActorOf("c"), .. links]);

    private static Actor ActorOf(string id) =>
        new() { Id = new ActorId(id), Name = id, Type = new TypeId("producer.small") };

    private static Link LinkOf(string id, string source, string target) =>
        new() { Id = new LinkId(id), Source = new ActorId(source), Target = new ActorId(target), Type = Sells };
}
