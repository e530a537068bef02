using ClusterGraph.Analysis.Comparison;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Comparison;

/// <summary>Published inputs: Watts and Strogatz 1998, table 1; C and L: networkx 2.8.8.</summary>
public sealed class SmallWorldTests
{
    [Theory]
    [InlineData(0.28, 2.65, 0.05, 2.25, 4.754717, 5.1e-7)]
    [InlineData(0.080, 18.7, 0.005, 12.4, 10.609626, 5.1e-7)]
    [InlineData(0.79, 3.65, 0.00027, 2.99, 2396.85, 0.0051)]
    public void B7_Sigma(double c, double l, double randomC, double randomL, double sigma, double digits) =>
        SmallWorld.Sigma(new SmallWorld(c, l), new SmallWorld(randomC, randomL)).ShouldBe(sigma, digits);

    [Theory]
    [InlineData(Kite.Links, 0.52, 1.977778)]
    [InlineData(Karate.Links, 0.570638, 2.408200)]
    public void ClusteringAndDistance(string links, double clustering, double distance)
    {
        var measured = SmallWorld.Of(Inputs.Undirected(links).Graph());
        measured.Clustering.ShouldBe(clustering, Run.Digits6);
        measured.Distance.ShouldBe(distance, Run.Digits6);
    }

    [Fact]
    public void Empty_SaysSo() => Run.Of(Inputs.Undirected(""), "small-world").Reason.ShouldBe(CaveatCode.EmptyGraph);

    [Fact]
    public void BelowThirtyActors_SaysNothing()
    {
        var result = Run.Of(Inputs.Undirected(Kite.Links), "small-world");
        (result.Value, result.Reason).ShouldBe((null, CaveatCode.TooFewNodes));
    }

    [Fact]
    public void BelowTwoContacts_SaysNothing() =>
        Run.Of(Inputs.Undirected("hub: " + string.Join(' ', Enumerable.Range(1, 40))), "small-world")
            .Reason.ShouldBe(CaveatCode.TooFewNodes);

    [Fact]
    public void RingWithShortcuts_IsASmallWorld()
    {
        // Each of 60 actors knows the next three, and every twelfth knows one across the ring.
        var ring = Enumerable.Range(0, 60).Select(i => $"{i}: {(i + 1) % 60} {(i + 2) % 60} {(i + 3) % 60}"
            + (i % 12 == 0 ? $" {(i + 25) % 60}" : ""));
        var result = Run.Of(Inputs.Undirected(string.Join(';', ring)), "small-world", "rewirings=20");
        result.Value!.Value.ShouldBeGreaterThan(2);
        result.Figure("omega")!.Value.ShouldBeInRange(-0.7, 0.3);
        result.Figure("clusteringLattice")!.Value.ShouldBeGreaterThan(result.Figure("clusteringRandom")!.Value);
    }

    [Fact]
    public void Karate_RewiringsAreLikeThoseOfNetworkx()
    {
        // networkx 2.8.8, mean of 200 double_edge_swap with 10 swaps a link: C 0.351 (s.d. of one 0.049), L 2.255 (0.057).
        var result = Run.Of(Inputs.Undirected(Karate.Links), "small-world");
        result.Figure("clusteringRandom")!.Value.ShouldBe(0.351, 0.02);
        result.Figure("distanceRandom")!.Value.ShouldBe(2.255, 0.025);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Rewiring_KeepsDegreesAndSimplicity(long seed)
    {
        var graph = RandomGraphs.Make(seed, 40, 0.15, isDirected: false);
        foreach (var rewired in (AnalysisGraph[])[
            new Rewiring(graph).Randomise(10L * graph.LinkCount, new Pcg64(seed)),
            new Rewiring(graph).Latticise(100L * graph.LinkCount, new Pcg64(seed))])
        {
            rewired.LinkCount.ShouldBe(graph.LinkCount, $"seed {seed}");
            Enumerable.Range(0, 40).ShouldAllBe(v => rewired.Out.Degree(v) == graph.Out.Degree(v), $"seed {seed}");
            rewired.Out.Targets.ShouldNotBe(graph.Out.Targets, $"seed {seed}");
        }
    }

    [Fact]
    public void Disconnected_LooksAtTheLargestPart()
    {
        var ring = Enumerable.Range(0, 40).Select(i => $"{i}: {(i + 1) % 40} {(i + 2) % 40}");
        var result = Run.Of(Inputs.Undirected(string.Join(';', ring), "x", "y"), "small-world", "rewirings=5");
        result.Figure("actors").ShouldBe(40);
        result.Caveats.ShouldContain(c => c.Code == CaveatCode.Disconnected && c.Count == 2);
    }

    [Fact]
    public void Threads_ChangeNothing() => Inputs.Undirected(Karate.Links).ShouldNotDependOnThreads("small-world", null, "rewirings=10");
}
