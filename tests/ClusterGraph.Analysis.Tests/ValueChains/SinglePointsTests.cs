using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.ValueChains;

public sealed class SinglePointsTests
{
    private const string Method = "single-points";

    /// <summary>Methods catalogue C3; volumes checked with networkx maximum_flow.</summary>
    [Fact]
    public void C3_SixStages()
    {
        var result = Run.Of(SixStages.Make(), Method);
        result.Value.ShouldBe(1);
        result.Groups.Single(g => g.Name == "singlePoints").Members.ShouldBe(["p1", "r1"]);
        result.ShouldHold(("r1", 1), ("p1", 1), ("t1", 0.9), ("a1", 0.5), ("a2", 0.3), ("a3", 0.2), ("t2", 0.1));
        result.Findings.Select(f => f.About[0].Id).ShouldBe(["p1", "r1"], ignoreOrder: true);
        result.Findings.ShouldAllBe(f => f.Rule == FindingRule.SinglePoint && f.Value == 1);
    }

    /// <summary>Methods catalogue C3: node connectivity of the Florentine families without Pucci (networkx).</summary>
    [Theory]
    [InlineData("Strozzi", "Medici", 3)]
    [InlineData("Peruzzi", "Albizzi", 2)]
    public void C3_Florentine_DisjointPaths(string source, string sink, int expected) =>
        Run.Of(Inputs.Undirected(Florentine.Marriage), Method, $"sources={source}", $"sinks={sink}").Value.ShouldBe(expected);

    [Fact]
    public void C3_Florentine_Cut() =>
        Run.Of(Inputs.Undirected(Florentine.Marriage), Method, "sources=Peruzzi", "sinks=Albizzi")
            .Groups.Single(g => g.Name == "cut").Members.ShouldBe(["Guadagni", "Medici"]);

    [Fact]
    public void BrokenChain_HasNoSinglePoints_AndPointsToTheBreak()
    {
        var result = Run.Of(SixStages.Without("t1 m1", "t2 m2"), Method);
        result.Value.ShouldBe(0);
        result.Findings.ShouldBeEmpty();
        result.Of("p1").ShouldBeNull();
        result.Explanation.ShouldContain("No way leads");
    }

    [Fact]
    public void Group_StandsForMany()
    {
        var input = SixStages.Make();
        var counts = new double[] { 1, 1, 1, 1, 1, 1, 1, 40, 1, 1, 1 };
        Run.Of(input with { Chain = input.Chain! with { Counts = counts } }, Method)
            .Groups.Single(g => g.Name == "singlePoints").Members.ShouldBe(["r1"]);
    }

    [Fact]
    public void OneWayThroughAGroup_IsNoSinglePoint_AndIsNotCalledSafe()
    {
        var input = SixStages.Make();
        var counts = new double[] { 1, 1, 1, 1, 1, 1, 1, 40, 40, 1, 1 };
        var result = Run.Of(input with { Chain = input.Chain! with { Counts = counts } }, Method);
        result.Value.ShouldBe(1);
        result.Findings.ShouldBeEmpty();
        result.Explanation.ShouldContain("one group");
    }

    [Fact]
    public void OneEndNamed_AsksForTheOther() =>
        Run.Refused(Inputs.Directed("a: b"), Method, "sources=a").Field.ShouldBe("sinks");

    [Fact]
    public void NoChainAndNoEnds_AsksForATemplate() =>
        Run.Of(Inputs.Directed("a: b"), Method).Reason.ShouldBe(CaveatCode.NoTemplate);
}
