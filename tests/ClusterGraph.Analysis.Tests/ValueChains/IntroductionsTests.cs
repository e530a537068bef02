using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.ValueChains;

public sealed class IntroductionsTests
{
    private const string Method = "introductions";
    private const string Table = "introductions";

    /// <summary>Methods catalogue C11: a new arc of capacity 5 in the network of Cormen et al. (networkx).</summary>
    [Theory]
    [InlineData("v1 → t", 5)]
    [InlineData("s → t", 5)]
    [InlineData("v2 → t", 2)]
    [InlineData("v2 → v3", 1)]
    [InlineData("s → v3", 1)]
    [InlineData("v4 → v2", 0)]
    public void C11_Cormen(string move, double gain) =>
        Run.Of(BottleneckTests.Cormen, Method, "sources=s", "sinks=t", "volume=5", "top=100").Cell(Table, move, "throughput").ShouldBe(gain);

    [Fact]
    public void BrokenChain_TheBridgeComesFirst()
    {
        var result = Run.Of(SixStages.Without("t1 m1", "t2 m2"), Method, "volume=10");
        var best = result.Findings[0];
        best.Rule.ShouldBe(FindingRule.Introduction);
        best.Missing[0].Type.ShouldBe("sellsTo");
        best.About.Select(a => a.Id).ShouldBe(["t1", "m1"]);
        result.Cell(Table, "t1 → m1", "throughput").ShouldBe(10);
        result.Cell(Table, "t1 → m1", "connectedActors").ShouldBe(7);
    }

    [Fact]
    public void EveryCandidate_IsTriedOnTheMap()
    {
        var result = Run.Of(SixStages.Make(), Method, "top=100", "volume=20");
        // a2 sells 30 to t1; 20 to t2 in addition make its shares 0.6 and 0.4, the mean of six captive sellers falls by 0.48 / 6.
        var captives = Run.Of(SixStages.Make(), "concentration").Findings.Count(f => f.Rule == FindingRule.CaptiveSeller);
        result.Cell(Table, "a2 → t2", "captivity")!.Value.ShouldBe(0.48 / captives, 1e-12);
        result.Cell(Table, "i1 → p1", "support")!.Value.ShouldBe(2.0 / 8, 1e-12);
        result.Cell(Table, "a1 → a3", "cooperation")!.Value.ShouldBeGreaterThan(0);
        result.Tables.Single().Rows.ShouldContain("+ Design");
    }

    [Fact]
    public void Weights_DecideTheOrder()
    {
        string[] off =
        [
            "weightThroughput=0", "weightConnected=0", "weightSinglePoints=0", "weightCaptivity=0", "weightCooperation=0", "weightKnowledge=0",
        ];
        Run.Of(SixStages.Make(), Method, off).Findings[0].About[0].Id.ShouldStartWith("i");
    }

    [Fact]
    public void PoorGroups_AreBroughtNearerToTheMarket()
    {
        // Only t2 reaches a market: a1 in two hops, a2 and a3, who sell to t1 alone, not at all: (1/3 + 1 + 1) / 3.
        var result = Run.Of(SixStages.Without("t1 m1"), Method, "poorGroups=a1,a2,a3", "top=100");
        // With t1 selling to m1 or m2 all three are two hops away, each 1/3: better by 2 (1 - 1/3) / 3.
        result.Cell(Table, "t1 → m1", "povertyDistance")!.Value.ShouldBe(4.0 / 9, 1e-12);
        // a2 alone is helped by t2 as its second buyer.
        result.Cell(Table, "a2 → t2", "povertyDistance")!.Value.ShouldBe(2.0 / 9, 1e-12);
        Run.Of(SixStages.Without("t1 m1"), Method, "poorGroups=nobody").Cell(Table, "t1 → m1", "povertyDistance").ShouldBeNull();
    }

    /// <summary>With certainty pieces are components: i1 trains a1 and a2, the other eight actors know each for itself.</summary>
    [Fact]
    public void WhatIsKnown_TravelsFurtherWithOneTieMore()
    {
        var result = Run.Of(SixStages.Make(), Method, "probability=1", "top=1000");
        // A tie of a piece of three with one of one: each of the three reaches one more, the one reaches three: 6 of 11 actors.
        result.Cell(Table, "a1 → p1", "knowledgeReach")!.Value.ShouldBe(6.0 / 11, 1e-12);
        // A service is a tie of knowledge, too, where it trains.
        result.Cell(Table, "i1 → p1", "knowledgeReach")!.Value.ShouldBe(6.0 / 11, 1e-12);
        result.Cell(Table, "p1 → t1", "knowledgeReach")!.Value.ShouldBe(2.0 / 11, 1e-12);
        // Goods tell nobody anything; those outside are introduced by nobody here.
        result.Cell(Table, "a2 → t2", "knowledgeReach").ShouldBe(0);
        result.Tables.Single().Rows.ShouldNotContain("a1 → m1");
    }

    /// <summary>Expectations over all ways in which two ties can fall, by hand: each lets through one time in two.</summary>
    [Fact]
    public void WhatIsKnown_IsAnExpectation()
    {
        // A new tie lets through one time in two and gains as many on both sides: 2 x 1/2 x E[size of the other's piece] x 1 / 11.
        var result = Run.Of(SixStages.Make(), Method, "probability=0.5", "top=1000");
        // E[size of the piece of i1] = 1 + 1/2 + 1/2 = 2; of a1 = 1 + 1/2 + 1/4 = 1.75.
        result.Cell(Table, "i1 → p1", "knowledgeReach")!.Value.ShouldBe(2 * 0.5 * 2 / 11, 0.01);
        result.Cell(Table, "a1 → p1", "knowledgeReach")!.Value.ShouldBe(2 * 0.5 * 1.75 / 11, 0.01);
    }

    [Fact]
    public void MapWithoutLinksOfKnowledge_SaysNothingOfIt()
    {
        var map = SixStages.Make();
        var only = map with { Layers = [.. map.Layers.Select(l => l with { Family = l.Family == "knowledge" ? "support" : l.Family })] };
        Run.Of(only, Method).Cell(Table, "a2 → t2", "knowledgeReach").ShouldBeNull();
    }

    [Fact]
    public void Result_DoesNotDependOnThreads() => SixStages.Make().ShouldNotDependOnThreads(Method);
}
