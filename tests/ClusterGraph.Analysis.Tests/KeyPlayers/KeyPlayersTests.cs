using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.KeyPlayers;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Tests.KeyPlayers;

/// <summary>Oracle values: networkx 2.8.8, exhaustive (methods catalogue A15).</summary>
public sealed class KeyPlayersTests
{
    public static TheoryData<string, string, int, double, string> Oracles => new()
    {
        { Kite.Links, "fragment", 1, 0.388889, "Heather" },
        { Kite.Links, "fragmentDistance", 1, 0.486111, "Heather" },
        { Kite.Links, "reachDistance", 1, 0.808333, "Diane" },
        { Kite.Links, "fragment", 2, 0.535714, "Fernando Garth" },
        { Kite.Links, "fragmentDistance", 2, 0.607143, "Fernando Garth" },
        { Kite.Links, "reach", 2, 10, "Diane Ike" },
        { Kite.Links, "reachDistance", 2, 1, "Diane Ike" },
        { Florentine.Marriage, "fragment", 1, 0.384615, "Medici" },
        { Florentine.Marriage, "fragmentDistance", 1, 0.673810, "Medici" },
        { Florentine.Marriage, "reachDistance", 1, 0.7, "Medici" },
        { Florentine.Marriage, "fragment", 2, 0.705128, "Guadagni Medici" },
        { Florentine.Marriage, "fragmentDistance", 2, 0.802350, "Guadagni Medici" },
        { Florentine.Marriage, "reachDistance", 2, 0.866667, "Bischeri Medici" },
        { Florentine.Marriage, "fragment", 3, 0.863636, "Guadagni Medici Strozzi" },
        { Florentine.Marriage, "fragmentDistance", 3, 0.888889, "Guadagni Medici Strozzi" },
        { Karate.Links, "fragment", 1, 0.316288, "1" },
        { Karate.Links, "fragmentDistance", 1, 0.641540, "1" },
        { Karate.Links, "reachDistance", 1, 0.713235, "34" },
        { Karate.Links, "fragment", 2, 0.423387, "1 2" },
        { Karate.Links, "fragmentDistance", 2, 0.684409, "1 2" },
        { Karate.Links, "reach", 2, 31, "1 34" },
        { Karate.Links, "reachDistance", 2, 0.955882, "1 34" },
        { Karate.Links, "fragment", 3, 0.569892, "1 33 34" },
    };

    [Theory]
    [MemberData(nameof(Oracles))]
    public void A15_Sets(string links, string aim, int k, double score, string set)
    {
        var result = Run.Of(Inputs.Undirected(links), "key-players", "aim=" + aim, $"k={k}");
        result.Value!.Value.ShouldBe(score, Run.Digits6);
        result.Groups.Select(g => string.Join(' ', g.Members)).ShouldContain(set);
        result.Accuracy.IsExact.ShouldBeTrue();
    }

    [Fact]
    public void A15_ThreePairsReachElevenFamilies()
    {
        var result = Run.Of(Inputs.Undirected(Florentine.Marriage), "key-players", "aim=reach", "k=2");
        result.Value.ShouldBe(11);
        result.Groups.Count.ShouldBe(3);
        result.Figure("bestSets").ShouldBe(3);
        result.Caveats.ShouldContain(c => c.Code == CaveatCode.Tie && c.Count == 3);
    }

    [Fact]
    public void Value_IsTheScoreAlone() =>
        Run.Of(Inputs.Undirected(Kite.Links), "key-players", "k=2").ShouldHold(("Heather", 0.388889), ("Jane", 0));

    [Fact]
    public void Explanation_ComparesWithToday() =>
        Run.Of(Inputs.Undirected("hub: a b c", "d"), "key-players", "k=1").Explanation
            .ShouldBe("Without hub, 100 % of the pairs left could not reach each other; today it is 40 %.");

    [Fact]
    public void Direction_IsFollowedFromTheSet() =>
        Run.Of(Inputs.Directed("a: b; b: c; c: d"), "key-players", "aim=reach", "k=1", "m=3", "direction=directed")
            .ShouldHold(("a", 4), ("d", 1));

    [Fact]
    public void Empty_SaysSo() => Run.Of(Inputs.Undirected(""), "key-players").Reason.ShouldBe(CaveatCode.EmptyGraph);

    [Fact]
    public void Isolates_SaySo() =>
        Run.Of(Inputs.Undirected("", "a", "b"), "key-players", "k=1").Reason.ShouldBe(CaveatCode.NoTies);

    [Fact]
    public void OneLeft_IsNoPair() =>
        Run.Of(Inputs.Undirected("a: b; b: c"), "key-players", "k=2").Reason.ShouldBe(CaveatCode.TooFewNodes);

    [Fact]
    public void Everybody_CannotBeTheSet()
    {
        var error = Run.Refused(Inputs.Undirected("a: b"), "key-players", "k=2");
        (error.Code, error.Field).ShouldBe((ErrorCode.InvalidField, "k"));
    }

    [Fact]
    public void ManySets_AreNotAllTriedAndTheGuaranteeIsSaid()
    {
        // 60 pairs: any 10 of them can be reached, and C(120, 10) sets are too many.
        var pairs = Inputs.Undirected(string.Join("; ", Enumerable.Range(0, 60).Select(i => $"{2 * i}: {(2 * i) + 1}")));
        var reach = Run.Of(pairs, "key-players", "aim=reach", "k=10", "starts=2");
        reach.Value.ShouldBe(20);
        reach.Accuracy.IsExact.ShouldBeFalse();
        reach.Groups.Count.ShouldBe(20);
        reach.Caveats.Single(c => c.Code == CaveatCode.NotProvenBest).Text.ShouldContain("63 %");
        Run.Of(pairs, "key-players", "k=10", "starts=2").Caveats.Single(c => c.Code == CaveatCode.NotProvenBest).Text
            .ShouldContain("nothing guarantees");
    }

    [Theory]
    [InlineData("fragment", false)]
    [InlineData("fragment", true)]
    [InlineData("fragmentDistance", false)]
    [InlineData("fragmentDistance", true)]
    [InlineData("reach", true)]
    [InlineData("reachDistance", true)]
    public void Sets_AgreeWithTryingAll(string aim, bool isDirected)
    {
        for (var seed = 1L; seed <= 40; seed++)
        {
            var graph = RandomGraphs.Make(seed, 4 + (int)(seed % 5), 0.15 * (1 + (seed % 4)), isDirected);
            for (var k = 1; k <= graph.NodeCount - 2; k++)
            {
                var scored = Subsets(graph.NodeCount, k).Select(s => (set: s, score: Score(graph, aim, s))).ToList();
                var best = scored.Max(s => s.score);
                var tied = scored.Where(s => s.score > best - 1e-9).Select(s => s.set).ToList();
                var found = AllSets.Best(graph.NodeCount, k, Aims(graph, aim), RunOptions.Default);
                found.Score.ShouldBe(best, 1e-9, $"seed {seed}, k {k}");
                found.Count.ShouldBe(tied.Count, $"seed {seed}, k {k}");
                found.Listed.Select(s => string.Join(' ', s))
                    .ShouldBe(tied.Take(KeyPlayerSets.MostListed).Select(s => string.Join(' ', s)), $"seed {seed}, k {k}");
            }
        }
    }

    [Theory]
    [InlineData("fragment")]
    [InlineData("fragmentDistance")]
    [InlineData("reach")]
    [InlineData("reachDistance")]
    public void Exchanges_FindTheBestOfSmallMaps(string aim)
    {
        for (var seed = 1L; seed <= 20; seed++)
        {
            var graph = RandomGraphs.Make(seed, 14, 0.2, isDirected: false);
            var best = AllSets.Best(14, 4, Aims(graph, aim), RunOptions.Default);
            var found = GreedyWithSwaps.Best(14, 4, 20, 1, Aims(graph, aim), RunOptions.Default);
            found.Score.ShouldBe(best.Score, 1e-9, $"seed {seed}");
        }
    }

    [Theory]
    [InlineData("k=3", "aim=fragmentDistance")]
    [InlineData("k=12", "aim=fragment")]
    public void Threads_ChangeNothing(params string[] settings) =>
        Inputs.Undirected(Karate.Links).ShouldNotDependOnThreads("key-players", null, settings);

    [Fact]
    public void Cancellation_EndsTheSearch()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Should.Throw<OperationCanceledException>(() => MethodRunner.Run(
            Inputs.Undirected(Karate.Links), "key-players", new Dictionary<string, string>(), new RunOptions(1, null, source.Token)));
    }

    private static Func<IKeyPlayerAim> Aims(AnalysisGraph graph, string aim) => aim switch
    {
        "fragment" when !graph.IsDirected => () => new FragmentAim(graph),
        "fragment" => () => new SpreadFragmentAim(graph, isByDistance: false),
        "fragmentDistance" => () => new SpreadFragmentAim(graph, isByDistance: true),
        "reach" => ReachAim.Of(graph, 2).Twin,
        _ => NearnessAim.Of(graph).Twin,
    };

    private static IEnumerable<int[]> Subsets(int n, int k, int from = 0) => k == 0 ? [[]]
        : Enumerable.Range(from, Math.Max(0, n - from)).SelectMany(
            first => Subsets(n, k - 1, first + 1).Select(rest => (int[])[first, .. rest]));

    // Floyd and Warshall's distances, then the definitions as they are written.
    private static double Score(AnalysisGraph graph, string aim, int[] set)
    {
        var isFragment = aim.StartsWith("fragment", StringComparison.Ordinal);
        int[] left = [.. Enumerable.Range(0, graph.NodeCount).Where(v => !isFragment || !set.Contains(v))];
        var d = Distances(graph, left);
        var pairs = left.SelectMany(a => left.Where(b => b != a).Select(b => d[a, b])).ToList();
        var nearest = left.Select(v => set.Min(s => d[s, v])).ToList();
        return aim switch
        {
            "fragment" => 1 - pairs.Average(x => double.IsInfinity(x) ? 0 : 1),
            "fragmentDistance" => 1 - pairs.Average(x => 1 / x),
            "reach" => nearest.Count(x => x <= 2),
            _ => nearest.Average(x => x == 0 ? 1 : 1 / x),
        };
    }

    private static double[,] Distances(AnalysisGraph graph, int[] left)
    {
        var d = new double[graph.NodeCount, graph.NodeCount];
        foreach (var a in left)
        {
            foreach (var b in left)
            {
                d[a, b] = a == b ? 0 : graph.Out.Has(a, b) ? 1 : double.PositiveInfinity;
            }
        }

        foreach (var via in left)
        {
            foreach (var a in left)
            {
                foreach (var b in left)
                {
                    d[a, b] = Math.Min(d[a, b], d[a, via] + d[via, b]);
                }
            }
        }

        return d;
    }
}
