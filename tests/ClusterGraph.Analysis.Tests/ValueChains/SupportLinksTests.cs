using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.ValueChains;

public sealed class SupportLinksTests
{
    private const string Method = "support-links";

    /// <summary>Methods catalogue C7, checked by hand.</summary>
    [Fact]
    public void C7_SixStages()
    {
        var result = Run.Of(SixStages.Make(), Method);
        result.Cell("shares", "Processing", "Training").ShouldBe(0);
        result.Cell("shares", "Assembly", "Training")!.Value.ShouldBe(2.0 / 3, 1e-12);
        result.Cell("shares", "Trade", "Training").ShouldBe(0);
        result.Cell("shares", "Trade", "Finance").ShouldBe(0.5);
        result.Cell("shares", "Assembly", "Finance").ShouldBe(0);
        result.Findings.Select(f => (f.Rule, f.About[0].Id, f.About[1].Id, f.Severity)).ShouldBe(
        [
            (FindingRule.UnlinkedService, "P", "training", Severity.Serious),
            (FindingRule.UnlinkedService, "A", "finance", Severity.Serious),
            (FindingRule.UnlinkedService, "T", "training", Severity.Watch),
        ]);
    }

    /// <summary>Needs 2, 2, 1 of training and 2, 1 of finance: (2·1 + 2/3 + 1 + 2 + 1/2) / 8.</summary>
    [Fact]
    public void C7_SupportGap() => Run.Of(SixStages.Make(), Method).Value!.Value.ShouldBe((2 + (2.0 / 3) + 1 + 2 + 0.5) / 8, 1e-12);

    [Fact]
    public void NobodyOffersIt_IsAbsent()
    {
        var input = SixStages.Make();
        var services = input.Chain!.Services.Select(s => s with { Providers = new bool[11] }).ToList();
        Run.Of(input with { Chain = input.Chain! with { Services = services } }, Method)
            .Findings.ShouldAllBe(f => f.Rule == FindingRule.AbsentService);
    }

    /// <summary>Peers, feature 11: unknown is not a gap.</summary>
    [Fact]
    public void ServiceNobodySpokeOf_IsNoGap()
    {
        var input = SixStages.Make();
        var services = input.Chain!.Services.Select(s => s with { Links = ["mentors"], IsAsked = false }).ToList();
        var result = Run.Of(input with { Chain = input.Chain! with { Services = services } }, Method);
        result.Value.ShouldBeNull();
        result.Reason.ShouldBe(CaveatCode.NotAsked);
        result.Findings.ShouldBeEmpty();
        result.Caveats.ShouldContain(c => c.Code == CaveatCode.NotAsked);
    }

    [Fact]
    public void FewReached_IsPartial() =>
        Run.Of(SixStages.Make(), Method, "partialShare=0.6").Findings
            .ShouldContain(f => f.Rule == FindingRule.PartialService && f.About[0].Id == "T" && f.About[1].Id == "finance");

    [Fact]
    public void Unreached_AreListed() =>
        Run.Of(SixStages.Make(), Method).Groups.Single(g => g.Name == "unreached").Members.ShouldBe(["a3", "p1", "t2"]);

    [Fact]
    public void NoServices_AsksForATemplate()
    {
        var input = SixStages.Make();
        Run.Of(input with { Chain = input.Chain! with { Services = [] } }, Method).Reason.ShouldBe(CaveatCode.NoTemplate);
    }
}
