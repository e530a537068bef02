using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Trust;

/// <summary>Methods catalogue E6: values to be checked by hand.</summary>
public sealed class TrustPathTests
{
    private const string Ties = "S: A B C; A: T; B: T; C: T";
    private static readonly AnalysisInput Three = Inputs.Directed(Ties).WithStrengths("0.9 0.7 0.5 0.8 0.4 1");

    [Fact]
    public void E6_TidalTrust_HearsOnlyTheMostTrusted()
    {
        var result = Ask(Three);
        result.Figure("tidalTrust")!.Value.ShouldBe(0.8, 1e-12);
        result.Figure("tidalThreshold").ShouldBe(0.9);
        result.Groups.Single(g => g.Name == "tidalTrust").Members.ShouldBe(["A"]);
    }

    [Fact]
    public void E6_TidalTrust_AveragesThoseWhoAreTrustedAlike() =>
        Ask(Inputs.Directed(Ties).WithStrengths("0.9 0.9 0.5 0.8 0.4 1")).Figure("tidalTrust")!.Value.ShouldBe(0.6, 1e-12);

    [Fact]
    public void E6_MoleTrust_HearsAllAboveTheThreshold()
    {
        var result = Ask(Three);
        result.Figure("moleTrust")!.Value.ShouldBe(0.625, 1e-12);
        result.Groups.Single(g => g.Name == "moleTrust").Members.ShouldBe(["A", "B"]);
        Ask(Three, "trustThreshold=0.5").Groups.Single(g => g.Name == "moleTrust").Members.ShouldBe(["A", "B", "C"]);
    }

    [Fact]
    public void TidalTrust_TakesTheWidestWay_BeforeItsLastStep()
    {
        // Over A and C a way of min(0.9, 0.5), over B and D of min(0.8, 0.8): C is not heard, so A has nothing to say.
        var input = Inputs.Directed("S: A B; A: C; B: D; C: T; D: T").WithStrengths("0.9 0.8 0.5 0.8 1 0.3");
        var result = Ask(input);
        result.Figure("tidalTrust")!.Value.ShouldBe(0.3, 1e-12);
        result.Groups.Single(g => g.Name == "tidalTrust").Members.ShouldBe(["B", "D"]);
        result.Figure("stepsApart").ShouldBe(3);
    }

    [Fact]
    public void OnesOwnRating_AlwaysStands()
    {
        var input = Inputs.Directed("S: A T; A: T").WithStrengths("1 0.2 1");
        var result = Ask(input);
        (result.Figure("tidalTrust"), result.Figure("moleTrust"), result.Figure("ownRating")).ShouldBe((0.2, 0.2, 1));
        result.Groups.ShouldBeEmpty();
    }

    [Fact]
    public void BeyondTheHorizon_MoleTrustIsSilent()
    {
        var chain = Inputs.Directed("S: a; a: b; b: c; c: T").WithStrengths("0.9 0.9 0.9 0.7");
        Ask(chain).Figure("moleTrust").ShouldBeNull();
        Ask(chain).Figure("tidalTrust")!.Value.ShouldBe(0.7, 1e-12);
        Ask(chain, "trustHorizon=4").Figure("moleTrust")!.Value.ShouldBe(0.7, 1e-12);
    }

    [Fact]
    public void OutOfReach_IsMissing_NotZero()
    {
        var result = Ask(Inputs.Directed("T: S; S: A"));
        (result.Value, result.Reason).ShouldBe((null, CaveatCode.Disconnected));
        result.Explanation.ShouldContain("No chain of trust");
    }

    [Fact]
    public void RatingsFromOneToFive_AreReadAsZeroToOne()
    {
        // 5, 3 and 4 of 5 are 1, 0.5 and 0.75.
        var input = Inputs.Directed("S: A B; A: T; B: T").WithStrengths("5 3 4 1");
        Ask(input).Figure("tidalTrust")!.Value.ShouldBe(0.75, 1e-12);
        Run.Refused(input, "trust-path", "asker=S", "target=T", "scale=unit").Message.ShouldContain("rating of 4");
    }

    [Fact]
    public void Distrust_IsNeverRead_UnlessNamed()
    {
        var input = Inputs.Of([("trusts", "S: A", false), ("conflictsWith", "A: T", true)]);
        Ask(input with { Layers = [input.Layers[0], input.Layers[1] with { IsNegative = true }] }).Value.ShouldBeNull();
    }

    [Theory]
    [InlineData("S", "S", "target")]
    [InlineData("S", "X", "target")]
    [InlineData("S,A", "T", "asker")]
    public void WrongPairs_AreRefused(string asker, string target, string field) =>
        Run.Refused(Three, "trust-path", $"asker={asker}", $"target={target}").Field.ShouldBe(field);

    [Fact]
    public void NoFindings_SoThatNobodyReadsWhoTrustsWhom() => Ask(Three).Findings.ShouldBeEmpty();

    private static AnalysisResult Ask(AnalysisInput input, params string[] settings) =>
        Run.Of(input, "trust-path", ["asker=S", "target=T", .. settings]);
}
