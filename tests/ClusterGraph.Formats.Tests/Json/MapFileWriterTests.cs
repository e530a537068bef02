using System.Text;
using System.Text.Json;
using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Links;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Poverty;
using ClusterGraph.Core.Trust;
using ClusterGraph.Formats.Json;
using ClusterGraph.Formats.Tests.Seeds;

namespace ClusterGraph.Formats.Tests.Json;

public sealed class MapFileWriterTests
{
    public static TheoryData<string> Names => SeedMaps.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Write_ThenRead_GivesTheSameMap(string name)
    {
        var map = SeedMaps.Load(name);
        var file = MapFileWriter.Write(map, Audience.Full);
        var back = MapFileReader.Read(file).Map.ShouldNotBeNull();
        back.Hash(Audience.Full).ShouldBe(map.Hash(Audience.Full));
        back.Id.ShouldBe(map.Id);
        MapFileWriter.Write(back, Audience.Full).ShouldBe(file);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Write_FitsWhatCytoscapeReads(string name)
    {
        using var file = JsonDocument.Parse(MapFileWriter.Write(SeedMaps.Load(name), Audience.Full));
        var elements = file.RootElement.GetProperty("elements");
        var nodes = elements.GetProperty("nodes").EnumerateArray().ToList();
        var edges = elements.GetProperty("edges").EnumerateArray().ToList();
        var ids = nodes.Select(Id).ToHashSet(StringComparer.Ordinal);
        ids.Count.ShouldBe(nodes.Count);
        edges.Select(Id).Where(id => !ids.Add(id)).ShouldBeEmpty();
        nodes.ShouldAllBe(n => double.IsFinite(n.GetProperty("position").GetProperty("x").GetDouble()));
        edges.ShouldAllBe(e => ids.Contains(Text(e, "source")) && ids.Contains(Text(e, "target")));
        nodes.ShouldAllBe(n => !n.GetProperty("data").EnumerateObject().Any(p => p.Name == "parent"));
    }

    [Fact]
    public void Write_ReplacesParticipantsByNeutralCodes()
    {
        var text = Encoding.UTF8.GetString(MapFileWriter.Write(Room(), Audience.Full));
        text.ShouldNotContain("maria");
        text.ShouldNotContain("zoe");
        text.ShouldContain("\"by\":\"P01\"");
        text.ShouldContain("\"by\":\"P02\"");
        MapFileReader.Read(Encoding.UTF8.GetBytes(text)).Problems.ShouldBeEmpty();
    }

    [Fact]
    public void Write_ForViewers_HidesWhatTheRoomMayNotSee()
    {
        var text = Encoding.UTF8.GetString(MapFileWriter.Write(Room(), Audience.Viewer));
        text.ShouldNotContain("Poor Household");
        text.ShouldNotContain("secretDeal");
        text.ShouldNotContain("\"wage\"");
        Encoding.UTF8.GetString(MapFileWriter.Write(Room(), Audience.Full)).ShouldContain("Poor Household");
    }

    [Theory]
    [InlineData(Audience.Full)]
    [InlineData(Audience.Participant)]
    public void Write_HandsOutNoRatingAndNoAnswer_ButTheAveragesThatWereShown(Audience audience)
    {
        var picture = new TrustPicture { Raters = 9, Figures = [new TrustFigure(new("a"), 3, 3.5, 4.5)] };
        var gone = new TrustFigure(new("gone"), 4, 2, 2);
        var map = Room([picture]).With(
            [
                Put(picture with { Figures = [.. picture.Figures, gone] }),
                Put(new Rating { About = new("a"), By = new("zoe"), Reliance = 1, Sharing = 1 }),
                Put(new StageAnswer { Stage = new("secretStage"), By = new("zoe"), Groups = [new GroupSaid(WorkGroup.HomeLabour)] }),
            ],
            new Revision(9));
        var file = MapFileWriter.Write(map, audience);
        var text = Encoding.UTF8.GetString(file);
        text.ShouldNotContain("zoe");
        text.ShouldNotContain("secretStage");
        text.ShouldNotContain("\"rating\"");
        var reading = MapFileReader.Read(file);
        reading.Problems.ShouldBeEmpty();
        reading.Map!.Trust!.Figures.ShouldBe(picture.Figures, "of actors that are gone nothing is said");
        reading.Map.Ratings.Count.ShouldBe(0);
    }

    [Theory]
    [InlineData("{\"actor\":\"a\",\"ratings\":2,\"reliance\":3,\"sharing\":3}")]
    [InlineData("{\"actor\":\"a\",\"ratings\":3,\"reliance\":5,\"sharing\":3}")]
    [InlineData("{\"actor\":\"nobody\",\"ratings\":3,\"reliance\":3,\"sharing\":3}")]
    public void AveragesThatWouldTellOfSinglePeople_AreRefused(string figure)
    {
        var text = Encoding.UTF8.GetString(MapFileWriter.Write(Room(), Audience.Full)).Replace(
            "\"stages\":", $"\"trust\": {{\"raters\":3,\"figures\":[{figure}]}},\n\"stages\":", StringComparison.Ordinal);
        MapFileReader.Read(Encoding.UTF8.GetBytes(text)).Problems.ShouldHaveSingleItem().Path.ShouldStartWith("map.trust");
    }

    [Fact]
    public void Write_KeepsPinnedPlaces() =>
        MapFileReader.Read(MapFileWriter.Write(Room(), Audience.Full)).Map!
            .Positions.Find("map/a").ShouldNotBeNull().Pinned.ShouldBeTrue();

    [Fact]
    public void Write_LinkWithTheIdOfAnActor_GetsAFreeId()
    {
        var map = Room([new Link { Id = new("a"), Source = new("b"), Target = new("a"), Type = new("trusts") }]);
        var reading = MapFileReader.Read(MapFileWriter.Write(map, Audience.Full));
        reading.Problems.ShouldBeEmpty();
        reading.Map!.Links.Find("a-link2").ShouldNotBeNull();
    }

    private static MapSnapshot Room(IEnumerable<MapElement>? more = null)
    {
        var assembled = MapAssembler.Assemble(new MapId("m"),
        [
            new MapHead { Title = "Room" },
            new Actor { Id = new("a"), Name = "Ann", Type = new("producer.small"), By = new ParticipantId("zoe"), Rev = new Revision(7) },
            new Actor
            {
                Id = new("b"), Name = "Poor Household", Type = new("labour.family"), DataClass = DataClass.Sensitive,
                Attributes = new Dictionary<string, AttributeValue> { ["wage"] = new() { Value = JsonSerializer.SerializeToElement(3) } },
            },
            new Link
            {
                Id = new("l"), Source = new("a"), Target = new("b"), Type = new("employs"),
                Assertions = [new Assertion { By = new("zoe"), Stance = Stance.Asserts }, new Assertion { By = new("maria"), Stance = Stance.Disputes }],
            },
            new Link { Id = new("secretDeal"), Source = new("a"), Target = new("b"), Type = new("lendsTo"), Visibility = Visibility.Facilitators },
            new NodePosition { View = MapView.Map, Actor = new("a"), X = 5, Y = -3, Pinned = true },
            .. more ?? [],
        ]);
        assembled.Problems.ShouldBeEmpty();
        return assembled.Map!;
    }

    private static Effect Put(MapElement element) => new(element.Key, null, element);

    private static string Id(JsonElement element) => Text(element, "id");

    private static string Text(JsonElement element, string name) => element.GetProperty("data").GetProperty(name).GetString()!;
}
