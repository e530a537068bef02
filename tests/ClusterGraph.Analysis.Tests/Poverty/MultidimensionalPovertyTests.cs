using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Poverty;

/// <summary>
/// Oracle values: the example of Alkire and Foster 2011 (four people, four indicators, cut-offs 13, 12, 3, 1). Each person
/// stands for a group of ten, which changes no share and keeps the cells large enough to be shown.
/// </summary>
public sealed class MultidimensionalPovertyTests
{
    private const string Method = "multidimensional-poverty";
    private const string Indicators = "indicators=income,school,health,insured";
    private const string Cutoffs = "cutoffs=13,12,3,1";

    private static readonly AnalysisInput Example = People.Table(
        """
        income school health insured headCount half
        p1 13.1 14 4 1 10 first
        p2 15.2 7 5 0 10 first
        p3 12.5 10 1 0 10 second
        p4 20 11 3 1 10 second
        """);

    [Fact]
    public void D2_PublishedFigures()
    {
        var result = Measure("povertyCutoff=2");
        result.Figure("headcountRatio").ShouldBe(0.5);
        result.Figure("intensity").ShouldBe(0.75);
        result.Value.ShouldBe(0.375);
    }

    [Fact]
    public void D2_GapsOfTheExample()
    {
        var result = Measure("povertyCutoff=2");
        result.Figure("averageGap")!.Value.ShouldBe(0.548077, Run.Digits6);
        result.Figure("m1")!.Value.ShouldBe(0.205529, Run.Digits6);
        result.Figure("m2")!.Value.ShouldBe(0.165457, Run.Digits6);
    }

    [Fact]
    public void D2_ScoresAndIndicators()
    {
        var result = Measure("povertyCutoff=2");
        result.Values.Select(v => v.Value).ShouldBe([0, 2, 4, 1]);
        Column(result, "censoredHeadcount").ShouldBe([0.25, 0.5, 0.25, 0.5]);
        Column(result, "contribution").ShouldBe([1 / 6.0, 1 / 3.0, 1 / 6.0, 1 / 3.0], Run.Digits6);
    }

    [Theory]
    [InlineData(1, 0.75, 0.583333, 0.4375)]
    [InlineData(3, 0.25, 1, 0.25)]
    [InlineData(4, 0.25, 1, 0.25)]
    public void D2_OtherCutoffs(int k, double h, double a, double m0)
    {
        var result = Measure($"povertyCutoff={k}");
        result.Figure("headcountRatio").ShouldBe(h);
        result.Figure("intensity")!.Value.ShouldBe(a, Run.Digits6);
        result.Value!.Value.ShouldBe(m0, Run.Digits6);
    }

    [Fact]
    public void D2_UnequalWeights()
    {
        var result = Measure("povertyCutoff=2", "indicatorWeights=2,1,0.5,0.5");
        result.Values.Select(v => v.Value).ShouldBe([0, 1.5, 4, 1]);
        result.Value.ShouldBe(0.25);
    }

    [Fact]
    public void D2_Subgroups()
    {
        var result = Measure("povertyCutoff=2", "subgroup=half");
        result.Cell("subgroups", "first", "m0").ShouldBe(0.25);
        result.Cell("subgroups", "second", "m0").ShouldBe(0.5);
        result.Cell("subgroups", "first", "contribution")!.Value.ShouldBe(1 / 3.0, Run.Digits6);
        result.Cell("subgroups", "second", "contribution")!.Value.ShouldBe(2 / 3.0, Run.Digits6);
    }

    [Fact]
    public void Sensitivity_IsAlwaysThere()
    {
        var result = Measure("povertyCutoff=2");
        result.Cell("sensitivity", "k = 4", "m0").ShouldBe(0.25);

        // Weights 1.25, 1, 1, 1 brought back to a sum of 4: p2 has 32/17 = 1.88 < 2 and is poor no more.
        result.Cell("sensitivity", "income +25 %", "headcountRatio").ShouldBe(0.25);
        result.Tables.Single(t => t.Name == "sensitivity").Rows.Count(r => r.EndsWith('%')).ShouldBe(8);
    }

    [Fact]
    public void SurveyWeights_Count()
    {
        // The two poor stand for three times as many as the others: H = 60 / 80.
        var input = Example.WithAttribute("weight", id => id is "p2" or "p3" ? "3" : "1");
        Run.Of(input, Method, Indicators, Cutoffs, "povertyCutoff=2", "surveyWeight=weight").Figure("headcountRatio").ShouldBe(0.75);
    }

    [Fact]
    public void NobodyPoor_HasNoIntensity()
    {
        var result = Run.Of(Example, Method, "indicators=income", "cutoffs=1", "povertyCutoff=1");
        result.Value.ShouldBe(0);
        result.Figure("headcountRatio").ShouldBe(0);
        result.Figure("intensity").ShouldBeNull();
    }

    [Fact]
    public void IndicatorMissingForAThird_IsRefusedWithTheRemedy()
    {
        var result = Run.Of(Third(), Method, "indicators=income,school", "cutoffs=13,12");
        result.Value.ShouldBeNull();
        result.Reason.ShouldBe(CaveatCode.TooManyMissing);
        result.Explanation.ShouldContain("33.333 %");
        result.Explanation.ShouldContain("missing=reweight");
    }

    [Fact]
    public void IndicatorMissing_CanBeReweighted()
    {
        // c is known of one indicator only, deprived, and counts for both: 2 of 2.
        var result = Run.Of(Third(), Method, "indicators=income,school", "cutoffs=13,12", "missing=reweight", "povertyCutoff=2");
        result.Of("c").ShouldBe(2);
        result.Figure("headcountRatio")!.Value.ShouldBe(1 / 3.0, Run.Digits6);
        result.Caveats.ShouldContain(c => c.Code == CaveatCode.NoAttribute && c.Count == 1);
    }

    [Fact]
    public void SmallSubgroup_IsHidden_AndOneMore()
    {
        var input = People.Table(
            """
            income headCount place
            a 1 40 north
            b 1 30 south
            c 9 3 island
            """);
        var result = Run.Of(input, Method, "indicators=income", "cutoffs=5", "povertyCutoff=1", "subgroup=place");
        result.Cell("subgroups", "north", "m0").ShouldBe(1);
        result.Cell("subgroups", "island", "m0").ShouldBeNull();
        result.Cell("subgroups", "island", "people").ShouldBeNull();
        result.Cell("subgroups", "south", "people").ShouldBeNull();
        result.Of("c").ShouldBeNull();
        result.Caveats.ShouldContain(c => c.Code == CaveatCode.SmallCell && c.Count == 2);
    }

    [Fact]
    public void FewerThanFive_AreNotShown()
    {
        var few = People.Table("income\na 1\nb 2\nc 9\nd 9");
        Run.Of(few, Method, "indicators=income", "cutoffs=5").Reason.ShouldBe(CaveatCode.SmallCell);
        Run.Of(few, Method, "indicators=income", "cutoffs=5", "smallestCell=1").Figure("headcountRatio").ShouldBe(0.5);
    }

    [Fact]
    public void GroupOfNobody_DoesNotCount()
    {
        var result = Run.Of(
            People.Table("income headCount\na 1 10\nb 9 10\nnobody 1 0\nuncounted 1 -"), Method, "indicators=income", "cutoffs=5");
        result.Figure("headcountRatio").ShouldBe(0.5);
        result.Caveats.ShouldContain(c => c.Code == CaveatCode.NoAttribute && c.Count == 2);
    }

    [Fact]
    public void OrdinalRules_AreExplicitAndHaveNoGap()
    {
        var input = People.Table("housing contract headCount\na mud 0 10\nb brick 1 10");
        var result = Run.Of(input, Method, "indicators=housing,contract", "cutoffs==mud|none,<=0", "povertyCutoff=2");
        result.Of("a").ShouldBe(2);
        result.Of("b").ShouldBe(0);
        result.Figure("m1").ShouldBeNull();
        result.Caveats.ShouldContain(c => c.Code == CaveatCode.NotCardinal);
    }

    [Fact]
    public void People_AreNotAddedToHouseholds()
    {
        var input = People.Table("income headCount counted\na 1 10 people\nb 1 10 households");
        Run.Refused(input, Method, "indicators=income", "cutoffs=5").Field.ShouldBe("counted");
        Run.Of(input, Method, "indicators=income", "cutoffs=5", "counted=people").Figure("people").ShouldBe(10);
    }

    [Fact]
    public void MixedUnits_AreRefused() => Run.Refused(
        People.Table("income headCount\na 1 10\nb 1 10").WithUnits("income", "EUR", "INR"), Method, "indicators=income", "cutoffs=5")
        .Message.ShouldContain("EUR, INR");

    [Theory]
    [InlineData("cutoffs=13")]
    [InlineData("cutoffs=13,much")]
    public void CutoffsThatDoNotFit_AreRefused(string cutoffs) =>
        Run.Refused(Example, Method, "indicators=income,school", cutoffs).Field.ShouldBe("cutoffs");

    [Fact]
    public void CutoffThatNobodyCanReach_IsRefused() =>
        Run.Refused(Example, Method, Indicators, Cutoffs, "povertyCutoff=5").Field.ShouldBe("povertyCutoff");

    private static AnalysisInput Third() => People.Table(
        """
        income school headCount
        a 20 20 10
        b 20 5 10
        c 5 - 10
        """);

    private static AnalysisResult Measure(params string[] settings) => Run.Of(Example, Method, [Indicators, Cutoffs, .. settings]);

    private static double[] Column(AnalysisResult result, string column) =>
        [.. result.Tables.Single(t => t.Name == "indicators").Rows.Select(row => result.Cell("indicators", row, column)!.Value)];
}
