using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Centrality;

/// <summary>Oracle values: networkx 2.8.8, raw counts.</summary>
public sealed class DegreeTests
{
    [Fact]
    public void Empty_SaysSo()
    {
        var result = Run.Of(Inputs.Directed(""), "degree");
        result.Values.ShouldBeEmpty();
        result.Caveats.ShouldContain(c => c.Code == CaveatCode.EmptyGraph);
    }

    [Fact]
    public void One_HasDegreeZeroAndNoNormalisedValue()
    {
        var result = Run.Of(Inputs.Directed("", "a"), "degree");
        result.Of("a").ShouldBe(0);
        result.Of("a", "normalised").ShouldBeNull();
    }

    [Fact]
    public void Two_CountTheirLinkOnceEach() => Run.Of(Inputs.Undirected("a: b"), "degree").ShouldHold(("a", 1), ("b", 1));

    [Fact]
    public void A1_Kite() => Run.Of(Inputs.Undirected(Kite.Links), "degree").Values.Select(v => v.Value)
        .ShouldBe([4, 4, 3, 6, 3, 5, 5, 3, 2, 1]);

    [Fact]
    public void A1_HighTechAdvice()
    {
        var advice = Inputs.Directed(HighTech.Advice);
        Run.Of(advice, "degree", "side=in").ShouldHold(("2", 18), ("18", 15), ("21", 15));
        Run.Of(advice, "degree", "side=out").ShouldHold(("15", 20));
    }

    [Fact]
    public void Strength_SumsWeights() =>
        Run.Of(Inputs.Undirected("a: b c").WithStrengths("2 3"), "degree", "weight=strength").Of("a", "strength").ShouldBe(5);

    [Fact]
    public void Explanation_CanBeReadAloud() =>
        Run.Of(Inputs.Undirected(Kite.Links), "degree").Explanation
            .ShouldBe("Diane has the most links: 6, where 3.6 is the average.");
}
