using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Links;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Vocabulary;
using ClusterGraph.Formats.Reports;

namespace ClusterGraph.Formats.Tests.Reports;

public sealed class MapPictureTests
{
    private static readonly Actor Tannery = new() { Id = new ActorId("t"), Name = "Tannery", Type = new TypeId("producer.small") };

    private static readonly Actor Worker = new()
    {
        Id = new ActorId("w"),
        Name = "Ms Worker",
        Type = new TypeId("person.leader"),
        DataClass = DataClass.Person,
    };

    [Fact]
    public void Nobody_HasAPlace_GivesNoPicture() =>
        MapPicture.Draw(Map(Tannery), Audience.Full, "en", "A map").ShouldBeNull();

    [Fact]
    public void Picture_HoldsNamesAndLegendInTheLanguage()
    {
        var text = MapPicture.Draw(Map(Tannery, Worker, At("t", 0), At("w", 500)), Audience.Full, "fr", "Une carte")!.Svg.ToString();
        text.ShouldContain(">Tannery<");
        text.ShouldContain(">Ms Worker<");
        text.ShouldContain("Producteurs selon la taille");
    }

    [Fact]
    public void WhoDidNotAgree_StandsUnderACode_InTheRoomsPicture()
    {
        var map = Map(Tannery, Worker, At("t", 0), At("w", 500));
        var text = MapPicture.Draw(map, Audience.Viewer, "en", "A map")!.Svg.ToString();
        text.ShouldNotContain("Ms Worker");
        text.ShouldContain(">Person ");
    }

    [Fact]
    public void LinksForFacilitators_AreLeftOutForTheRoom()
    {
        var hidden = new Link
        {
            Id = new LinkId("l"),
            Source = Tannery.Id,
            Target = Worker.Id,
            Type = new TypeId("employs"),
            Visibility = Visibility.Facilitators,
        };
        var map = Map(Tannery, Worker, At("t", 0), At("w", 500), hidden);
        Lines(Audience.Full).ShouldBe(Lines(Audience.Viewer) + 2, "the line itself and its entry in the legend");

        int Lines(Audience audience) =>
            MapPicture.Draw(map, audience, "en", "A map")!.Svg.Descendants().Count(e => e.Name.LocalName == "line");
    }

    [Fact]
    public void NamesThatWouldCoverOthers_AreLeftOut()
    {
        var twin = Tannery with { Id = new ActorId("u"), Name = "Twin" };
        var text = MapPicture.Draw(
            Map(Tannery, twin, At("t", 0), At("u", 1), Worker, At("w", 900)), Audience.Full, "en", "A map")!.Svg.ToString();
        text.ShouldContain(">Tannery<");
        text.ShouldNotContain(">Twin<");
    }

    private static MapSnapshot Map(params MapElement[] elements) =>
        MapSnapshot.Create(new MapId("m"), [new MapHead { Title = "A map" }, .. elements]);

    private static NodePosition At(string actor, double x) => new() { View = MapView.Map, Actor = new ActorId(actor), X = x, Y = 0 };
}
