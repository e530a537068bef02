using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Statistics;

public sealed class ShiftShareTests
{
    private const string Method = "shift-share";

    [Fact]
    public void C9_TwoSectors()
    {
        // Region A 100 to 130, B 200 to 180; nation A 1000 to 1100, B 1000 to 1000, the region among it.
        var result = Run.Of(Two(), Method, "smallestFirms=1");
        result.Figure("national")!.Value.ShouldBe(15, 1e-9);
        result.Figure("mix")!.Value.ShouldBe(-5, 1e-9);
        result.Figure("regional")!.Value.ShouldBe(0, 1e-9);
        result.Figure("change").ShouldBe(10);
        result.Cell("shiftShare", "A", "regional")!.Value.ShouldBe(20, 1e-9);
        result.Cell("shiftShare", "B", "regional")!.Value.ShouldBe(-20, 1e-9);
    }

    [Fact]
    public void Parts_SumToTheChange_InEverySector()
    {
        var result = Run.Of(ItalianDistricts.Input, Method, "smallestFirms=1");
        foreach (var sector in result.Tables.Single().Rows)
        {
            var parts = ((string[])["national", "mix", "regional"]).Sum(part => result.Cell("shiftShare", sector, part)!.Value);
            parts.ShouldBe(result.Cell("shiftShare", sector, "change")!.Value, 1e-6, sector);
        }

        // Table A.1: 2 221 233 to 2 172 491.
        result.Figure("change").ShouldBe(-48742);
    }

    [Fact]
    public void FewFirms_AreHidden()
    {
        var result = Run.Of(Two(), Method);
        result.Tables.Single().Cells.SelectMany(row => row).ShouldAllBe(cell => cell == null);
        result.Caveats.ShouldContain(c => c.Code == CaveatCode.SmallCell);
    }

    [Fact]
    public void SectorNewToTheReference_HasNoNumber()
    {
        var input = Two().WithAttribute("jobsBefore", id => id[0] == 'A' ? "0" : "100");
        var result = Run.Of(input, Method, "smallestFirms=1");
        result.Value.ShouldBeNull();
        result.Reason.ShouldBe(CaveatCode.NoVariance);
    }

    private static AnalysisInput Two() => People.Table(
        """
        sector jobsBefore jobsAfter
        A-in A 100 130
        A-out A 900 970
        B-in B 200 180
        B-out B 800 820
        """) with
    { Inside = [true, false, true, false] };
}
