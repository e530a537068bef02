using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Trust;

/// <summary>Methods catalogue E6; oracle values: computed with numpy.</summary>
public sealed class EigenTrustTests
{
    private static readonly AnalysisInput Three = Inputs.Directed("1: 1 2 3; 2: 1 2; 3: 2 3").WithStrengths("1 1 1 1 1 1 3");

    [Fact]
    public void E6_Uniform() => Run.Of(Three, "eigentrust").ShouldHold(("1", 0.282511), ("2", 0.358744), ("3", 0.358744));

    [Fact]
    public void E6_OneTrustedBeforehand() => Run.Of(Three, "eigentrust", "preTrusted=1")
        .ShouldHold(("1", 0.390135), ("2", 0.304933), ("3", 0.304933));

    [Fact]
    public void WithoutLoops_ItIsPageRank()
    {
        var advice = Inputs.Directed(HighTech.Advice, "22");
        var trust = Run.Of(advice, "eigentrust", "preTrusted=3,15");
        var rank = Run.Of(advice, "pagerank", "start=3,15");
        for (var i = 0; i < trust.Values.Count; i++)
        {
            trust.Values[i].Value!.Value.ShouldBe(rank.Values[i].Value!.Value, 1e-9);
        }
    }

    [Fact]
    public void AllFromTheTrustedBeforehand_WhenTrustIsNeverPassedOn() =>
        Run.Of(Three, "eigentrust", "restart=1", "preTrusted=2").ShouldHold(("1", 0), ("2", 1), ("3", 0));

    [Fact]
    public void WithoutTrust_AllAreAlike()
    {
        var result = Run.Of(Inputs.Directed("", "a", "b"), "eigentrust");
        result.ShouldHold(("a", 0.5), ("b", 0.5));
        result.Figure("namesNobody").ShouldBe(2);
    }
}
