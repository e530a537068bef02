using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;
using ClusterGraph.Analysis.Paths;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Paths;

public sealed class SampledBetweennessTests
{
    private const double Epsilon = 0.05;

    // No shortest path of a star has more than three nodes: 0.5 / (0.05 · 998/1000)² · (0 + 1 + ln 10) = 663.2.
    [Fact]
    public void Star_SaysHowExactItIs()
    {
        var links = "hub: " + string.Join(' ', Enumerable.Range(1, 999));
        var star = Run.Of(Inputs.Undirected(links), "betweenness", "epsilon=0.05");
        star.Accuracy.ShouldBe(Accuracy.Within(Epsilon, 0.1, 664));
        star.Seed.ShouldBe(1);
        star.Caveats.ShouldContain(c => c.Code == CaveatCode.Sampled);
        star.Of("hub", "normalised").ShouldNotBeNull().ShouldBe(1, Epsilon);
        star.Of("1").ShouldBe(0);
    }

    [Fact]
    public void SmallNetworks_AreExact_WhichCostsNoMore()
    {
        var kite = Run.Of(Inputs.Undirected(Kite.Links), "betweenness", "epsilon=0.05");
        kite.Accuracy.ShouldBe(Accuracy.Exact);
        kite.ShouldHold(("Heather", 14));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void RandomNetworks_EveryValueLiesWithinEpsilon(bool isDirected, bool isWeighted)
    {
        var graph = RandomGraphs.Make(21, 60, 0.04, isDirected, isWeighted);
        var pairs = isDirected ? 59.0 * 58 : 59 * 58 / 2.0;
        var exact = new PathsByDefinition(graph).Betweenness();
        var samples = SampledBetweenness.Samples(graph, Epsilon, 0.01);
        var found = SampledBetweenness.Normalised(graph, samples, seed: 22, RunOptions.Default);
        exact.Max().ShouldBeGreaterThan(0.1 * pairs);
        found.ShouldBe(exact.Select(v => v / pairs), Epsilon);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Threads_DoNotChangeABit(bool isWeighted)
    {
        var graph = RandomGraphs.Make(23, 200, 0.02, isDirected: true, isWeighted);
        SampledBetweenness.Normalised(graph, 5000, seed: 24, new RunOptions(Threads: 2))
            .ShouldBe(SampledBetweenness.Normalised(graph, 5000, seed: 24, new RunOptions(Threads: 1)));
    }

    // From a to z there are three shortest paths, two of which lead over b.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Draw_EveryPathIsEquallyLikely(bool isWeighted)
    {
        const int Draws = 3000;
        var (a, b, c, d, e, f, z) = (0, 1, 2, 3, 4, 5, 6);
        var arcs = new ArcList([a, a, b, b, c, d, e, f], [b, c, d, e, f, z, z, z], [.. Enumerable.Repeat(2.0, 8)]);
        var graph = AnalysisGraph.FromArcs(7, isWeighted ? arcs : arcs with { Weights = null });
        IPathSampler sampler = isWeighted
            ? new CheapestPathSampler(graph, ArcCosts.Of(graph)) : new StepPathSampler(graph);
        var (random, hits) = (new Pcg64(25), new int[7]);
        for (var i = 0; i < Draws; i++)
        {
            sampler.Draw(a, z, random, hits);
        }

        sampler.Draw(z, a, random, hits);
        hits.Sum().ShouldBe(2 * Draws);
        hits[b].ShouldBeInRange(1900, 2100);
        hits[d].ShouldBeInRange(900, 1100);
        hits[f].ShouldBe(hits[c]);
        hits[a].ShouldBe(0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void VertexDiameter_IsNeverTooSmall(bool isDirected)
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var graph = RandomGraphs.Make(seed, 1 + (seed % 25), 0.08, isDirected);
            var longest = new PathsByDefinition(graph).Distance.Cast<double>().Where(double.IsFinite).Max() + 1;
            VertexDiameter.Bound(graph).ShouldBeGreaterThanOrEqualTo((int)longest, $"seed {seed}");
        }
    }

    // a, b and c go round; d follows; e stands alone.
    [Fact]
    public void StrongParts_StandInTheOrderOfArcs()
    {
        var graph = Inputs.Directed("c: d a; a: b; b: c", "e").Graph();
        var parts = StrongParts.Of(graph).Select(p => p.Order().ToArray()).ToList();
        parts.Count.ShouldBe(3);
        parts.FindIndex(p => p.SequenceEqual([0, 1, 2])).ShouldBeLessThan(parts.FindIndex(p => p.SequenceEqual([3])));
        StrongParts.Largest(graph).ShouldBe([0, 1, 2]);
    }
}
