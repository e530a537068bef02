using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Knowledge;

/// <summary>Methods catalogue E1. Positions on the advice of the high-tech managers: computed by hand from their degrees.</summary>
public sealed class KnowledgeRolesTests
{
    // a brings in and passes on, b exchanges, c learns inside, d learns outside, e stands apart; u, v and w are outside.
    private static readonly AnalysisInput Valley = Inputs
        .Directed("u: a b d; v: a d; w: a d; a: b c d; b: a c; c: b", "e")
        .WithAttribute("boundary", id => "uvw".Contains(id, StringComparison.Ordinal) ? "outside" : "inside");

    private static readonly string[] Fixed = ["cuts=fixed", "mediumFrom=1", "highFrom=3"];

    [Fact]
    public void E1_HighTechAdvice_TurnedRound()
    {
        var result = Run.Of(Inputs.Directed(HighTech.Advice), "knowledge-roles", "asksAdvice=true");
        Members(result, "position", "source").ShouldBe(["1", "2", "6", "7", "11", "12", "14", "16", "17"], ignoreOrder: true);
        Members(result, "position", "mutualExchanger").ShouldBe(["4", "8", "13", "18", "20", "21"], ignoreOrder: true);
        Members(result, "position", "absorber").ShouldBe(["3", "5", "9", "10", "15", "19"], ignoreOrder: true);
        result.Of("2", "inOutRatio")!.Value.ShouldBe(3.0 / 18, 1e-12);
        result.Of("15", "inOutRatio").ShouldBe(5);
        new[] { "4", "13", "20" }.ShouldAllBe(id => result.Of(id, "inOutRatio") == 1.5);
    }

    [Fact]
    public void WithoutAnybodyOutside_RolesAreUnknown_NotClosed()
    {
        var result = Run.Of(Inputs.Directed(HighTech.Advice), "knowledge-roles", "asksAdvice=true");
        (result.Value, result.Reason).ShouldBe((null, CaveatCode.NoAttribute));
        result.Caveats.ShouldContain(c => c.Code == CaveatCode.NoAttribute);
        result.Findings.ShouldBeEmpty();
        result.Cell("grid", "source", "unknownOpenness").ShouldBe(9);
        result.Groups.ShouldNotContain(g => g.Name == "gatekeeper");
    }

    [Fact]
    public void FixedCuts_GiveTheRolesOfThePaper()
    {
        var result = Run.Of(Valley, "knowledge-roles", Fixed);
        Members(result, "knowledgeRole", "gatekeeper").ShouldBe(["a"]);
        Members(result, "knowledgeRole", "activeExchanger").ShouldBe(["b"]);
        Members(result, "knowledgeRole", "localAbsorber").ShouldBe(["c"]);
        Members(result, "knowledgeRole", "externalStar").ShouldBe(["d"]);
        Members(result, "knowledgeRole", "isolatedFirm").ShouldBe(["e"]);
        result.Values.Single(v => v.Id == "u").Value.ShouldBeNull();
        result.Tables.Single().Cells.Sum(row => row.Sum(c => c ?? 0)).ShouldBe(5);
        result.Explanation.ShouldBe("Of 5 firms, 1 bring knowledge in from outside and pass it on, and 1 stand outside the exchange of knowledge.");
    }

    [Fact]
    public void Terciles_SendEqualNumbersDown()
    {
        // Outside sources 0, 0, 1, 3, 3: fewer than two thirds have less than 3, so nobody is high.
        var result = Run.Of(Valley, "knowledge-roles");
        result.Cell("grid", "source", "mediumOpenness").ShouldBe(1);
        result.Cell("grid", "source", "highOpenness").ShouldBe(0);
        result.Findings.ShouldContain(f => f.Rule == FindingRule.NoGatekeeper);
        result.Figures.Single(f => f.Name == "highFrom").Reason.ShouldBe(CaveatCode.NoVariance);
    }

    [Fact]
    public void Cuts_MoveFirmsVisibly()
    {
        Members(Run.Of(Valley, "knowledge-roles", [.. Fixed[..2], "highFrom=4"]), "knowledgeRole", "localSource").ShouldBe(["a"]);
        Members(Run.Of(Valley, "knowledge-roles", [.. Fixed, "band=3"]), "position", "mutualExchanger").ShouldBe(["a", "b", "c"]);
        Members(Run.Of(Valley, "knowledge-roles", [.. Fixed, "isolatedShare=0.25"]), "position", "isolated").ShouldBe(["d", "e"]);
    }

    [Fact]
    public void Openness_MayComeFromAnAttribute()
    {
        var input = Inputs.Directed("a: b c; b: c").WithAttribute("contacts", id => id == "a" ? "4" : null);
        var result = Run.Of(input, "knowledge-roles", [.. Fixed, "openness=contacts"]);
        Members(result, "knowledgeRole", "gatekeeper").ShouldBe(["a"]);
        result.Of("c", "knowledgeRole").ShouldBeNull();
    }

    [Fact]
    public void WhoDidNotAnswerAndIsNamedByNobody_IsUnknown_NotIsolated()
    {
        var all = Valley.Ids.Select(id => id != "e").ToArray();
        var result = Run.Of(Valley with { Respondents = all }, "knowledge-roles", Fixed);
        result.Figure("isolatedFirms").ShouldBe(0);
        result.Figure("notPlaced").ShouldBe(1);
        result.Values.Single(v => v.Id == "e").Reason.ShouldBe(CaveatCode.NotAsked);
        result.Caveats.Single(c => c.Code == CaveatCode.NotAsked).Count.ShouldBe(1);
    }

    [Fact]
    public void WhoDidNotAnswer_KeepsWhatOthersSaid_ButNotItsOpenness()
    {
        var result = Run.Of(
            Valley with { Respondents = [.. Valley.Ids.Select(id => id != "a")] }, "knowledge-roles", Fixed);
        result.Of("a").ShouldBe(1);
        result.Of("a", "knowledgeRole").ShouldBeNull();
        result.Cell("grid", "source", "unknownOpenness").ShouldBe(1);
    }

    [Fact]
    public void Rated_LeavesOthersOutOfTheGrid_ButCountsTheirLinks()
    {
        var input = Valley.WithAttribute("studied", id => id == "c" ? null : "true");
        var result = Run.Of(input, "knowledge-roles", [.. Fixed, "rated=studied"]);
        result.Figure("rated").ShouldBe(4);
        result.Values.Single(v => v.Id == "c").Value.ShouldBeNull();
        result.Of("b", "in").ShouldBe(2);
    }

    [Fact]
    public void Capacity_IsTheFirstPrincipalComponent()
    {
        // Both columns are 1, 2, 3 once standardised, so that the component is (-1, 0, 1) times the square root of 2.
        var input = Inputs.Directed("a: b; b: c", "d")
            .WithAttribute("degrees", id => id switch { "a" => "1", "b" => "2", "c" => "3", _ => null })
            .WithAttribute("years", id => id switch { "a" => "20", "b" => "40", "c" => "60", _ => "5" });
        var result = Run.Of(input, "knowledge-roles", "capacityOf=degrees,years");
        result.Figure("explained")!.Value.ShouldBe(1, 1e-12);
        result.Of("a", "absorptiveCapacity")!.Value.ShouldBe(-Math.Sqrt(2), 1e-12);
        result.Of("c", "absorptiveCapacity")!.Value.ShouldBe(Math.Sqrt(2), 1e-12);
        result.Of("d", "absorptiveCapacity").ShouldBeNull();
    }

    [Fact]
    public void Capacity_IsRefusedOrMissingWithAReason()
    {
        var input = Inputs.Directed("a: b; b: c").WithAttribute("years", _ => "3").WithAttribute("staff", id => id);
        Run.Refused(input, "knowledge-roles", "capacityOf=years").Message.ShouldContain("two attributes");
        Run.Refused(input, "knowledge-roles", "capacityOf=years,none").Message.ShouldContain("years");
        Run.Of(input, "knowledge-roles", "capacityOf=years,staff").Figures.Single(f => f.Name == "explained").Reason
            .ShouldBe(CaveatCode.NoAttribute);
        Run.Of(input.WithAttribute("staff", id => $"{id[0] - 'a'}"), "knowledge-roles", "capacityOf=years,staff")
            .Figures.Single(f => f.Name == "explained").Reason.ShouldBe(CaveatCode.NoVariance);
    }

    [Fact]
    public void Findings_NameTheFirms_TheRule_AndTheSource()
    {
        var found = Run.Of(Valley, "knowledge-roles", Fixed).Findings;
        found.Select(f => f.Rule).ShouldBe([FindingRule.IsolatedFirm, FindingRule.ExternalStar, FindingRule.Gatekeeper]);
        found[0].About.ShouldBe([FindingSubject.Actor("e")]);
        found.ShouldAllBe(f => f.Source.Contains("ClusterGraph proposal") && f.Remedy != null);
    }

    [Fact]
    public void AMapOfOtherLinks_IsAskedAbout_NotGuessedAt()
    {
        var input = Inputs.Of([("sellsTo", "a: b", false), ("lendsTo", "b: c", false)]);
        Run.Refused(input, "knowledge-roles").Message.ShouldContain("Choose among: lendsTo, sellsTo");
    }

    [Fact]
    public void WithoutLinks_SaysSo() => Run.Of(Inputs.Directed("", "a", "b"), "knowledge-roles").Reason.ShouldBe(CaveatCode.NoTies);

    [Fact]
    public void Threads_ChangeNothing() => Valley.ShouldNotDependOnThreads("knowledge-roles");

    private static IReadOnlyList<string> Members(AnalysisResult result, string kind, string name) =>
        result.Groups.Single(g => g.Kind == kind && g.Name == name).Members;
}
