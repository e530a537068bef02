using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;
using ClusterGraph.Analysis.Paths;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Paths;

/// <summary>Oracle values: networkx 2.8.8 and igraph 0.10.2, raw (unordered pairs when undirected) and normalised.</summary>
public sealed class BetweennessTests
{
    [Fact]
    public void Empty_SaysSo() =>
        Run.Of(Inputs.Directed(""), "betweenness").Caveats.ShouldContain(c => c.Code == CaveatCode.EmptyGraph);

    [Fact]
    public void Two_HaveNobodyBetween() => Run.Of(Inputs.Directed("a: b"), "betweenness").Values
        .ShouldAllBe(v => v.Value == null && v.Reason == CaveatCode.TooFewNodes);

    [Fact]
    public void NoTies_IsZero() => Run.Of(Inputs.Directed("", "a", "b", "c"), "betweenness").ShouldHold(("a", 0), ("b", 0), ("c", 0));

    [Fact]
    public void Star_TheCentreHasAll()
    {
        var star = Run.Of(Inputs.Undirected("hub: a b c d"), "betweenness");
        star.ShouldHold(("hub", 6), ("a", 0));
        star.Of("hub", "normalised").ShouldBe(1);
    }

    [Fact]
    public void A3_Kite()
    {
        var kite = Run.Of(Inputs.Undirected(Kite.Links), "betweenness");
        kite.ShouldHold(
            ("Heather", 14), ("Fernando", 8.333333), ("Garth", 8.333333), ("Ike", 8), ("Diane", 3.666667), ("Andre", 0.833333),
            ("Beverley", 0.833333));
        kite.Of("Heather", "normalised").ShouldNotBeNull().ShouldBe(0.388889, Run.Digits6);
        kite.Explanation.ShouldBe(
            "Heather sits on the shortest routes between others most often: for 14 pairs, 38.9 % of all.");
    }

    [Fact]
    public void A3_Florentine()
    {
        var families = Run.Of(Inputs.Undirected(Florentine.Marriage), "betweenness");
        families.ShouldHold(("Medici", 47.5), ("Guadagni", 23.166667), ("Albizzi", 19.333333), ("Salviati", 13));
        families.Of("Medici", "normalised").ShouldNotBeNull().ShouldBe(0.521978, Run.Digits6);
        families.Of("Guadagni", "normalised").ShouldNotBeNull().ShouldBe(0.254579, Run.Digits6);
    }

    [Fact]
    public void A3_Karate()
    {
        var club = Run.Of(Inputs.Undirected(Karate.Links), "betweenness");
        club.ShouldHold(("1", 231.071429), ("34", 160.551587));
        club.Of("1", "normalised").ShouldNotBeNull().ShouldBe(0.437635, Run.Digits6);
    }

    [Fact]
    public void A3_HighTechAdvice() =>
        Run.Of(Inputs.Directed(HighTech.Advice), "betweenness").ShouldHold(("18", 88.916667), ("21", 60.126984));

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void RandomNetworks_AgreeWithTheDefinition(bool isDirected, bool isWeighted)
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var graph = RandomGraphs.Make(seed, 1 + (seed % 30), 0.05 + (0.01 * (seed % 20)), isDirected, isWeighted);
            var expected = new PathsByDefinition(graph);
            Of(graph, 1).ShouldBe(expected.Betweenness(), 1e-9, $"seed {seed}");
            Betweenness.Links(graph, RunOptions.Default).ShouldBe(expected.LinkBetweenness(), 1e-9, $"seed {seed}");
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Relabelling_MovesTheValuesAlong(bool isWeighted)
    {
        var graph = RandomGraphs.Make(11, 50, 0.08, isDirected: true, isWeighted);
        int[] to = [.. Enumerable.Range(0, 50)];
        new Pcg64(12).Shuffle<int>(to);
        var moved = Of(RandomGraphs.Relabel(graph, to), 1);
        to.Select(v => moved[v]).ShouldBe(Of(graph, 1), 1e-9);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Threads_DoNotChangeABit(bool isWeighted)
    {
        var graph = RandomGraphs.Make(13, 400, 0.01, isDirected: true, isWeighted);
        Of(graph, 2).ShouldBe(Of(graph, 1));
    }

    // A chain of 30 forks has a billion shortest paths from end to end, more than a float can count. All routes from the
    // 3k actors left of joint k to the 3(30 - k) right of it lead over the joint; each side of a fork has half of them.
    [Fact]
    public void Forks_MorePathsThanFloatsCanCount()
    {
        const int Forks = 30;
        var arcs = Enumerable.Range(0, Forks).SelectMany(k => new[]
        {
            (3 * k, (3 * k) + 1), (3 * k, (3 * k) + 2), ((3 * k) + 1, (3 * k) + 3), ((3 * k) + 2, (3 * k) + 3),
        }).ToList();
        var values = Of(AnalysisGraph.FromArcs(
            (3 * Forks) + 1, new ArcList([.. arcs.Select(a => a.Item1)], [.. arcs.Select(a => a.Item2)], null)), 1);
        values[3 * 10].ShouldBe(30 * 60, 1e-9);
        values[(3 * 10) + 1].ShouldBe(31 * 58 / 2.0, 1e-9);
    }

    // Ten links at a tenth each add up to 0.9999999999999999, which is as dear as the direct link at 1: the pair of the ends
    // is shared. Of the 5·5 pairs around the middle that one counts half.
    [Fact]
    public void EqualCosts_SplitDespiteRounding()
    {
        int[] chain = [.. Enumerable.Range(0, 10)];
        var ring = AnalysisGraph.FromLinks(11, new ArcList(
            [.. chain, 0], [.. chain.Select(v => v + 1), 10], [.. chain.Select(_ => 10.0), 1]));
        Betweenness.Weighted(ring, RunOptions.Default)[5].ShouldBe(24.5, 1e-9);
    }

    private static double[] Of(AnalysisGraph graph, int threads) => graph.IsWeighted
        ? Betweenness.Weighted(graph, new RunOptions(threads)) : Betweenness.Unweighted(graph, new RunOptions(threads));
}
