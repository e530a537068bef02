using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Paths;

/// <summary>Oracle values: networkx 2.8.8 (closeness with wf_improved, by incoming distance; harmonic), raw unless it says so.</summary>
public sealed class ClosenessTests
{
    [Theory]
    [InlineData("closeness")]
    [InlineData("harmonic")]
    public void Empty_SaysSo(string method) =>
        Run.Of(Inputs.Directed(""), method).Caveats.ShouldContain(c => c.Code == CaveatCode.EmptyGraph);

    [Theory]
    [InlineData("closeness")]
    [InlineData("harmonic")]
    public void One_HasNoValue(string method) => Run.Of(Inputs.Directed("", "a"), method).Values.ShouldHaveSingleItem()
        .ShouldSatisfyAllConditions(v => v.Value.ShouldBeNull(), v => v.Reason.ShouldBe(CaveatCode.TooFewNodes));

    [Theory]
    [InlineData("closeness")]
    [InlineData("harmonic")]
    public void NoTies_IsZeroForEverybody(string method) =>
        Run.Of(Inputs.Directed("", "a", "b"), method).ShouldHold(("a", 0), ("b", 0));

    // b is reached by a (1 step); c by b (1) and a (2): (2/2)·(2/3).
    [Fact]
    public void Arrows_AreReadTheWayAsked()
    {
        var chain = Inputs.Directed("a: b; b: c");
        Run.Of(chain, "closeness", "side=in").ShouldHold(("a", 0), ("b", 0.5), ("c", 2.0 / 3));
        Run.Of(chain, "closeness", "side=out").ShouldHold(("a", 2.0 / 3), ("b", 0.5), ("c", 0));
        Run.Of(chain, "harmonic", "side=in").ShouldHold(("c", 1.5));
    }

    [Fact]
    public void A2_Kite()
    {
        var result = Run.Of(Inputs.Undirected(Kite.Links), "closeness");
        result.ShouldHold(("Fernando", 0.642857), ("Garth", 0.642857), ("Diane", 0.6), ("Heather", 0.6), ("Jane", 0.310345));
        Run.Of(Inputs.Undirected(Kite.Links), "harmonic").ShouldHold(("Diane", 7.083333), ("Heather", 6.0));
    }

    [Fact]
    public void A2_Florentine_AnIsolateLowersWassermanAndFaustButNotTheClassic()
    {
        Run.Of(Inputs.Undirected(Florentine.Marriage), "closeness").ShouldHold(("Medici", 0.56));
        var with = Run.Of(Inputs.Undirected(Florentine.Marriage, "Pucci"), "closeness");
        with.ShouldHold(("Medici", 0.522667), ("Pucci", 0));
        with.Of("Medici", "classic").ShouldNotBeNull().ShouldBe(0.56, Run.Digits6);
        with.Of("Pucci", "classic").ShouldBe(0);
        with.Of("Medici", "harmonic").ShouldNotBeNull().ShouldBe(0.633333, Run.Digits6);
        Run.Of(Inputs.Undirected(Florentine.Marriage, "Pucci"), "harmonic").Of("Medici", "normalised")
            .ShouldNotBeNull().ShouldBe(0.633333, Run.Digits6);
    }

    [Fact]
    public void A2_HighTechAdvice()
    {
        var advice = Inputs.Directed(HighTech.Advice);
        Run.Of(advice, "closeness", "side=in").ShouldHold(("2", 0.909091));
        Run.Of(advice, "harmonic", "side=in").Of("2", "normalised").ShouldBe(0.95);
        var outward = Run.Of(advice, "harmonic", "side=out");
        outward.Of("15", "normalised").ShouldBe(1);
        outward.Of("1", "normalised").ShouldBe(0.65);
    }

    // a–b costs 1/2, b–c 1/4; the way from a to c over b, 3/4, is shorter than the direct link at 1.
    [Fact]
    public void Weights_StrongLinksAreShort()
    {
        var triangle = Inputs.Undirected("a: b c; b: c").WithStrengths("2 1 4");
        Run.Of(triangle, "closeness", "weight=strength").ShouldHold(("a", 2 / 1.25), ("b", 2 / 0.75), ("c", 2.0));
        Run.Of(triangle, "harmonic", "weight=strength").ShouldHold(("a", 2 + (4.0 / 3)));
    }

    [Fact]
    public void Explanation_CanBeReadAloud()
    {
        Run.Of(Inputs.Undirected(Kite.Links), "closeness").Explanation
            .ShouldBe("Fernando reaches the others soonest: 9 of 9, in 1.556 steps on average.");
        Run.Of(Inputs.Directed(HighTech.Advice), "closeness").Explanation
            .ShouldBe("2 is reached soonest: by 20 of the 20 others, in 1.1 steps on average.");
        Run.Of(Inputs.Undirected(Kite.Links), "harmonic").Explanation
            .ShouldBe("Diane is nearest to all others: 0.787, where 1 would be a link with everybody.");
    }
}
