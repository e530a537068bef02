using System.Text;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Formats.Json;
using static ClusterGraph.Formats.Tests.Json.MapFiles;

namespace ClusterGraph.Formats.Tests.Json;

public sealed class MapFileReaderTests
{
    [Fact]
    public void Read_SoundFile_GivesTheMapAtRevisionZero()
    {
        var reading = Read(Text());
        reading.Problems.ShouldBeEmpty();
        var map = reading.Map.ShouldNotBeNull();
        map.Id.ShouldBe(new MapId("m"));
        map.Revision.ShouldBe(Revision.Zero);
        map.Actors.Count.ShouldBe(2);
        map.Links.Find("l").ShouldNotBeNull().Target.Value.ShouldBe("b");
        map.Positions.Find("map/b").ShouldNotBeNull("an actor without a position is placed");
    }

    [Fact]
    public void Read_Chain_IsPartOfTheHead()
    {
        var head = Head.Replace("\"stages\"", "\"chain\":{\"flows\":[]},\"stages\"", StringComparison.Ordinal);
        Read(Text(head)).Map!.Chain.ShouldNotBeNull().Flows.ShouldBeEmpty();
        Read(Text()).Map!.Chain.ShouldBeNull();
    }

    [Fact]
    public void Read_ChainThatNamesAnUnknownStage_OrRunsInACircle_NamesThePlace()
    {
        var unknown = Read(Text(WithFlow("grow", "sell"))).Problems.ShouldHaveSingleItem();
        (unknown.Code, unknown.Path).ShouldBe((ErrorCode.UnknownStage, "map.chain.flows[0].to"));
        Read(Text(WithFlow("grow", "grow"))).Problems.ShouldHaveSingleItem().Code.ShouldBe(ErrorCode.ChainCycle);

        static string WithFlow(string from, string to) => Head.Replace(
            "\"stages\"", $$"""
            "chain":{"flows":[{"from":"{{from}}","to":"{{to}}"}]},"stages"
            """, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WithId_GivesTheMapThatId() =>
        MapFileReader.Read(Encoding.UTF8.GetBytes(Text()), new MapId("other")).Map!.Id.Value.ShouldBe("other");

    [Fact]
    public void Read_ByteOrderMark_IsIgnored() =>
        MapFileReader.Read((byte[])[0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Text())]).Problems.ShouldBeEmpty();

    [Fact]
    public void Read_SeveralFaults_ReportsEachWithElementAndLine()
    {
        var reading = Read(Text(
            nodes: """{"data":{"id":"a","name":"","type":"producer.small"}},""" + "\n"
                + """{"data":{"id":"b","name":"Bob","type":"producer.nobody"}},""" + "\n"
                + """{"data":{"id":"c","name":"Cy","type":"trade.buyer","kind":"crowd","colour":"red"}},""" + "\n"
                + """{"data":{"id":"d","name":"Dee","type":"trade.buyer"}}""",
            edges: """{"data":{"id":"l","source":"d","target":"z","type":"sellsTo"}},""" + "\n"
                + """{"data":{"id":"k","source":"d","target":"d","type":"sellsTo"}}"""));
        reading.Map.ShouldBeNull();
        reading.Problems.Select(p => (p.Line, p.Element)).ShouldBe(
            [(4, "a"), (5, "b"), (6, "c"), (6, "c"), (9, "l"), (10, "k")]);
        reading.Problems.Select(p => p.Code).ShouldContain(ErrorCode.UnknownType);
        reading.Problems.Select(p => p.Code).ShouldContain(ErrorCode.SelfLink);
        reading.Problems.ShouldAllBe(p => !p.Message.Contains("System.") && !p.Message.Contains("ClusterGraph."));
    }

    [Fact]
    public void Read_LinkToAnActorThatCannotBeRead_IsNotReportedAsWell()
    {
        var reading = Read(Text(nodes: """{"data":{"id":"a","name":5,"type":"producer.small"}},""" + "\n" + Bob));
        reading.Problems.ShouldHaveSingleItem().Path.ShouldBe("elements.nodes[0].data.name");
    }

    [Fact]
    public void Read_DuplicateActor_PointsToTheSecond()
    {
        var problem = Read(Text(nodes: Ann + ",\n" + Bob + ",\n" + Ann)).Problems.First(p => p.Code == ErrorCode.DuplicateId);
        (problem.Element, problem.Line).ShouldBe(("a", 6));
    }

    [Fact]
    public void Read_ActorAndLinkOfOneId_AreRefusedAsCytoscapeWould() =>
        Read(Text(edges: Sale.Replace("\"l\"", "\"a\"", StringComparison.Ordinal)))
            .Problems.ShouldHaveSingleItem().Code.ShouldBe(ErrorCode.DuplicateId);

    [Fact]
    public void Read_SecondLinkOfTheSameKind_IsRefused() =>
        Read(Text(edges: Sale + ",\n" + Sale.Replace("\"l\"", "\"l2\"", StringComparison.Ordinal)))
            .Problems.ShouldHaveSingleItem().Code.ShouldBe(ErrorCode.AlreadyExists);

    [Theory]
    [InlineData("__proto__")]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("../a")]
    public void Read_IdOutsideTheGrammar_IsRefused(string id)
    {
        var problems = Read(Text(nodes: Ann + ",\n" + Bob + ",\n" + $$$"""{"data":{"id":"{{{id}}}","name":"X","type":"trade.buyer"},"position":{"x":1,"y":1}}""")).Problems;
        problems.ShouldHaveSingleItem().Path.ShouldBe("elements.nodes[2].data.id");
    }

    [Fact]
    public void Read_ProtoAsChainPosition_IsRefused() =>
        Read(Text(rest: ""","positions":{"chain":{"__proto__":{"x":1,"y":2}}}""")).Problems.ShouldNotBeEmpty();

    [Theory]
    [InlineData("1e400")]
    [InlineData("-1e400")]
    public void Read_NumberThatIsNotFinite_IsRefused(string number)
    {
        var problem = Read(Text(nodes: Ann.Replace("\"x\":0", "\"x\":" + number, StringComparison.Ordinal) + ",\n" + Bob)).Problems.ShouldHaveSingleItem();
        problem.Path.ShouldBe("elements.nodes[0].position.x");
        problem.Line.ShouldBe(4);
    }

    [Fact]
    public void Read_DepthOfTenThousand_IsRefusedAtOnce()
    {
        var deep = new string('[', 10_000) + new string(']', 10_000);
        var problem = Read(Text(rest: ",\"positions\":" + deep)).Problems.ShouldHaveSingleItem();
        problem.Code.ShouldBe(ErrorCode.BadFile);
        problem.Message.ShouldContain("32");
    }

    [Fact]
    public void Read_FieldGivenTwice_IsRefusedWithItsPlace()
    {
        var problem = Read(Text(nodes: Ann.Replace("\"name\"", "\"name\":\"Eve\",\"name\"", StringComparison.Ordinal) + ",\n" + Bob)).Problems.ShouldHaveSingleItem();
        (problem.Path, problem.Line, problem.Message).ShouldBe(("elements.nodes[0].data.name", 4, "The field is given twice."));
    }

    [Theory]
    [InlineData("\\ud800")]
    [InlineData("x\\udc00y")]
    public void Read_LoneSurrogate_IsRefused(string text) =>
        Read(Text(nodes: Ann.Replace("Ann", text, StringComparison.Ordinal) + ",\n" + Bob))
            .Problems.ShouldHaveSingleItem().Path.ShouldBe("elements.nodes[0].data.name");

    [Fact]
    public void Read_FieldNameOfHalfACharacter_IsRefusedWithItsPlace() =>
        Read(Text(nodes: Ann.Replace("{\"id\"", "{\"\\ud800\":1,\"id\"", StringComparison.Ordinal) + ",\n" + Bob))
            .Problems.ShouldHaveSingleItem().Line.ShouldBe(4);

    [Fact]
    public void Read_BrokenTextBesideAnotherFault_ReportsBoth() =>
        Read(Text(nodes: Ann.Replace("Ann", "\\ud800", StringComparison.Ordinal).Replace("producer.small", "a b", StringComparison.Ordinal) + ",\n" + Bob))
            .Problems.Select(p => p.Path).ShouldBe(["elements.nodes[0].data.name", "elements.nodes[0].data.type"], ignoreOrder: true);

    [Fact]
    public void Read_BytesThatAreNoUtf8_AreRefused()
    {
        var bytes = Encoding.UTF8.GetBytes(Text());
        bytes[Encoding.UTF8.GetString(bytes).IndexOf("Ann", StringComparison.Ordinal)] = 0xFF;
        MapFileReader.Read(bytes).Problems.ShouldNotBeEmpty();
    }

    [Fact]
    public void Read_NameOfTenKilobytes_IsRefused() =>
        Read(Text(nodes: Ann.Replace("Ann", new string('n', 10_240), StringComparison.Ordinal) + ",\n" + Bob))
            .Problems.ShouldHaveSingleItem().Element.ShouldBe("a");

    [Fact]
    public void Read_RightToLeftOverride_IsTakenOutOfTheName() =>
        Read(Text(nodes: Ann.Replace("Ann", "A\u202Enn\u2066", StringComparison.Ordinal) + ",\n" + Bob))
            .Map!.Actors.Find("a")!.Name.ShouldBe("Ann");

    [Theory]
    [InlineData("\"name\":\"Ann\"", "\"name\":7", "elements.nodes[0].data.name")]
    [InlineData("\"name\":\"Ann\"", "\"name\":null", "elements.nodes[0].data.name")]
    [InlineData("\"name\":\"Ann\"", "\"note\":\"x\"", "elements.nodes[0].data.name")]
    [InlineData("[{\"stage\":\"grow\"}]", "\"grow\"", "elements.nodes[0].data.stages")]
    [InlineData("[{\"stage\":\"grow\"}]", "[{\"stage\":\"fly\"}]", "elements.nodes[0].data.stages")]
    [InlineData("{\"x\":0,\"y\":0}", "[0,0]", "elements.nodes[0].position")]
    [InlineData("{\"x\":0,\"y\":0}", "{\"x\":0}", "elements.nodes[0].position.y")]
    [InlineData("\"position\"", "\"place\"", "elements.nodes[0].place")]
    [InlineData("\"order\":1", "\"order\":\"1\"", "map.stages[0].order")]
    [InlineData("\"title\":\"Pineapples\"", "\"titel\":\"Pineapples\"", "map.title")]
    [InlineData("\"source\":\"a\"", "\"source\":[\"a\"]", "elements.edges[0].data.source")]
    [InlineData("\"nodes\"", "\"knots\"", "elements.knots")]
    public void Read_WrongTypeOrName_IsReportedAtItsPlace(string good, string bad, string path)
    {
        var text = Text();
        text.ShouldContain(good);
        var problems = Read(text.Replace(good, bad, StringComparison.Ordinal)).Problems;
        problems.Select(p => p.Path).ShouldContain(path);
        problems.ShouldAllBe(p => p.Line > 0);
    }

    [Theory]
    [InlineData("", ErrorCode.BadFile)]
    [InlineData("nonsense", ErrorCode.BadFile)]
    [InlineData("[]", ErrorCode.BadFile)]
    [InlineData("{\"format\":\"clustergraph/1\",}", ErrorCode.BadFile)]
    [InlineData("{}", ErrorCode.UnsupportedFormat)]
    [InlineData("{\"format\":\"clustergraph/2\"}", ErrorCode.UnsupportedFormat)]
    [InlineData("{\"format\":1}", ErrorCode.UnsupportedFormat)]
    [InlineData("{\"format\":\"clustergraph/1\"}", ErrorCode.InvalidField)]
    public void Read_NoMapFile_SaysSo(string text, ErrorCode code) => Read(text).Problems.ShouldContain(p => p.Code == code);

    [Fact]
    public void Read_CutOffFile_NamesTheLastLine()
    {
        var text = Text();
        var problem = Read(text[..text.IndexOf("\"Bob\"", StringComparison.Ordinal)]).Problems.ShouldHaveSingleItem();
        (problem.Code, problem.Line).ShouldBe((ErrorCode.BadFile, 5));
    }

    [Fact]
    public void Read_TooManyStages_IsRefused()
    {
        var stages = string.Join(',', Enumerable.Range(0, MapLimits.Stages + 1).Select(i => $$"""{"id":"s{{i}}","name":"S","order":1}"""));
        Read(Text(head: $$"""{"id":"m","title":"T","stages":[{"id":"grow","name":"G","order":1},{{stages}}]}"""))
            .Problems.ShouldContain(p => p.Code == ErrorCode.LimitReached);
    }

    [Fact]
    public void Read_EveryLinkDangling_StopsListingAtTheLimit()
    {
        var edges = string.Join(",\n", Enumerable.Range(0, 3000).Select(i => $$$"""{"data":{"id":"e{{{i}}}","source":"a","target":"z{{{i}}}","type":"sellsTo"}}"""));
        var problems = Read(Text(edges: edges)).Problems;
        problems.Count.ShouldBe(MapFileReading.MaxProblems);
        problems[^1].Message.ShouldContain("more");
    }

    [Fact]
    public async Task ReadAsync_LargerThanAllowed_StopsReading()
    {
        using var stream = new EndlessStream();
        var reading = await MapFileReader.ReadAsync(stream);
        reading.Problems.ShouldHaveSingleItem().Code.ShouldBe(ErrorCode.TooLarge);
        stream.Given.ShouldBeLessThan(MapFile.MaxBytes + (1024 * 1024));
    }

    [Fact]
    public async Task ReadAsync_SoundStream_GivesTheMap()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Text()));
        (await MapFileReader.ReadAsync(stream)).Map.ShouldNotBeNull();
    }
}
