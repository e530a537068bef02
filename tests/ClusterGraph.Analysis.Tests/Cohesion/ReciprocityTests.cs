using ClusterGraph.Analysis.Cohesion;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Cohesion;

/// <summary>Oracle values: sna 2.7-1 dyad.census and grecip (edgewise), networkx 2.8.8 overall_reciprocity.</summary>
public sealed class ReciprocityTests
{
    [Theory]
    [InlineData(new string[0], CaveatCode.EmptyGraph)]
    [InlineData(new[] { "a" }, CaveatCode.TooFewNodes)]
    [InlineData(new[] { "a", "b" }, CaveatCode.NoTies)]
    public void WithoutLinks_HasNone(string[] actors, CaveatCode reason) =>
        Run.Of(Inputs.Directed("", actors), "reciprocity").Reason.ShouldBe(reason);

    [Fact]
    public void OnePairBothWaysAndOneArc()
    {
        var result = Run.Of(Inputs.Directed("a: b c; b: a"), "reciprocity");
        result.Value!.Value.ShouldBe(2 / 3.0, 1e-15);
        result.Figure("dyadic").ShouldBe(0.5);
    }

    [Theory]
    [InlineData(HighTech.Advice, 45, 100, 65, 0.473684, 0.310345)]
    [InlineData(HighTech.Friendship, 23, 56, 131, 0.450980, 0.291139)]
    public void B1_HighTech(string links, int mutual, int asymmetric, int none, double arcs, double dyads)
    {
        var result = Run.Of(Inputs.Directed(links), "reciprocity");
        result.Figure("mutual").ShouldBe(mutual);
        result.Figure("asymmetric").ShouldBe(asymmetric);
        result.Figure("null").ShouldBe(none);
        result.Value!.Value.ShouldBe(arcs, Run.Digits6);
        result.Figure("dyadic")!.Value.ShouldBe(dyads, Run.Digits6);
    }

    [Fact]
    public void Undirected_HasNoDirectionToReturn() =>
        Run.Of(Inputs.Undirected("a: b"), "reciprocity").Reason.ShouldBe(CaveatCode.NoVariance);

    [Fact]
    public void NotAsked_SilenceIsNoRefusal()
    {
        // c did not answer, so that a to c cannot be called one-sided.
        var result = Run.Of(Inputs.Directed("a: b c; b: a") with { Respondents = [true, true, false] }, "reciprocity");
        result.Value.ShouldBe(1);
        result.Figure("asymmetric").ShouldBe(0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Census_AgreesWithLookingAtEveryPair(long seed)
    {
        var graph = RandomGraphs.Make(seed, 8, 0.4, isDirected: true);
        var (mutual, asymmetric, none) = (0, 0, 0);
        for (var a = 0; a < 8; a++)
        {
            for (var b = a + 1; b < 8; b++)
            {
                var arcs = (graph.Out.Has(a, b) ? 1 : 0) + (graph.Out.Has(b, a) ? 1 : 0);
                (mutual, asymmetric, none) = (mutual + (arcs == 2 ? 1 : 0), asymmetric + (arcs == 1 ? 1 : 0), none + (arcs == 0 ? 1 : 0));
            }
        }

        DyadCensus.Of(graph).ShouldBe(new DyadCensus(mutual, asymmetric, none), $"seed {seed}");
    }

    [Fact]
    public void AMillionParallelArcs_AreOne()
    {
        var arcs = new ArcList(new int[1_000_000], [.. Enumerable.Repeat(1, 1_000_000)], null);
        DyadCensus.Of(AnalysisGraph.FromArcs(2, arcs)).ShouldBe(new DyadCensus(0, 1, 0));
    }
}
