using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Paths;

/// <summary>Oracle values: networkx 2.8.8, raw over unordered pairs.</summary>
public sealed class LinkBetweennessTests
{
    [Fact]
    public void Empty_SaysSo() =>
        Run.Of(Inputs.Directed(""), "link-betweenness").Caveats.ShouldContain(c => c.Code == CaveatCode.EmptyGraph);

    [Fact]
    public void NoTies_SaysSo() =>
        Run.Of(Inputs.Directed("", "a", "b"), "link-betweenness").Caveats.ShouldContain(c => c.Code == CaveatCode.NoTies);

    // Over b to c go the routes from a and from b.
    [Fact]
    public void Chain_CountsPairsAlongTheArrows()
    {
        var chain = Run.Of(Inputs.Directed("a: b; b: c"), "link-betweenness");
        Of(chain, "b", "c").Value.ShouldBe(2);
        Of(chain, "b", "c").More!["normalised"].ShouldBe(2.0 / 6);
    }

    [Fact]
    public void A3_Kite()
    {
        var kite = Run.Of(Inputs.Undirected(Kite.Links), "link-betweenness");
        Of(kite, "Heather", "Ike").Value.ShouldBe(16, Run.Digits6);
        Of(kite, "Fernando", "Heather").Value.ShouldBe(10.5, Run.Digits6);
        Of(kite, "Ike", "Jane").Value.ShouldBe(9, Run.Digits6);
        kite.Explanation.ShouldBe("The link between Heather and Ike carries the most shortest routes: those of 16 pairs.");
    }

    [Fact]
    public void A3_Florentine()
    {
        var families = Run.Of(Inputs.Undirected(Florentine.Marriage), "link-betweenness");
        Of(families, "Medici", "Salviati").Value.ShouldBe(26, Run.Digits6);
        Of(families, "Albizzi", "Medici").Value.ShouldBe(22.333333, Run.Digits6);
    }

    private static LinkValue Of(AnalysisResult result, string source, string target) =>
        result.Links.Single(l => l.Source == source && l.Target == target);
}
