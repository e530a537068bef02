using ClusterGraph.Analysis.Centrality;
using ClusterGraph.Analysis.Cohesion;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Cohesion;

/// <summary>Oracle values: sna 2.7-1 centralization.</summary>
public sealed class CentralizationTests
{
    [Theory]
    [InlineData(new double[] { 4, 1, 1, 1, 1 }, 1)]
    [InlineData(new double[] { 2, 2, 2, 2, 2 }, 0)]
    public void Of_IsOneInTheStarAndZeroInTheRing(double[] degrees, double expected) =>
        Centralization.Of(degrees, Centralization.DegreeMaximum(5, isDirected: false)).ShouldBe(expected);

    [Fact]
    public void Of_IsMissingWhenAScoreIs() => Centralization.Of([1, double.NaN], 1).ShouldBe(double.NaN);

    [Theory]
    [InlineData(Kite.Links, 0.333333)]
    [InlineData(Florentine.Marriage, 0.274725)]
    public void B3_Degree(string links, double expected) =>
        OfDegrees(Inputs.Undirected(links).Graph().Out, isDirected: false).ShouldBe(expected, Run.Digits6);

    [Theory]
    [InlineData(HighTech.Advice, 0.47, 0.575)]
    [InlineData(HighTech.Friendship, 0.27, 0.69)]
    public void B3_InAndOutDegree(string links, double into, double outOf)
    {
        var graph = Inputs.Directed(links).Graph();
        OfDegrees(graph.In, isDirected: true).ShouldBe(into, 1e-12);
        OfDegrees(graph.Out, isDirected: true).ShouldBe(outOf, 1e-12);
    }

    [Theory]
    [InlineData(Florentine.Marriage, "Pucci", 0.266667)]
    [InlineData("hub: a b c d", "", 1)]
    public void Method_GivesDegreeFirst(string links, string isolate, double expected) =>
        Run.Of(Inputs.Undirected(links, isolate.Length == 0 ? [] : [isolate]), "centralization").Value!.Value
            .ShouldBe(expected, Run.Digits6);

    [Theory]
    [InlineData(Kite.Links, 0.296296, 0.270375)]
    [InlineData(Florentine.Marriage, 0.436813, 0.322452)]
    public void B3_BetweennessAndCloseness(string links, double betweenness, double closeness)
    {
        var result = Run.Of(Inputs.Undirected(links), "centralization");
        result.Figure("betweenness")!.Value.ShouldBe(betweenness, Run.Digits6);
        result.Figure("closeness")!.Value.ShouldBe(closeness, Run.Digits6);
    }

    [Fact]
    public void B3_BetweennessWithAnIsolate()
    {
        var result = Run.Of(Inputs.Undirected(Florentine.Marriage, "Pucci"), "centralization");
        result.Figure("betweenness")!.Value.ShouldBe(0.383492, Run.Digits6);
        result.Figures.Single(f => f.Name == "closeness").Reason.ShouldBe(CaveatCode.Disconnected);
    }

    [Fact]
    public void B3_DirectedBetweenness() => Run.Of(Inputs.Directed(HighTech.Friendship), "centralization")
        .Figure("betweenness")!.Value.ShouldBe(0.316329, Run.Digits6);

    [Fact]
    public void Star_IsOneInEveryMeasure() => Run.Of(Inputs.Undirected("hub: a b c d"), "centralization").Figures
        .ShouldAllBe(f => Math.Abs(f.Value!.Value - 1) < 1e-12);

    [Fact]
    public void Method_TellsInAndOutDegreeApart()
    {
        var result = Run.Of(Inputs.Directed(HighTech.Friendship), "centralization", "measure=degree");
        result.Figure("inDegree")!.Value.ShouldBe(0.27, 1e-12);
        result.Figure("outDegree")!.Value.ShouldBe(0.69, 1e-12);
    }

    [Fact]
    public void Closeness_IsMissingInPieces() =>
        Run.Of(Inputs.Undirected("a: b; c: d"), "centralization", "measure=closeness").Reason.ShouldBe(CaveatCode.Disconnected);

    [Fact]
    public void Closeness_NamesTheRemedyWhereDirectionCounts() =>
        Run.Refused(Inputs.Directed("a: b; b: c"), "centralization", "measure=closeness").Field.ShouldBe("direction");

    [Theory]
    [InlineData(new string[0], CaveatCode.EmptyGraph)]
    [InlineData(new[] { "a", "b" }, CaveatCode.TooFewNodes)]
    public void TooFew_SaysSo(string[] actors, CaveatCode reason) =>
        Run.Of(Inputs.Undirected("", actors), "centralization").Reason.ShouldBe(reason);

    private static double OfDegrees(Adjacency rows, bool isDirected) =>
        Centralization.Of(Degree.Counts(rows), Centralization.DegreeMaximum(rows.NodeCount, isDirected));
}
