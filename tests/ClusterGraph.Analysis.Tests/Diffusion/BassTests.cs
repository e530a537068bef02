using System.Globalization;
using ClusterGraph.Analysis.Diffusion;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Tests.Diffusion;

/// <summary>Oracle values: Bass 1969 for room air conditioners, and arithmetic (methods catalogue E4).</summary>
public sealed class BassTests
{
    private static readonly string[] AirConditioners = ["innovation=0.010399", "imitation=0.41861", "potential=16895"];

    [Fact]
    public void AirConditioners_PeakAsPublished()
    {
        var result = Of(AirConditioners);
        result.Value!.Value.ShouldBe(8.613409, Run.Digits6);
        result.Figure("peak")!.Value.ShouldBe(1857.04, 0.005);
        double[] years = [175.7, 246.6, 343.7, 473.8];
        for (var year = 0; year < years.Length; year++)
        {
            result.Cell("adoptionCurve", $"{year + 1}", "adopters")!.Value.ShouldBe(years[year], 0.05);
        }
    }

    [Fact]
    public void ColourTelevision_PeaksAfterSixYears() =>
        Of("innovation=0.005", "imitation=0.84", "potential=1").Value!.Value.ShouldBe(6.064, 0.0005);

    [Fact]
    public void WithoutImitation_ThePeakIsTheBeginning()
    {
        var result = Of("innovation=0.1", "imitation=0.05", "potential=200");
        (result.Value, result.Figure("peak")).ShouldBe((0, 20));
    }

    [Fact]
    public void Fit_FindsTheCurveThatMadeTheCounts()
    {
        var curve = new Bass(0.02, 0.4, 1000);
        var counts = string.Join(',', Enumerable.Range(0, 12)
            .Select(t => (curve.Cumulative(t + 1) - curve.Cumulative(t)).ToString("R", CultureInfo.InvariantCulture)));
        foreach (var result in new[] { Of($"counts={counts}"), Of($"counts={counts}", "potential=1000") })
        {
            result.Figure("innovation")!.Value.ShouldBe(0.02, 1e-7);
            result.Figure("imitation")!.Value.ShouldBe(0.4, 1e-6);
            result.Figure("potential")!.Value.ShouldBe(1000, 1e-3);
            result.Figure("rSquared")!.Value.ShouldBe(1, 1e-9);
        }
    }

    [Fact]
    public void Fit_OfRoundedCounts_LeavesNoBetterNeighbour()
    {
        double[] counts = [3, 5, 9, 14, 18, 17, 12, 7, 4];
        double[] cumulative = [.. counts.Select((_, t) => counts.Take(t + 1).Sum())];
        var fit = BassFit.Of(cumulative, null).ShouldNotBeNull();
        var least = BassFit.Error(fit, cumulative);
        foreach (var (p, q, m) in new (double, double, double)[] { (1.001, 1, 1), (0.999, 1, 1), (1, 1.001, 1), (1, 0.999, 1), (1, 1, 1.001), (1, 1, 0.999) })
        {
            BassFit.Error(new Bass(fit.Innovation * p, fit.Imitation * q, fit.Potential * m), cumulative).ShouldBeGreaterThan(least);
        }
    }

    [Theory]
    [InlineData("counts=1,2,4,7", CaveatCode.TooFewPeriods)]
    [InlineData("counts=0,0,0,0,0,0", CaveatCode.TooFewPeriods)]
    [InlineData("counts=1,2,4,8,16,32", CaveatCode.BeforeInflection)]
    public void TooLittleToSay_IsAReasonAndARemedy(string counts, CaveatCode reason)
    {
        var result = Of(counts);
        (result.Value, result.Reason).ShouldBe((null, reason));
        result.Explanation.ShouldContain("give");
    }

    [Fact]
    public void BeforeTheInflection_AGivenPotentialHelps() =>
        Of("counts=1,2,4,8,16,32", "potential=500").Figure("potential").ShouldBe(500);

    [Theory]
    [InlineData("counts=1,two,3,4,5", "counts")]
    [InlineData("counts=1,-2,3,4,5", "counts")]
    public void BadCounts_AreRefused(string counts, string field) =>
        Run.Refused(Inputs.Directed("a: b"), "bass", counts).Field.ShouldBe(field);

    [Fact]
    public void PotentialBelowWhatWasSeen_IsRefused() =>
        Run.Refused(Inputs.Directed("a: b"), "bass", "counts=1,3,5,3,1", "potential=12").Code.ShouldBe(ErrorCode.InvalidField);

    private static AnalysisResult Of(params string[] settings) => Run.Of(Inputs.Directed("a: b"), "bass", settings);
}
