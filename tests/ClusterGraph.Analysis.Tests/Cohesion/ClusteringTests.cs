using ClusterGraph.Analysis.Cohesion;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Cohesion;

/// <summary>Oracle values: networkx 2.8.8; Barrat weights by igraph 0.10.2.</summary>
public sealed class ClusteringTests
{
    [Fact]
    public void Empty_SaysSo() => Run.Of(Inputs.Directed(""), "clustering").Reason.ShouldBe(CaveatCode.EmptyGraph);

    [Fact]
    public void Two_HaveNoValueAndCountAsZeroInTheClassicAverage()
    {
        var result = Run.Of(Inputs.Undirected("a: b"), "clustering");
        (result.Of("a"), result.Value, result.Figure("averageWhereDefined")).ShouldBe((null, 0, null));
        result.Values[0].Reason.ShouldBe(CaveatCode.TooFewNodes);
    }

    [Fact]
    public void A9_Kite()
    {
        var result = Run.Of(Inputs.Undirected(Kite.Links), "clustering");
        result.ShouldHold(("Diane", 0.533333), ("Heather", 0.333333));
        result.Value.ShouldNotBeNull().ShouldBe(0.52, Run.Digits6);
        result.Figure("averageWhereDefined").ShouldNotBeNull().ShouldBe(5.2 / 9, Run.Digits6);
    }

    [Fact]
    public void A9_Florentine()
    {
        var result = Run.Of(Inputs.Undirected(Florentine.Marriage), "clustering");
        result.ShouldHold(("Medici", 0.066667));
        result.Value.ShouldNotBeNull().ShouldBe(0.16, Run.Digits6);
    }

    [Fact]
    public void A9_Karate()
    {
        var result = Run.Of(Inputs.Undirected(Karate.Links), "clustering");
        result.Value.ShouldNotBeNull().ShouldBe(0.570638, Run.Digits6);
        result.Figure("triangles").ShouldBe(45);
    }

    // By hand: a has contacts b (2), c (3), d (5), of whom b and c are linked: (2 + 3) / (10 * 2).
    [Fact]
    public void Barrat_CountsAPairByTheLinksToIt()
    {
        var result = Run.Of(Inputs.Undirected("a: b c d; b: c").WithStrengths("2 3 5 1"), "clustering", "weight=strength");
        result.ShouldHold(("a", 0.25), ("b", 1));
        result.Of("a", "unweighted").ShouldNotBeNull().ShouldBe(1 / 3.0, 1e-12);
    }

    [Fact]
    public void Barrat_IsTheSimpleFormWhenAllWeightsAreAlike() => Seeds.Small(isDirected: false, check: (graph, seed) =>
        Clustering.Weighted(graph).Select(c => double.IsNaN(c) ? -1 : c).ShouldBe(
            Clustering.Local(graph, Triangles.PerNode(graph)).Select(c => double.IsNaN(c) ? -1 : c), 1e-12, seed));

    [Fact]
    public void Explanation_CanBeReadAloud() => Run.Of(Inputs.Undirected(Karate.Links), "clustering").Explanation
        .ShouldBe("Of the contacts of one actor, on average 58.793 % of the pairs know each other, too.");
}
