using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Statistics;

public sealed class LocationQuotientTests
{
    private const string Method = "location-quotient";

    [Theory]
    [InlineData("textiles", 1.456472)]
    [InlineData("leather", 1.550749)]
    [InlineData("transport", 0.408603)]
    public void C9_ItalianDistricts1991(string sector, double expected) => Run.Of(
        ItalianDistricts.Input, Method, "jobs=jobsBefore", "smallestFirms=1")
        .Cell("locationQuotients", sector, "locationQuotient")!.Value.ShouldBe(expected, Run.Digits6);

    [Fact]
    public void OutsideAlone_CanBeTheReference()
    {
        // Inside 30 of 40 in steel, outside 10 of 100: 0.75 / 0.1.
        var result = Run.Of(Small(), Method, "reference=outside", "smallestFirms=1");
        result.Cell("locationQuotients", "steel", "locationQuotient")!.Value.ShouldBe(7.5, 1e-12);
    }

    [Fact]
    public void FewFirms_AreHidden_AndWhatTellsOfThem()
    {
        var input = Small().WithAttribute("headCount", id => id switch { "glass-in" => "2", "wood-in" => "4", _ => "9" });
        var result = Run.Of(input, Method);
        result.Cell("locationQuotients", "glass", "locationQuotient").ShouldBeNull();
        result.Cell("locationQuotients", "wood", "locationQuotient").ShouldBeNull();
        result.Cell("locationQuotients", "steel", "locationQuotient").ShouldNotBeNull();
        result.Caveats.ShouldContain(c => c.Code == CaveatCode.SmallCell && c.Count == 2);
    }

    [Fact]
    public void EverybodyInside_HasNothingToCompareWith() =>
        Run.Of(Small() with { Inside = null }, Method, "smallestFirms=1").Reason.ShouldBe(CaveatCode.NoVariance);

    [Fact]
    public void MixedUnits_AreRefused() => Run.Refused(
        Small().WithUnits("jobs", "people", "people", "people", "hours", "hours", "hours"), Method).Field.ShouldBe("jobs");

    private static AnalysisInput Small() => People.Table(
        """
        sector jobs
        glass-in glass 5
        glass-out glass 40
        steel-in steel 30
        steel-out steel 10
        wood-in wood 5
        wood-out wood 50
        """) with
    { Inside = [true, false, true, false, true, false] };
}
