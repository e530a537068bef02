using ClusterGraph.Analysis.Cohesion;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Cohesion;

/// <summary>Oracle values: networkx 2.8.8 and igraph 0.10.2 (undirected 3T/W), sna 2.7-1 gtrans (directed, weak census).</summary>
public sealed class TransitivityTests
{
    [Theory]
    [InlineData("", new string[0], CaveatCode.EmptyGraph)]
    [InlineData("a: b", new string[0], CaveatCode.TooFewNodes)]
    [InlineData("a: b; c: d", new string[0], CaveatCode.NoTies)]
    public void WithoutTwoPaths_HasNone(string links, string[] isolates, CaveatCode reason) =>
        Run.Of(Inputs.Undirected(links, isolates), "transitivity").Reason.ShouldBe(reason);

    [Fact]
    public void Triangle_IsClosed()
    {
        var result = Run.Of(Inputs.Undirected("a: b c; b: c"), "transitivity");
        (result.Value, result.Figure("triangles"), result.Figure("twoPaths")).ShouldBe((1, 1, 3));
    }

    [Fact]
    public void Cycle_IsNotClosed() => Run.Of(Inputs.Directed("a: b; b: c; c: a"), "transitivity").Value.ShouldBe(0);

    [Fact]
    public void ThereAndBack_IsNoTwoPath() => Run.Of(Inputs.Directed("a: b; b: a", "c"), "transitivity").Value.ShouldBeNull();

    [Theory]
    [InlineData(HighTech.Advice, 988, 1488, 0.663978)]
    [InlineData(HighTech.Friendship, 219, 475, 0.461053)]
    public void B1_HighTech(string links, int closed, int all, double share)
    {
        var result = Run.Of(Inputs.Directed(links), "transitivity");
        (result.Figure("closedTwoPaths"), result.Figure("twoPaths")).ShouldBe((closed, all));
        result.Value!.Value.ShouldBe(share, Run.Digits6);
    }

    [Theory]
    [InlineData(Kite.Links, 0.578947)]
    [InlineData(Florentine.Marriage, 0.191489)]
    [InlineData(Karate.Links, 0.255682)]
    public void B1_Undirected(string links, double share) =>
        Run.Of(Inputs.Undirected(links), "transitivity").Value!.Value.ShouldBe(share, Run.Digits6);

    [Fact]
    public void B1_KarateHas45Triangles() =>
        Run.Of(Inputs.Undirected(Karate.Links), "transitivity").Figure("triangles").ShouldBe(45);

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [InlineData(4, false)]
    public void TwoPaths_AgreeWithLookingAtEveryTriple(long seed, bool isDirected)
    {
        var graph = RandomGraphs.Make(seed, 8, 0.4, isDirected);
        var (closed, all) = (0, 0);
        for (var triple = 0; triple < 512; triple++)
        {
            var (a, b, c) = (triple / 64, triple / 8 % 8, triple % 8);
            var isPath = a != c && graph.Out.Has(a, b) && graph.Out.Has(b, c);
            all += isPath ? 1 : 0;
            closed += isPath && graph.Out.Has(a, c) ? 1 : 0;
        }

        TwoPaths.Of(graph, RunOptions.Default).ShouldBe(new TwoPaths(closed, all), $"seed {seed}");
    }

    [Fact]
    public void TwoPaths_DoNotDependOnThreadsOrLabels()
    {
        var graph = RandomGraphs.Make(7, 200, 0.1, isDirected: true);
        var to = Enumerable.Range(0, 200).Reverse().ToArray();
        var paths = TwoPaths.Of(graph, RunOptions.Default);
        TwoPaths.Of(graph, new RunOptions(2)).ShouldBe(paths);
        TwoPaths.Of(RandomGraphs.Relabel(graph, to), new RunOptions(2)).ShouldBe(paths);
    }
}
