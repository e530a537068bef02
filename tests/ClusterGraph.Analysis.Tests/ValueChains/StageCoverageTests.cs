using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;
using ClusterGraph.Analysis.ValueChains;

namespace ClusterGraph.Analysis.Tests.ValueChains;

public sealed class StageCoverageTests
{
    private const string Method = "stage-coverage";

    /// <summary>Methods catalogue C1, checked by hand.</summary>
    [Fact]
    public void C1_SixStages()
    {
        var result = Run.Of(SixStages.Make(), Method);
        result.Value.ShouldBe(0.6);
        result.Figure("strictCoverage").ShouldBe(0.4);
        Status(result, "Raw material").ShouldBe("external");
        Status(result, "Design").ShouldBe("whiteSpot");
        Status(result, "Processing").ShouldBe("thin");
        Status(result, "Assembly").ShouldBe("covered");
        Status(result, "Trade").ShouldBe("covered");
    }

    [Fact]
    public void Findings_NameStageEvidenceAndRemedy_MostSeriousFirst()
    {
        var findings = Run.Of(SixStages.Make(), Method).Findings;
        findings.Select(f => (f.Rule, f.About[0].Id)).ShouldBe(
            [(FindingRule.WhiteSpot, "D"), (FindingRule.External, "R"), (FindingRule.Thin, "P")]);
        findings[1].Evidence.ShouldBe([FindingSubject.Actor("r1")]);
        findings[2].Evidence.ShouldBe([FindingSubject.Actor("p1")]);
        findings[2].Threshold.ShouldBe(2);
        findings.ShouldAllBe(f => f.Remedy != null && f.Source.Length > 0);
    }

    /// <summary>Seeds S-004: unknown is never a gap.</summary>
    [Fact]
    public void StageNotAskedAbout_IsListedAndNoGap()
    {
        var result = Run.Of(SixStages.Make().WithStages(s => s.Id == "D" ? s with { IsAsked = false } : s), Method);
        result.Value.ShouldBe(0.75);
        Status(result, "Design").ShouldBe("notAsked");
        result.Findings.ShouldAllBe(f => f.About[0].Id != "D");
        result.Caveats.ShouldContain(c => c.Code == CaveatCode.NotAsked && c.Text.Contains("Design", StringComparison.Ordinal));
    }

    /// <summary>Seeds S-004: what is left out on purpose is no gap.</summary>
    [Fact]
    public void StageLeftOutOnPurpose_IsNoGap()
    {
        var result = Run.Of(SixStages.Make().WithStages(s => s.Id == "D" ? s with { IsExcluded = true } : s), Method);
        result.Value.ShouldBe(0.75);
        Status(result, "Design").ShouldBe("excluded");
        result.Findings.ShouldAllBe(f => f.About[0].Id != "D");
    }

    [Fact]
    public void NothingAsked_IsNoNumber()
    {
        var result = Run.Of(SixStages.Make().WithStages(s => s with { IsAsked = false }), Method);
        result.Value.ShouldBeNull();
        result.Reason.ShouldBe(CaveatCode.NotAsked);
        result.Explanation.ShouldContain("tick");
        result.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void NoStages_AsksForATemplate()
    {
        var result = Run.Of(Inputs.Directed("a: b"), Method);
        result.Reason.ShouldBe(CaveatCode.NoTemplate);
        result.Explanation.ShouldContain("choose a template");
    }

    [Fact]
    public void WeightsOfStages_Count()
    {
        // Counted stages weigh 1, 1, 1, 5, 1; local are P, A and T.
        var result = Run.Of(SixStages.Make().WithStages(s => s.Id == "A" ? s with { Weight = 5 } : s), Method);
        result.Value!.Value.ShouldBe(7.0 / 9, 1e-12);
    }

    [Fact]
    public void Share_BelowATenth_DoesNotCount_AndUnknownDoes()
    {
        var input = SixStages.Make();
        var design = input.Chain! with { Members = [.. input.Chain!.Members, new StageMember(0, 1, 0.09), new StageMember(1, 1)] };
        Run.Of(input with { Chain = design }, Method).Cell("stages", "Design", "localActors").ShouldBe(1);
    }

    [Fact]
    public void SharesThatDoNotAddUp_AreSaid()
    {
        var input = SixStages.Make();
        var off = input.Chain! with { Members = [new StageMember(0, 1, 0.9), new StageMember(0, 3, 0.9), new StageMember(1, 3, 1)] };
        Run.Of(input with { Chain = off }, Method).Caveats.Single(c => c.Code == CaveatCode.SharesOff).Count.ShouldBe(1);
    }

    [Fact]
    public void GroupOfUnknownSize_IsNotThin_AndWorkersDoNotFillAStage()
    {
        var input = SixStages.Make();
        var counts = new double[] { 1, 1, 1, 1, 1, 1, 1, double.NaN, 1, 0, 0 };
        var result = Run.Of(input with { Chain = input.Chain! with { Counts = counts } }, Method);
        Status(result, "Processing").ShouldBe("covered");
        Status(result, "Trade").ShouldBe("whiteSpot");
    }

    private static string Status(AnalysisResult result, string stage)
    {
        var table = result.Tables.Single(t => t.Name == "status");
        var row = table.Cells[table.Rows.ToList().IndexOf(stage)];
        return table.Columns[row.ToList().IndexOf(1)];
    }
}
