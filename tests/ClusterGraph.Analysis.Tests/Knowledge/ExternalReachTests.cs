using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Knowledge;

/// <summary>The companion of methods catalogue E1: distance-weighted external reach.</summary>
public sealed class ExternalReachTests
{
    // Seven inside, as in the example of Breschi and Lenzi (2017, p. 298-299), whose sums these are: direct 5, passed on 3,
    // neither 2. Their drawing is not in its text, so these ties are ours. a and b reach H at 1, c through a at 1/2; e
    // reaches K, L and P, d through e at 1/2 each, f through d at 1/3 each; g knows M and N and nobody inside.
    private static readonly AnalysisInput City = WithEdge(Inputs.Undirected("a: b c H; b: H; e: K L P d; d: f; g: M N"));

    [Fact]
    public void E1_ReachAndShares()
    {
        var result = Run.Of(City, "external-reach");
        result.Value!.Value.ShouldBe(10.0 / 7, 1e-12);
        result.Figure("directShare")!.Value.ShouldBe(0.5, 1e-12);
        result.Figure("passedOnShare")!.Value.ShouldBe(0.3, 1e-12);
        result.Figure("neitherShare")!.Value.ShouldBe(0.2, 1e-12);
        result.Groups.Single().Members.ShouldBe(["a", "b", "e"]);
        result.Of("f")!.Value.ShouldBe(1, 1e-12);
        result.Values.Single(v => v.Id == "H").Value.ShouldBeNull();
    }

    [Fact]
    public void WaysBeyondTheFirstOutsider_AreDirect_ForWhoLeavesAtOnce()
    {
        // a reaches H at 1 and I behind it at 2; b, which knows H as well, only through a and H.
        var result = Run.Of(WithEdge(Inputs.Undirected("a: b H; H: I")), "external-reach");
        result.Of("a", "direct").ShouldBe(1.5);
        result.Of("b", "passedOn")!.Value.ShouldBe((1 / 2.0) + (1 / 3.0), 1e-12);
    }

    [Fact]
    public void WithDirection_KnowledgeFlowsAlongLinks()
    {
        var input = WithEdge(Inputs.Directed("H: a; a: b; b: K"));
        var result = Run.Of(input, "external-reach", "direction=directed");
        result.Of("a").ShouldBe(1);
        result.Of("b").ShouldBe(0.5);
    }

    [Fact]
    public void NobodyOutsideOnTheMap_IsUnknown_NotZero() =>
        Run.Of(Inputs.Undirected("a: b"), "external-reach").Reason.ShouldBe(CaveatCode.NotAsked);

    [Fact]
    public void NoWayOut_IsZero_WithoutShares()
    {
        var result = Run.Of(WithEdge(Inputs.Undirected("a: b", "H")), "external-reach");
        result.Value.ShouldBe(0);
        result.Figures.Single(f => f.Name == "directShare").Reason.ShouldBe(CaveatCode.NoTies);
    }

    [Fact]
    public void AnUnknownAttribute_IsNamed() =>
        Run.Refused(City, "external-reach", "inside=village").Message.ShouldContain("boundary");

    private static AnalysisInput WithEdge(AnalysisInput input) =>
        input.WithAttribute("boundary", id => char.IsUpper(id[0]) ? "outside" : "inside");
}
