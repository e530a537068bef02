using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;
using ClusterGraph.Analysis.ValueChains;

namespace ClusterGraph.Analysis.Tests.ValueChains;

public sealed class ChainContinuityTests
{
    private const string Method = "chain-continuity";

    /// <summary>Methods catalogue C2, checked by hand.</summary>
    [Fact]
    public void C2_SixStages()
    {
        var result = Run.Of(SixStages.Make(), Method);
        result.Value.ShouldBe(0.8);
        result.Figure("continuous").ShouldBe(1);
        result.Cell("flows", "Design → Assembly", "impossible").ShouldBe(1);
        result.Figure("presentFlows").ShouldBe(4);
        Members(result, "connected").ShouldBe(["a1", "a2", "a3", "m1", "m2", "p1", "r1", "t1", "t2"]);
        result.Findings.ShouldBeEmpty();
    }

    /// <summary>Methods catalogue C2: without the two sales into the market.</summary>
    [Fact]
    public void C2_WithoutSalesToTheMarket_TheBridgeIsTradeToMarket()
    {
        var result = Run.Of(SixStages.Without("t1 m1", "t2 m2"), Method);
        result.Cell("flows", "Trade → Market", "broken").ShouldBe(1);
        result.Figure("continuous").ShouldBe(0);
        Members(result, "onlyUpstream").ShouldBe(["a1", "a2", "a3", "p1", "r1", "t1", "t2"]);
        Members(result, "onlyDownstream").ShouldBe(["m1", "m2"]);
        var finding = result.Findings.ShouldHaveSingleItem();
        finding.Rule.ShouldBe(FindingRule.BrokenFlow);
        finding.Severity.ShouldBe(Severity.Serious);
        finding.Missing.ShouldBe([new MissingLink(FindingSubject.Stage("T"), FindingSubject.Stage("M"))]);
    }

    [Fact]
    public void StageLeftOutOnPurpose_IsBridged()
    {
        // Without trade the flow from assembly leads to the market; nobody sells there directly.
        var result = Run.Of(SixStages.Make().WithStages(s => s.Id == "T" ? s with { IsExcluded = true } : s), Method);
        result.Cell("flows", "Assembly → Market", "broken").ShouldBe(1);
        result.Tables.Single().Rows.ShouldNotContain(r => r.Contains("Trade", StringComparison.Ordinal));
    }

    [Fact]
    public void EmptyStageNotAskedAbout_IsUnknown_AndTheChainBeginsBehindIt()
    {
        var input = SixStages.Without("r1 p1").WithStages(s => s.Id is "R" or "D" ? s with { IsAsked = false } : s);
        input = input with { Chain = input.Chain! with { Members = [.. input.Chain!.Members.Where(m => m.Stage != 0)] } };
        var result = Run.Of(input, Method);
        result.Figure("notAskedFlows").ShouldBe(2);
        result.Value.ShouldBe(1);
        result.Figure("continuous").ShouldBe(1);
        result.Caveats.ShouldContain(c => c.Code == CaveatCode.NotAsked);
    }

    [Fact]
    public void ActorThatDoesBothStages_NeedsNoLink()
    {
        var input = SixStages.Without("t1 m1", "t2 m2");
        input = input with { Chain = input.Chain! with { Members = [.. input.Chain!.Members, new StageMember(9, 5)] } };
        var result = Run.Of(input, Method);
        result.Cell("flows", "Trade → Market", "integrated").ShouldBe(1);
        result.Figure("continuous").ShouldBe(1);
    }

    [Fact]
    public void SmallFlow_IsWeak_AndUnknownVolumeIsNot()
    {
        var result = Run.Of(SixStages.Make("r1 p1 5; p1 a1 100; a1 t1 100; t1 m1 100"), Method);
        result.Findings.ShouldHaveSingleItem().Rule.ShouldBe(FindingRule.WeakFlow);
        Run.Of(SixStages.Make("r1 p1; p1 a1 100; a1 t1 100; t1 m1 100"), Method).Findings.ShouldBeEmpty();
    }

    [Fact]
    public void NoFlows_AsksForATemplate()
    {
        var input = SixStages.Make();
        var result = Run.Of(input with { Chain = input.Chain! with { Flows = null } }, Method);
        result.Value.ShouldBeNull();
        result.Reason.ShouldBe(CaveatCode.NoTemplate);
        result.Explanation.ShouldContain("choose a template");
    }

    [Fact]
    public void NobodyWithAStage_SaysSo()
    {
        var input = SixStages.Make();
        Run.Of(input with { Chain = input.Chain! with { Members = [] } }, Method).Reason.ShouldBe(CaveatCode.NoStage);
    }

    [Fact]
    public void DoubtfulLinks_DoNotCount()
    {
        var input = SixStages.Make();
        var doubtful = Enumerable.Range(0, input.Links.Count).Select(l => input.Links.Ids![l] == "r1-p1" ? 0.4 : 1).ToArray();
        Run.Of(input with { Links = input.Links with { Confidences = doubtful } }, Method).Figure("continuous").ShouldBe(0);
    }

    private static IReadOnlyList<string> Members(AnalysisResult result, string group) =>
        result.Groups.Single(g => g.Name == group).Members;
}
