using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Informants;

/// <summary>Methods catalogue F2; the reference is the intersection.</summary>
public sealed class InformantAccuracyTests
{
    [Theory]
    [InlineData("A", 11, 3, 3, 3, 0.285714)]
    [InlineData("C", 13, 3, 1, 3, 0.490990)]
    [InlineData("D", 9, 1, 5, 5, 0.436436)]
    public void F2(string informant, int absent, int misses, int falseTies, int hits, double correlation)
    {
        var result = Run.Of(Pictures.All, "informant-accuracy");
        result.ShouldHold((informant, correlation));
        (result.Of(informant, "bothAbsent"), result.Of(informant, "misses"), result.Of(informant, "falseTies"), result.Of(informant, "hits"))
            .ShouldBe((absent, misses, falseTies, hits));
        result.Of(informant, "wrongShare").ShouldBe((misses + falseTies) / 20.0);
    }

    [Fact]
    public void OnesOwnWord_CanBeLeftOutOfAConsensus()
    {
        // Three of five report B>C without C; with its own word B>A has two reports, without it one.
        var with = Run.Of(Pictures.All, "informant-accuracy", "tieRule=tiesConsensus", "leastInformants=2");
        var without = Run.Of(Pictures.All, "informant-accuracy", "tieRule=tiesConsensus", "leastInformants=2", "withoutOneself=true");
        with.Of("C", "falseTies").ShouldBe(0);
        without.Of("C", "falseTies").ShouldBe(1);
    }

    [Fact]
    public void WhoDrewNothing_HasNoAccuracy()
    {
        var result = Run.Of(Pictures.Of(("A", "A: B"), ("B", "A: B; C: B")), "informant-accuracy");
        result.Values.Single(v => v.Id == "C").Reason.ShouldBe(CaveatCode.NotAsked);
        result.Of("A").ShouldNotBeNull();
    }

    [Fact]
    public void WithoutALinkInTheReference_NothingCanBeCompared()
    {
        var result = Run.Of(Pictures.Of(("A", "A: B"), ("B", "C: D")), "informant-accuracy");
        (result.Value, result.Reason).ShouldBe((null, CaveatCode.NoVariance));
    }
}
