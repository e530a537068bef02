using ClusterGraph.Analysis.Communities;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Communities;

/// <summary>Oracle values: numpy, exact enumeration up to 15 nodes and 50 climbs beyond (methods catalogue A13).</summary>
public sealed class CorePeripheryTests
{
    private const string Degree3 = "Albizzi Bischeri Castellani Peruzzi Ridolfi Tornabuoni";

    public static TheoryData<string, double, string, string> Exact => new()
    {
        { Kite.Links, 4, "Diane Fernando Garth", "Andre Beverley" },
        { Florentine.Marriage, 9, "Guadagni Medici Strozzi", Degree3 },
        { Karate.Links, 23, "1 2 3 33 34", "4 32" },
    };

    public static TheoryData<string, string, double, string> Correlations => new()
    {
        { Florentine.Marriage, "correlation", 0.329853, "Guadagni Medici Strozzi" },
        { Karate.Links, "correlation", 0.431475, "1 2 3 33 34" },
        { Kite.Links, "correlationMissing", 0.6, "Andre Beverley Diane Fernando Garth" },
        { Florentine.Marriage, "correlationMissing", 0.422577, "Medici Ridolfi Tornabuoni" },
        { Karate.Links, "correlationMissing", 0.543220, "1 2 3 4 9 14 32 33 34" },
    };

    [Theory]
    [MemberData(nameof(Exact))]
    public void A13_FewestErrors(string links, double errors, string core, string boundary)
    {
        var result = Run.Of(Inputs.Undirected(links), "core-periphery");
        result.Value.ShouldBe(errors);
        Group(result, "core").ShouldBe(core.Split(' '));
        Group(result, "boundary").ShouldBe(boundary.Split(' '));
    }

    [Theory]
    [MemberData(nameof(Correlations))]
    public void A13_BestCorrelation(string links, string criterion, double r, string core)
    {
        var result = Run.Of(Inputs.Undirected(links), "core-periphery", "criterion=" + criterion);
        result.Value!.Value.ShouldBe(r, Run.Digits6);
        result.Figure("bestCores").ShouldBe(1);
        Group(result, "core").ShouldBe(core.Split(' '));
    }

    [Fact]
    public void A13_KiteHasTwoCoresOfTheSameCorrelation()
    {
        var result = Run.Of(Inputs.Undirected(Kite.Links), "core-periphery", "criterion=correlation");
        result.Value!.Value.ShouldBe(0.327327, Run.Digits6);
        result.Figure("bestCores").ShouldBe(2);
        result.Groups.Count(g => g.Kind == "bestCore").ShouldBe(2);
        result.Caveats.ShouldContain(c => c.Code == CaveatCode.Tie);
    }

    [Fact]
    public void Empty_SaysSo() => Run.Of(Inputs.Undirected(""), "core-periphery").Reason.ShouldBe(CaveatCode.EmptyGraph);

    [Fact]
    public void Isolates_HaveNoCore() =>
        Run.Of(Inputs.Undirected("", "a", "b"), "core-periphery").Reason.ShouldBe(CaveatCode.NoTies);

    [Fact]
    public void Everybody_LinkedWithEverybody_HasNoPeripheryForCertain()
    {
        var everybody = Inputs.Undirected("a: b c; b: c");
        var result = Run.Of(everybody, "core-periphery");
        result.Value.ShouldBe(0);
        Group(result, "boundary").ShouldBe(["a", "b", "c"]);
        Run.Of(everybody, "core-periphery", "criterion=correlation").Reason.ShouldBe(CaveatCode.NoVariance);
    }

    [Fact]
    public void Star_FitsPerfectly()
    {
        // The hub alone, or the hub with any one of the three others: hub in all four cores, each other in one.
        var result = Run.Of(Inputs.Undirected("hub: x y z"), "core-periphery");
        result.Value.ShouldBe(0);
        result.ShouldHold(("hub", 1), ("x", 0.25), ("z", 0.25));
        result.Figure("betweenDensity").ShouldBe(1);
        result.Figure("peripheryDensity").ShouldBe(0);
        result.Figure("coreDensity").ShouldBeNull();
        result.Figure("correlation")!.Value.ShouldBe(1, 1e-12);
    }

    [Fact]
    public void Direction_CountsEveryOrderedPair()
    {
        // a and b choose each other, c and d choose them: nothing is missing in the core {a, b}.
        var result = Run.Of(Inputs.Directed("a: b; b: a; c: a b; d: a b"), "core-periphery", "direction=directed");
        result.Value.ShouldBe(0);
        Group(result, "core").ShouldBe(["a", "b"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void FewestErrors_AgreesWithTryingAllSets(bool isDirected)
    {
        for (var seed = 1L; seed <= 150; seed++)
        {
            var graph = RandomGraphs.Make(seed, 2 + (int)(seed % 7), 0.15 * (1 + (seed % 5)), isDirected);
            var scored = Sets(graph.NodeCount).Select(core => (core, errors: Errors(graph, core))).ToList();
            var best = scored.Where(s => s.errors == scored.Min(x => x.errors)).Select(s => s.core).ToList();
            var found = FewestErrors.Find(graph);
            for (var v = 0; v < graph.NodeCount; v++)
            {
                found.Shares[v].ShouldBe(best.Count(c => c.Contains(v)) / (double)best.Count, 1e-12, $"seed {seed}, node {v}");
            }

            best.ShouldContain(c => c.SequenceEqual(found.Core), $"seed {seed}");
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Tally_CorrelatesLikePearson(bool isDirected)
    {
        for (var seed = 1L; seed <= 30; seed++)
        {
            var graph = RandomGraphs.Make(seed, 5, 0.5, isDirected);
            foreach (var core in Sets(5))
            {
                var tally = FewestErrors.Count(graph, core);
                Same(tally.Correlation, Pearson(graph, core, isApart: false), seed);
                Same(tally.CorrelationApart, Pearson(graph, core, isApart: true), seed);
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Walks_FindWhatTryingAllSetsFinds(bool isDirected)
    {
        for (var seed = 1L; seed <= 20; seed++)
        {
            var graph = RandomGraphs.Make(seed, 12, 0.3, isDirected);
            foreach (var fit in new Func<CoreTally, double>[] { t => t.Correlation, t => t.CorrelationApart })
            {
                var proven = BestCorrelation.TryAll(graph, fit)!;
                var walked = BestCorrelation.Walk(graph, fit, 50, 1, RunOptions.Default)!;
                fit(FewestErrors.Count(graph, walked.Core)).ShouldBe(fit(FewestErrors.Count(graph, proven.Core)), 1e-9, $"seed {seed}");
            }
        }
    }

    [Fact]
    public void Names_ChangeNothing()
    {
        for (var seed = 1L; seed <= 30; seed++)
        {
            var graph = RandomGraphs.Make(seed, 8, 0.4, isDirected: false);
            int[] to = [3, 7, 0, 5, 1, 6, 2, 4];
            var moved = FewestErrors.Find(RandomGraphs.Relabel(graph, to));
            var shares = FewestErrors.Find(graph).Shares;
            Enumerable.Range(0, 8).Select(v => moved.Shares[to[v]]).ShouldBe(shares, $"seed {seed}");
        }
    }

    [Fact]
    public void Threads_ChangeNothing() =>
        Inputs.Undirected(Karate.Links).ShouldNotDependOnThreads("core-periphery", null, "criterion=correlation");

    private static IReadOnlyList<string> Group(AnalysisResult result, string name) =>
        [.. result.Groups.Single(g => g.Kind == "position" && g.Name == name).Members];

    private static IEnumerable<int[]> Sets(int nodes) => Enumerable.Range(0, 1 << nodes)
        .Select(set => Enumerable.Range(0, nodes).Where(v => (set >> v & 1) == 1).ToArray());

    private static int Errors(AnalysisGraph graph, int[] core) => Cells(graph).Count(cell =>
        core.Contains(cell.From) && core.Contains(cell.To) ? !cell.IsLinked
        : !core.Contains(cell.From) && !core.Contains(cell.To) && cell.IsLinked);

    private static IEnumerable<(int From, int To, bool IsLinked)> Cells(AnalysisGraph graph) =>
        from a in Enumerable.Range(0, graph.NodeCount)
        from b in Enumerable.Range(0, graph.NodeCount)
        where a != b
        select (a, b, graph.Out.Has(a, b));

    private static double Pearson(AnalysisGraph graph, int[] core, bool isApart)
    {
        var cells = Cells(graph).Where(c => !isApart || core.Contains(c.From) == core.Contains(c.To)).ToList();
        var x = cells.ConvertAll(c => c.IsLinked ? 1.0 : 0);
        var y = cells.ConvertAll(c => core.Contains(c.From) || core.Contains(c.To) ? 1.0 : 0);
        return MathNet.Numerics.Statistics.Correlation.Pearson(x, y);
    }

    private static void Same(double actual, double expected, long seed)
    {
        double.IsNaN(actual).ShouldBe(double.IsNaN(expected), $"seed {seed}");
        if (!double.IsNaN(expected))
        {
            actual.ShouldBe(expected, 1e-9, $"seed {seed}");
        }
    }
}
