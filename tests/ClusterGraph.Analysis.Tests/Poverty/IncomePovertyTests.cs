using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Poverty;

/// <summary>
/// Oracle values: World Bank, Handbook on Poverty and Inequality, chapter 4, line 125. Each person stands for five, which
/// changes no share and lets the numbers be shown.
/// </summary>
public sealed class IncomePovertyTests
{
    private const string Method = "income-poverty";

    [Theory]
    [InlineData("100 110 150 160", 0.5, 0.08, 0.0136)]
    [InlineData("100 100 150 150", 0.5, 0.1, 0.02)]
    [InlineData("124 124 150 150", 0.5, 0.004, 0.000032)]
    public void D3_HandbookFigures(string incomes, double p0, double p1, double p2)
    {
        var result = Of(incomes, "line=125");
        result.Value.ShouldBe(p0);
        result.Figure("p1")!.Value.ShouldBe(p1, 1e-12);
        result.Figure("p2")!.Value.ShouldBe(p2, 1e-12);
    }

    [Fact]
    public void Tiruppur_WomenOnDailyWages_AreBelowTheMensWage()
    {
        // NB: men 85 rupees a day, women 40 to 50; here women at 45, five men and five women.
        var result = Of("85 45", "line=85");
        result.Value.ShouldBe(0.5);
        result.Figure("p1")!.Value.ShouldBe(0.235294, Run.Digits6);
    }

    [Fact]
    public void Watts_OfOneHalfOfTheLine()
    {
        // ln(2) for one half of the people.
        Of("50 200", "line=100").Figure("watts")!.Value.ShouldBe(0.346574, Run.Digits6);
    }

    [Fact]
    public void NegativeIncome_CountsAsZero()
    {
        var result = Of("-30 200", "line=100");
        result.Figure("p1").ShouldBe(0.5);
        result.Figure("watts").ShouldBeNull();
        result.Caveats.ShouldContain(c => c.Code == CaveatCode.NegativeIncome && c.Count == 1);
    }

    [Theory]
    [InlineData("line=0")]
    [InlineData("line=-5")]
    public void LineOfNothing_IsRefused(string line) => Run.Refused(Input("100 200"), Method, line).Field.ShouldBe("line");

    [Fact]
    public void Line_IsNeeded() => Run.Refused(Input("100"), Method).Field.ShouldBe("line");

    [Fact]
    public void MixedCurrencies_AreRefused() => Run.Refused(
        Input("100 200").WithUnits("income", "EUR/month", "INR/month"), Method, "line=125").Field.ShouldBe("income");

    [Fact]
    public void IncomeMissingForAThird_IsRefusedWithTheRemedy()
    {
        var result = Of("100 200 -", "line=125");
        result.Value.ShouldBeNull();
        result.Reason.ShouldBe(CaveatCode.TooManyMissing);
        result.Explanation.ShouldContain("ask them");
    }

    [Fact]
    public void Subgroups_AddUp()
    {
        var input = Input("100 110 150 160").WithAttribute("sex", id => id is "p0" or "p2" ? "women" : "men");
        var result = Run.Of(input, Method, "line=125", "subgroup=sex");
        result.Cell("subgroups", "women", "p1")!.Value.ShouldBe(0.1, 1e-12);
        result.Cell("subgroups", "men", "p1")!.Value.ShouldBe(0.06, 1e-12);
        result.Cell("subgroups", "women", "contribution")!.Value.ShouldBe(0.625, 1e-12);
    }

    [Fact]
    public void FewerThanFive_AreNotShown() =>
        Run.Of(People.Table("income\na 100\nb 200"), Method, "line=125").Reason.ShouldBe(CaveatCode.SmallCell);

    [Fact]
    public void Institutions_AreNoPeople()
    {
        var input = People.Table(
            """
            income family headCount
            workers 50 labour 20
            bank - finance 1
            """);
        Run.Of(input, Method, "line=100").Value.ShouldBe(1);
    }

    private static AnalysisResult Of(string incomes, params string[] settings) => Run.Of(Input(incomes), Method, settings);

    private static AnalysisInput Input(string incomes) => People.Table(
        "income headCount\n" + string.Join('\n', incomes.Split(' ').Select((income, i) => $"p{i} {income} 5")));
}
