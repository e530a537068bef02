using ClusterGraph.Analysis.Flows;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Flows;

public sealed class MaxFlowTests
{
    [Fact]
    public void NoArc_CarriesNothing()
    {
        var network = new FlowNetwork(2);
        network.Reset();
        new MaxFlow(network).Push(0, 1).ShouldBe(0);
    }

    [Fact]
    public void Flow_TakesTheWayBack()
    {
        // The short way 0-1-2-3 blocks both others; only taking flow back from 1-2 lets 2 through.
        var network = new FlowNetwork(4);
        network.Add(0, 1, 1);
        network.Add(0, 2, 1);
        network.Add(1, 2, 1);
        network.Add(1, 3, 1);
        network.Add(2, 3, 1);
        network.Reset();
        new MaxFlow(network).Push(0, 3).ShouldBe(2);
    }

    [Fact]
    public void AtMost_IsKept_AndTheRestFollows()
    {
        var network = new FlowNetwork(2);
        network.Add(0, 1, 5);
        network.Reset();
        var flow = new MaxFlow(network);
        flow.Push(0, 1, 2).ShouldBe(2);
        flow.Push(0, 1).ShouldBe(3);
        network.Reset();
        flow.Push(0, 1).ShouldBe(5);
    }

    [Fact]
    public void NoLimitAnywhere_IsInfinite()
    {
        var network = new FlowNetwork(2);
        network.Add(0, 1, double.PositiveInfinity);
        network.Reset();
        new MaxFlow(network).Push(0, 1).ShouldBe(double.PositiveInfinity);
    }

    /// <summary>The largest flow is the smallest sum of capacities across any split of the nodes (Ford and Fulkerson).</summary>
    [Fact]
    public void RandomNetworks_FlowIsTheSmallestCut()
    {
        for (var seed = 1; seed <= 300; seed++)
        {
            var graph = RandomGraphs.Make(seed, 7, 0.35, isDirected: true, isWeighted: true);
            var network = new FlowNetwork(7);
            foreach (var (from, to) in Arcs(graph.Out))
            {
                network.Add(from, to, graph.Out.Weight(from, to));
            }

            network.Reset();
            new MaxFlow(network).Push(0, 6).ShouldBe(SmallestCut(graph.Out), $"seed {seed}");
        }
    }

    private static double SmallestCut(Adjacency graph) => Enumerable.Range(0, 1 << 7)
        .Where(side => (side & 1) == 1 && (side >> 6) == 0)
        .Min(side => Arcs(graph).Where(a => (side >> a.From & 1) == 1 && (side >> a.To & 1) == 0).Sum(a => graph.Weight(a.From, a.To)));

    private static IEnumerable<(int From, int To)> Arcs(Adjacency graph) =>
        Enumerable.Range(0, graph.NodeCount).SelectMany(v => graph.Of(v).ToArray().Select(w => (v, w)));
}
