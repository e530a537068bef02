using ClusterGraph.Analysis.Centrality;
using ClusterGraph.Analysis.Cohesion;
using ClusterGraph.Analysis.Flows;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Paths;
using ClusterGraph.Analysis.QuikGraphs;
using ClusterGraph.Analysis.Tests.Fixtures;
using QuikGraph;
using QuikGraph.Algorithms;
using QuikGraph.Algorithms.ConnectedComponents;
using QuikGraph.Algorithms.MaximumFlow;
using QuikGraph.Algorithms.Ranking;
using QuikGraph.Algorithms.ShortestPath;

namespace ClusterGraph.Analysis.Tests.QuikGraphs;

/// <summary>QuikGraph's own algorithms, run on the view, agree with our kernels. Compiled with <c>-p:QuikGraph=true</c>.</summary>
public sealed class CrossCheckTests
{
    public static TheoryData<int> RandomSeeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(RandomSeeds))]
    public void WeakComponents_Agree(int seed)
    {
        var graph = Network(seed, isDirected: true);
        var theirs = new WeaklyConnectedComponentsAlgorithm<int, WeightedEdge>(new QuikGraphView(graph));
        theirs.Compute();
        SamePartition(WeakComponents.Of(graph).Of, theirs.Components, seed);
    }

    [Theory]
    [MemberData(nameof(RandomSeeds))]
    public void Components_OfAnUndirectedNetwork_Agree(int seed)
    {
        var graph = Network(seed, isDirected: false);
        var theirs = new ConnectedComponentsAlgorithm<int, WeightedEdge>(
            new UndirectedBidirectionalGraph<int, WeightedEdge>(new QuikGraphView(graph)));
        theirs.Compute();
        SamePartition(WeakComponents.Of(graph).Of, theirs.Components, seed);
    }

    [Theory]
    [MemberData(nameof(RandomSeeds))]
    public void StrongComponents_Agree(int seed)
    {
        var graph = Network(seed, isDirected: true);
        var theirs = new StronglyConnectedComponentsAlgorithm<int, WeightedEdge>(new QuikGraphView(graph));
        theirs.Compute();
        SamePartition(StrongComponents.Of(graph).Of, theirs.Components, seed);
    }

    [Theory]
    [MemberData(nameof(RandomSeeds))]
    public void ShortestPaths_Agree_WithCostsAsInverseStrengths(int seed)
    {
        var graph = Network(seed, isDirected: seed % 2 == 0, isWeighted: seed % 3 != 0);
        var ours = Distances.Between(graph, [.. Enumerable.Range(0, graph.NodeCount)], into: false, RunOptions.Default);
        for (var v = 0; v < graph.NodeCount; v++)
        {
            var search = new DijkstraShortestPathAlgorithm<int, WeightedEdge>(new QuikGraphView(graph), e => 1 / e.Weight);
            search.Compute(v);
            var reached = search.GetDistances().Where(d => d.Key != v && d.Value < double.MaxValue).ToList();
            ours.Reached[v].ShouldBe(reached.Count, $"seed {seed}, node {v}");
            ours.Far[v].ShouldBe(reached.Sum(d => d.Value), 1e-9, $"seed {seed}, node {v}");
        }
    }

    [Theory]
    [MemberData(nameof(RandomSeeds))]
    public void PageRank_Agrees_WhereEverybodyPassesSomethingOn(int seed)
    {
        // QuikGraph lets what reaches a dead end vanish; ours begins anew. A ring through everybody leaves no dead end.
        var graph = WithRing(Network(seed, isDirected: true));
        var theirs = new PageRankAlgorithm<int, WeightedEdge>(new QuikGraphView(graph)) { Tolerance = 1e-13, MaxIterations = 1000 };
        theirs.Compute();
        var ours = PageRank.Scores(graph, theirs.Damping, tolerance: 1e-13);
        for (var v = 0; v < ours.Length; v++)
        {
            ours[v].ShouldBe(theirs.Ranks[v] / graph.NodeCount, 1e-10, $"seed {seed}, node {v}");
        }
    }

    [Theory]
    [MemberData(nameof(RandomSeeds))]
    public void MaximumFlow_Agrees(int seed)
    {
        var graph = Network(seed, isDirected: true, isWeighted: true);
        var network = new FlowNetwork(graph.NodeCount);
        var theirs = new AdjacencyGraph<int, WeightedEdge>();
        theirs.AddVertexRange(Enumerable.Range(0, graph.NodeCount));
        foreach (var edge in new QuikGraphView(graph).Edges)
        {
            network.Add(edge.Source, edge.Target, edge.Weight);
            theirs.AddEdge(edge);
        }

        using var reversed = new ReversedEdgeAugmentorAlgorithm<int, WeightedEdge>(theirs, Reverse);
        reversed.AddReversedEdges();
        var search = new EdmondsKarpMaximumFlowAlgorithm<int, WeightedEdge>(theirs, e => e.Weight, Reverse, reversed);
        search.Compute(0, graph.NodeCount - 1);
        network.Reset();
        new MaxFlow(network).Push(0, graph.NodeCount - 1).ShouldBe(search.MaxFlow, 1e-9, $"seed {seed}");
    }

    [Theory]
    [MemberData(nameof(RandomSeeds))]
    public void TopologicalOrder_ExistsExactlyWhereNoStrongComponentHasTwo(int seed)
    {
        var graph = seed % 2 == 0 ? Network(seed, isDirected: true) : Downhill(Network(seed, isDirected: true));
        var isAcyclic = StrongComponents.Of(graph).Count == graph.NodeCount;
        var view = new QuikGraphView(graph);
        if (!isAcyclic)
        {
            Should.Throw<NonAcyclicGraphException>(() => _ = view.TopologicalSort().Count(), $"seed {seed}");
            return;
        }

        var places = view.TopologicalSort().Select((node, place) => (node, place)).ToDictionary(p => p.node, p => p.place);
        view.Edges.ShouldAllBe(e => places[e.Source] < places[e.Target], $"seed {seed}");
    }

    [Theory]
    [MemberData(nameof(RandomSeeds))]
    public void View_HasTheSameArcsBothWays(int seed)
    {
        var graph = Network(seed, isDirected: true, isWeighted: true);
        var view = new QuikGraphView(graph);
        view.EdgeCount.ShouldBe(graph.LinkCount);
        view.Edges.Order(ByEnds).ShouldBe(view.Vertices.SelectMany(view.InEdges).Order(ByEnds), $"seed {seed}");
        view.Edges.ShouldAllBe(e => view.ContainsEdge(e) && e.Weight == graph.Out.Weight(e.Source, e.Target), $"seed {seed}");
        view.TryGetOutEdges(graph.NodeCount, out _).ShouldBeFalse();
    }

    // What goes back over an arc has no room of its own.
    private static WeightedEdge Reverse(int source, int target) => new(source, target, 0);

    private static Comparer<WeightedEdge> ByEnds { get; } =
        Comparer<WeightedEdge>.Create((a, b) => (a.Source, a.Target).CompareTo((b.Source, b.Target)));

    private static AnalysisGraph Network(int seed, bool isDirected, bool isWeighted = false) =>
        RandomGraphs.Make(seed, 5 + (5 * seed), 2.0 / (5 + (5 * seed)), isDirected, isWeighted);

    private static AnalysisGraph WithRing(AnalysisGraph graph)
    {
        var ends = Enumerable.Range(0, graph.NodeCount).ToArray();
        var arcs = new QuikGraphView(graph).Edges.ToList();
        return AnalysisGraph.FromArcs(graph.NodeCount, new ArcList(
            [.. arcs.Select(e => e.Source), .. ends],
            [.. arcs.Select(e => e.Target), .. ends.Select(v => (v + 1) % graph.NodeCount)], null));
    }

    private static AnalysisGraph Downhill(AnalysisGraph graph)
    {
        var arcs = new QuikGraphView(graph).Edges.Where(e => e.Source < e.Target).ToList();
        return AnalysisGraph.FromArcs(
            graph.NodeCount, new ArcList([.. arcs.Select(e => e.Source)], [.. arcs.Select(e => e.Target)], null));
    }

    private static void SamePartition(int[] ours, IDictionary<int, int> theirs, int seed)
    {
        var pairs = Enumerable.Range(0, ours.Length).Select(v => (Ours: ours[v], Theirs: theirs[v])).Distinct().ToList();
        pairs.Count.ShouldBe(ours.Distinct().Count(), $"seed {seed}");
        pairs.Count.ShouldBe(theirs.Values.Distinct().Count(), $"seed {seed}");
    }
}
