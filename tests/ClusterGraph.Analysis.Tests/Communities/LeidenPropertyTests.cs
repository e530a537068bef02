using ClusterGraph.Analysis.Communities;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Numerics;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Communities;

public sealed class LeidenPropertyTests
{
    [Fact]
    public void Best_IsTheBestOfAllDivisions()
    {
        for (var seed = 1; seed <= 60; seed++)
        {
            var graph = RandomGraphs.Make(seed, 3 + (seed % 6), 0.4, isDirected: seed % 2 == 0, isWeighted: seed % 3 == 0);
            var goal = seed % 5 == 0 ? CommunityGoal.ConstantPotts : CommunityGoal.Modularity;
            var options = new LeidenOptions { Goal = goal, Resolution = goal == CommunityGoal.Modularity ? 1 : 0.5, Seed = seed };
            if (graph.LinkCount == 0)
            {
                continue;
            }

            var most = Divisions(graph.NodeCount).Max(d => Plain(graph, d, options));
            var found = LeidenRuns.Best(graph, options, 50);
            found.Quality.ShouldBe(most, 1e-9, $"seed {seed}");
            found.Quality.ShouldBe(Plain(graph, found.Best, options), 1e-9, $"seed {seed}");
        }
    }

    [Theory]
    [InlineData(CommunityGoal.Modularity, 1)]
    [InlineData(CommunityGoal.Modularity, 0.1)]
    [InlineData(CommunityGoal.ConstantPotts, 0.02)]
    public void Communities_AreConnected(CommunityGoal goal, double resolution)
    {
        for (var seed = 1; seed <= 60; seed++)
        {
            var graph = RandomGraphs.Make(seed, 150, 0.01 + (seed % 4 * 0.01), isDirected: seed % 2 == 0, isWeighted: seed % 3 == 0);
            var found = Leiden.Run(graph, new LeidenOptions { Goal = goal, Resolution = resolution, Seed = seed, Iterations = 1 });
            foreach (var members in Partitions.Members(found))
            {
                Reached(graph.Undirected, members).ShouldBe(members.Count, $"seed {seed}");
            }
        }
    }

    [Fact]
    public void Runs_WithTheSameSeedAreEqualAndOthersDiffer()
    {
        var graph = RandomGraphs.Make(3, 200, 0.03, isDirected: false);
        var first = Leiden.Run(graph, new LeidenOptions { Seed = 5 });
        Leiden.Run(graph, new LeidenOptions { Seed = 5 }).ShouldBe(first);
        Leiden.Run(graph, new LeidenOptions { Seed = 6 }).ShouldNotBe(first);
    }

    [Fact]
    public void Quality_DoesNotDependOnNumbers()
    {
        var graph = RandomGraphs.Make(4, 8, 0.4, isDirected: false, isWeighted: true);
        var to = Enumerable.Range(0, 8).ToArray();
        new Pcg64(2).Shuffle(to.AsSpan());
        var options = new LeidenOptions();
        LeidenRuns.Best(RandomGraphs.Relabel(graph, to), options, 50).Quality
            .ShouldBe(LeidenRuns.Best(graph, options, 50).Quality, 1e-9);
    }

    // The last: one says one bit, the other one and a half, both together one: 2 · 1 / 2.5.
    [Fact]
    public void MutualInformation_OfSmallDivisions()
    {
        MutualInformation.Normalised([0, 0, 1, 1], [0, 0, 1, 1]).ShouldBe(1, 1e-12);
        MutualInformation.Normalised([0, 0, 1, 1], [0, 1, 0, 1]).ShouldBe(0, 1e-12);
        MutualInformation.Normalised([0, 0, 0], [0, 0, 0]).ShouldBe(1);
        MutualInformation.Normalised([0, 0, 1, 1], [0, 0, 1, 2]).ShouldBe(0.8, 1e-12);
    }

    private static double Plain(AnalysisGraph graph, int[] division, LeidenOptions options)
    {
        var nodes = Enumerable.Range(0, graph.NodeCount).ToArray();
        var all = nodes.Sum(a => nodes.Sum(b => graph.Out.Weight(a, b)));
        var sum = 0.0;
        foreach (var (a, b) in nodes.SelectMany(a => nodes.Select(b => (a, b))).Where(p => division[p.a] == division[p.b]))
        {
            sum += options.Goal == CommunityGoal.Modularity
                ? (graph.Out.Weight(a, b)
                    - (options.Resolution * nodes.Sum(k => graph.Out.Weight(a, k)) * nodes.Sum(k => graph.Out.Weight(k, b)) / all)) / all
                : (graph.Out.Weight(a, b) - (a == b ? 0 : options.Resolution)) / (graph.IsDirected ? 1 : 2);
        }

        return sum;
    }

    // Each node joins one of the communities before it, or opens a new one.
    private static IEnumerable<int[]> Divisions(int nodes) => nodes == 0 ? [[]]
        : from rest in Divisions(nodes - 1)
          from community in Enumerable.Range(0, Partitions.Count(rest) + 1)
          select (int[])[.. rest, community];

    private static int Reached(AnalysisGraph graph, IReadOnlyList<int> members)
    {
        var reached = new HashSet<int> { members[0] };
        var next = new Stack<int>(reached);
        while (next.TryPop(out var v))
        {
            foreach (var neighbour in graph.Out.Of(v).ToArray().Where(members.Contains).Where(reached.Add))
            {
                next.Push(neighbour);
            }
        }

        return reached.Count;
    }
}
