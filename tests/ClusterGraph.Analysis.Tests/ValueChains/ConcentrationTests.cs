using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.ValueChains;

public sealed class ConcentrationTests
{
    private const string Method = "concentration";

    /// <summary>Printed by the US Department of Justice (2,600) and in a textbook example (1,580 and 2,540).</summary>
    [Theory]
    [InlineData("30 30 20 20", 2600)]
    [InlineData("25 20 15 10 9 8 7 6", 1580)]
    [InlineData("45 15 10 8 7 6 5 4", 2540)]
    public void C5_PublishedShares(string shares, double points)
    {
        var parts = shares.Split(' ');
        var input = Weighted("firm: " + string.Join(' ', parts.Select((_, i) => $"b{i}")), parts);
        var result = Run.Of(input, Method);
        result.Figure("buyerPoints")!.Value.ShouldBe(points, 1e-9);
        result.Of("firm")!.Value.ShouldBe(points / 10_000, 1e-12);
        result.Of("firm", "effectiveBuyers")!.Value.ShouldBe(10_000 / points, 1e-9);
    }

    /// <summary>Methods catalogue C5, checked by hand.</summary>
    [Fact]
    public void C5_SixStages()
    {
        var result = Run.Of(SixStages.Make(), Method);
        result.ShouldHold(("a1", 0.68), ("a2", 1), ("a3", 1));
        result.Cell("stages", "Assembly", "buyerIndex")!.Value.ShouldBe(0.82, 1e-12);
        var captive = result.Findings.Where(f => f.Rule == FindingRule.CaptiveSeller).ToDictionary(f => f.About[0].Id, f => f.About[1].Id);
        captive["a2"].ShouldBe("t1");
        captive["a3"].ShouldBe("t1");
        // Four fifths of the sales of a1 go to t1, above the threshold of three quarters.
        captive["a1"].ShouldBe("t1");
        result.Findings.ShouldAllBe(f => f.Evidence.Count == 1 && f.Threshold == 0.75);
    }

    [Fact]
    public void HigherThreshold_FreesWhoHasASecondBuyer() =>
        Run.Of(SixStages.Make(), Method, "captiveShare=0.9").Of("a1", "captiveSeller").ShouldBe(0);

    [Fact]
    public void MissingVolumes_CountTheSame_AndAreSaid()
    {
        var result = Run.Of(SixStages.Make("a1 t1; a1 t2; p1 a1 50"), Method);
        result.Of("a1").ShouldBe(0.5);
        result.Of("a1", "captiveSeller").ShouldBe(0);
        result.Caveats.Single(c => c.Code == CaveatCode.NoVolume).Count.ShouldBe(2);
        result.Figures.Single(f => f.Name == "topShare").Reason.ShouldBe(CaveatCode.NoVolume);
    }

    [Fact]
    public void VolumesThatAreAllZero_CountTheSame() =>
        Run.Of(SixStages.Make("a1 t1 0; a1 t2 0; p1 a1 50"), Method).Of("a1").ShouldBe(0.5);

    [Fact]
    public void GroupOfBuyers_IsNotOneBuyer()
    {
        var input = SixStages.Make();
        var counts = new double[] { 1, 1, 1, 1, 1, 1, 1, 1, 1, double.NaN, 1 };
        Run.Of(input with { Chain = input.Chain! with { Counts = counts } }, Method).Findings
            .ShouldAllBe(f => f.About[1].Id != "t1");
    }

    [Fact]
    public void TopSellers_AreAShareOfAllSales() =>
        Run.Of(Weighted("a: x; b: x; c: x; d: x", ["40", "30", "20", "10"]), Method, "top=2").Figure("topShare")!.Value.ShouldBe(0.7, 1e-12);

    [Fact]
    public void MixedUnits_AreSaid()
    {
        var input = SixStages.Make();
        Run.Of(input with { Links = input.Links with { OtherUnits = 3 } }, Method).Caveats
            .Single(c => c.Code == CaveatCode.MixedUnits).Count.ShouldBe(3);
    }

    private static AnalysisInput Weighted(string links, string[] volumes)
    {
        var input = Inputs.Directed(links).WithStrengths(string.Join(' ', volumes));
        return input with { Links = input.Links with { Volumes = input.Links.Strengths } };
    }
}
