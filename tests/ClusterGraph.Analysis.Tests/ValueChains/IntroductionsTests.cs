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
        string[] off = ["weightThroughput=0", "weightConnected=0", "weightSinglePoints=0", "weightCaptivity=0", "weightCooperation=0"];
        Run.Of(SixStages.Make(), Method, off).Findings[0].About[0].Id.ShouldStartWith("i");
    }

    [Fact]
    public void Result_DoesNotDependOnThreads() => SixStages.Make().ShouldNotDependOnThreads(Method);
}
