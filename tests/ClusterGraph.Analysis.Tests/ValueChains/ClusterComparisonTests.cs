using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.ValueChains;

public sealed class ClusterComparisonTests
{
    private const string Method = "cluster-comparison";

    /// <summary>GIZ, Connect and Create: Southern Germany has every stage, Abidjan lacks the first two (seeds S-004, S-212).</summary>
    [Fact]
    public void C10_TwoPlasticsClusters()
    {
        var result = Run.OfTwo(PlasticsClusters.Abidjan(), PlasticsClusters.SouthernGermany(), Method);
        result.Figure("onlySecond").ShouldBe(2);
        result.Figure("onlyFirst").ShouldBe(0);
        result.Value!.Value.ShouldBe(-2.0 / 6, 1e-12);
        result.Figure("jaccard")!.Value.ShouldBe(5.0 / 7, 1e-12);
        result.Findings.Select(f => f.About[0].Id).ShouldBe(["raw-material", "machinery"]);
        result.Explanation.ShouldContain("Raw-material provider, Machinery maker");
    }

    [Fact]
    public void C1_SouthernGermany_HasNoGap() =>
        Run.Of(PlasticsClusters.SouthernGermany(), "stage-coverage").Findings.ShouldBeEmpty();

    [Fact]
    public void C1_Abidjan_ListsExactlyTheTwo() =>
        Run.Of(PlasticsClusters.Abidjan(), "stage-coverage").Findings
            .Select(f => (f.Rule, f.About[0].Id)).ShouldBe([(FindingRule.WhiteSpot, "raw-material"), (FindingRule.WhiteSpot, "machinery")]);

    [Fact]
    public void C1_Abidjan_AddingOneActor_ClearsOneGap() =>
        Run.Of(PlasticsClusters.Abidjan("machinery"), "stage-coverage").Findings
            .Where(f => f.Rule == FindingRule.WhiteSpot).ShouldHaveSingleItem().About[0].Id.ShouldBe("raw-material");

    [Fact]
    public void StageNotAskedAboutInOneMap_IsNotCompared()
    {
        var result = Run.OfTwo(
            PlasticsClusters.Abidjan().WithStages(s => s.Id == "machinery" ? s with { IsAsked = false } : s),
            PlasticsClusters.SouthernGermany(), Method);
        result.Figure("onlySecond").ShouldBe(1);
        result.Caveats.ShouldContain(c => c.Code == CaveatCode.NotAsked && c.Text.Contains("Machinery maker", StringComparison.Ordinal));
    }

    [Fact]
    public void SecondMapWithoutChain_AsksForATemplate() =>
        Run.OfTwo(PlasticsClusters.Abidjan(), Inputs.Directed("a: b"), Method).Reason.ShouldBe(CaveatCode.NoTemplate);
}
