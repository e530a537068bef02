using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;
using ClusterGraph.Analysis.Paths;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Paths;

public sealed class DistanceSumsTests
{
    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void RandomNetworks_AgreeWithTheDefinition(bool isDirected, bool isWeighted)
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var graph = RandomGraphs.Make(seed, 2 + (seed % 20), 0.15, isDirected, isWeighted);
            var expected = new PathsByDefinition(graph).Distance;
            var others = Enumerable.Range(0, graph.NodeCount).Where(v => v % 3 != 1).ToArray();
            var into = Distances.Between(graph, others, into: true, RunOptions.Default);
            var outOf = Distances.Between(graph, others, into: false, RunOptions.Default);
            for (var v = 0; v < graph.NodeCount; v++)
            {
                Check(into, v, others.Where(o => o != v).Select(o => expected[o, v]), seed);
                Check(outOf, v, others.Where(o => o != v).Select(o => expected[v, o]), seed);
            }
        }
    }

    // Each of 300 actors in a ring reaches the others in 1, 2, ... 299 steps: 44850 together, in two batches of searches.
    [Fact]
    public void Ring_MoreSourcesThanGoAtATime()
    {
        var sums = Distances.Between(Ring(300), [.. Enumerable.Range(0, 300)], into: true, RunOptions.Default);
        sums.Reached.ShouldAllBe(r => r == 299);
        sums.Far.ShouldAllBe(f => f.Equals(44850.0));
        sums.Farthest.ShouldAllBe(f => f.Equals(299.0));
        sums.Pairs.Skip(1).ShouldAllBe(p => p == 300);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Threads_DoNotChangeABit(bool isWeighted)
    {
        var graph = RandomGraphs.Make(3, 600, 0.01, isDirected: true, isWeighted);
        int[] all = [.. Enumerable.Range(0, 600)];
        Distances.Between(graph, all, into: true, new RunOptions(Threads: 2)).Harmonic
            .ShouldBe(Distances.Between(graph, all, into: true, new RunOptions(Threads: 1)).Harmonic);
    }

    [Fact]
    public void Queues_SettleAtTheSameCosts()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var graph = RandomGraphs.Make(seed, 60, 0.08, isDirected: true, isWeighted: true);
            var costs = ArcCosts.Of(graph);
            var capacity = graph.Out.ArcCount + 1;
            var heap = new CheapestPaths<CostHeap>(graph, costs, new CostHeap(capacity));
            var buckets = new CheapestPaths<CostBuckets>(graph, costs, new CostBuckets(costs.Cheapest, costs.Ratio, capacity));
            for (var source = 0; source < graph.NodeCount; source++)
            {
                var settled = heap.Run(source).ToArray().Order();
                buckets.Run(source).ToArray().Order().ShouldBe(settled, $"seed {seed}");
                buckets.Costs.ShouldBe(heap.Costs, $"seed {seed}");
            }
        }
    }

    // Strengths from 1 to a million: too far apart for buckets.
    [Fact]
    public void Strengths_FarApart()
    {
        var chain = AnalysisGraph.FromArcs(3, new ArcList([0, 1], [1, 2], [1e6, 1]));
        Distances.Between(chain, [0, 1, 2], into: true, RunOptions.Default).Far.ShouldBe([0, 1e-6, 2.000001], 1e-15);
    }

    [Fact]
    public void CostHeap_GivesTheLowestFirst()
    {
        var random = new Pcg64(7);
        var costs = Enumerable.Range(0, 200).Select(_ => random.NextDouble()).ToArray();
        var heap = new CostHeap(200);
        for (var i = 0; i < 200; i++)
        {
            heap.Push(i, costs[i]);
        }

        var taken = new List<double>();
        while (heap.TryPop(out var node))
        {
            taken.Add(costs[node]);
        }

        taken.ShouldBe(costs.Order());
    }

    private static AnalysisGraph Ring(int nodes) => AnalysisGraph.FromArcs(nodes, new ArcList(
        [.. Enumerable.Range(0, nodes)], [.. Enumerable.Range(0, nodes).Select(v => (v + 1) % nodes)], null));

    private static void Check(DistanceSums sums, int node, IEnumerable<double> expected, int seed)
    {
        var finite = expected.Where(double.IsFinite).ToList();
        sums.Reached[node].ShouldBe(finite.Count, $"seed {seed}");
        sums.Far[node].ShouldBe(finite.Sum(), 1e-9, $"seed {seed}");
        sums.Harmonic[node].ShouldBe(finite.Sum(d => 1 / d), 1e-9, $"seed {seed}");
        sums.Farthest[node].ShouldBe(finite.DefaultIfEmpty(0).Max(), 1e-9, $"seed {seed}");
    }
}
