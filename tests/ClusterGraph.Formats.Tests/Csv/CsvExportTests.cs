using System.Globalization;
using System.Text;
using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Links;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Formats.Csv;
using ClusterGraph.Formats.Tests.Seeds;
using CsvHelper;

namespace ClusterGraph.Formats.Tests.Csv;

public sealed class CsvExportTests
{
    [Fact]
    public void Actors_ComeBackRowByRow()
    {
        var map = SeedMaps.Load("palar-valley");
        var rows = Rows(ActorCsv.Write(map, Audience.Full));
        rows.Count.ShouldBe(map.Actors.Count);
        foreach (var row in rows)
        {
            var actor = map.Actors.Find(row["id"]).ShouldNotBeNull();
            CsvCell.Unescape(row["name"]).ShouldBe(actor.Name);
            row["type"].ShouldBe(actor.Type.Value);
            row["count"].ShouldBe(actor.Group?.Count?.ToString(CultureInfo.InvariantCulture) ?? string.Empty);
            row["source"].ShouldBe(actor.Evidence.Source);
        }

        rows.Single(r => r["id"] == "ambur")["attr:population"].ShouldBe("99855");
        rows.Single(r => r["id"] == "t-ambur-larger-own")["stages"].ShouldBe("finishing;tanning");
    }

    [Fact]
    public void Links_ComeBackAsAnEdgeList()
    {
        var map = SeedMaps.Load("palar-valley");
        var rows = Rows(LinkCsv.Write(map, Audience.Full));
        rows.Count.ShouldBe(map.Links.Count);
        rows.ShouldAllBe(r => map.FindLink(new(r["source"]), new(r["target"]), new(r["type"])) != null);
        rows.First(r => r["type"] == "regulates")["weight"].ShouldBe("0.1");
        rows.First(r => r["source"] == "ngo")["sourceName"].ShouldBe("Vellore Citizens Welfare Forum");
    }

    [Fact]
    public void Viewers_DoNotGetProtectedAttributes()
    {
        var map = SeedMaps.Load("palar-valley");
        Header(ActorCsv.Write(map, Audience.Viewer)).ShouldNotContain("attr:ownerCommunity");
        Header(ActorCsv.Write(map, Audience.Full)).ShouldContain("attr:ownerCommunity");
    }

    [Fact]
    public void Cells_ThatLookLikeFormulas_AreHarmlessAndNumbersStayNumbers()
    {
        var map = Small();
        var text = Encoding.UTF8.GetString(ActorCsv.Write(map, Audience.Full));
        text.ShouldContain("\r\na,\"'=HYPERLINK(");
        var row = Rows(ActorCsv.Write(map, Audience.Full)).Single(r => r["id"] == "a");
        row["lat"].ShouldBe("-33.5");
        CsvCell.Unescape(row["name"]).ShouldBe("=HYPERLINK(\"http://x\",\"y\")");
        row["note"].ShouldBe("two lines, \"quoted\"");
        Rows(LinkCsv.Write(map, Audience.Full)).Single()["sourceName"].ShouldStartWith("'=");
    }

    [Fact]
    public void Participants_AreNotNamed()
    {
        Encoding.UTF8.GetString(ActorCsv.Write(Small(), Audience.Full)).ShouldNotContain("maria");
        var link = Encoding.UTF8.GetString(LinkCsv.Write(Small(), Audience.Full));
        link.ShouldNotContain("maria");
        Rows(LinkCsv.Write(Small(), Audience.Full)).Single()["asserts"].ShouldBe("1");
    }

    private static MapSnapshot Small()
    {
        var assembled = MapAssembler.Assemble(new MapId("m"),
        [
            new MapHead { Title = "Small" },
            new Actor
            {
                Id = new("a"), Name = "=HYPERLINK(\"http://x\",\"y\")", Type = new("producer.small"), By = new ParticipantId("maria"),
                Place = new Place { Lat = -33.5, Lon = -71 }, Note = "two lines, \"quoted\"",
            },
            new Actor { Id = new("b"), Name = "Bob", Type = new("trade.buyer") },
            new Link
            {
                Id = new("l"), Source = new("a"), Target = new("b"), Type = new("sellsTo"),
                Assertions = [new Assertion { By = new("maria"), Stance = Stance.Asserts }],
            },
        ]);
        assembled.Problems.ShouldBeEmpty();
        return assembled.Map!;
    }

    private static string[] Header(byte[] csv) => Encoding.UTF8.GetString(csv).Split("\r\n")[0].Split(',');

    private static List<Dictionary<string, string>> Rows(byte[] csv)
    {
        using var reader = new CsvReader(new StringReader(Encoding.UTF8.GetString(csv)), CultureInfo.InvariantCulture);
        reader.Read();
        reader.ReadHeader();
        var rows = new List<Dictionary<string, string>>();
        while (reader.Read())
        {
            rows.Add(reader.HeaderRecord!.ToDictionary(h => h, h => reader.GetField(h) ?? string.Empty, StringComparer.Ordinal));
        }

        return rows;
    }
}
