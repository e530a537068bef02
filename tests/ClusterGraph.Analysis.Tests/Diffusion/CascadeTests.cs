using ClusterGraph.Analysis.Diffusion;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;
using ClusterGraph.Analysis.Tests.Fixtures;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Tests.Diffusion;

/// <summary>Oracle values: exact enumeration of 2^18 subgraphs with numpy (methods catalogue E2).</summary>
public sealed class CascadeTests
{
    private static readonly AnalysisInput People = Inputs.Undirected(Kite.Links);

    [Theory]
    [InlineData("0.1", 1.571432, 1.451429, 1.797612, 1.686914, 1.417111, 1.230711, 1.113071)]
    [InlineData("0.2", 2.576294, 2.313992, 3.008805, 2.809036, 2.177277, 1.587455, 1.277491)]
    [InlineData("0.5", 7.001953, 6.652084, 7.320068, 7.207901, 6.267334, 4.258667, 2.879333)]
    public void ExpectedSpreadOfEachAlone_MatchesEnumeration(
        string p, double andre, double carol, double diane, double fernando, double heather, double ike, double jane)
    {
        var result = Run.Of(People, "cascade", $"probability={p}");
        result.ShouldHold(
            ("Andre", andre), ("Beverley", andre), ("Carol", carol), ("Ed", carol), ("Diane", diane), ("Fernando", fernando),
            ("Garth", fernando), ("Heather", heather), ("Ike", ike), ("Jane", jane));
        result.Accuracy.IsExact.ShouldBeTrue();
    }

    [Fact]
    public void SpreadFromSeeds_IsTheSameAsAlone_AndSumsUpTheChances()
    {
        var result = Run.Of(People, "cascade", "seeds=Diane", "probability=0.2");
        result.Value!.Value.ShouldBe(3.008805, Run.Digits6);
        result.Values.Sum(v => v.Value!.Value).ShouldBe(3.008805, Run.Digits6);
        result.Of("Diane").ShouldBe(1);
    }

    [Fact]
    public void CertainSi_ReachesTheNeighboursStepByStep()
    {
        var families = Inputs.Undirected(Florentine.Marriage);
        var result = Run.Of(families, "cascade", "seeds=Medici", "probability=1", "model=si");
        Curve(result).ShouldBe([1, 7, 12, 15]);
        result.Of("Pazzi", "step").ShouldBe(2);
        result.Accuracy.IsExact.ShouldBeTrue();
    }

    [Fact]
    public void OneLink_IsReachedWithItsChance_AndStrengthRaisesIt()
    {
        var pair = Inputs.Directed("a: b").WithStrengths("3");
        Run.Of(pair, "cascade", "seeds=a", "probability=0.2").Of("b")!.Value.ShouldBe(0.2, 1e-12);

        // Three tries of 0.2: 1 - 0.8³.
        Run.Of(pair, "cascade", "seeds=a", "probability=0.2", "weight=strength").Of("b")!.Value.ShouldBe(0.488, 1e-12);
        Run.Of(pair, "cascade", "seeds=b", "probability=0.2").Of("a").ShouldBe(0);
        Run.Of(pair, "cascade", "seeds=b", "probability=0.2", "spreads=against").Of("a")!.Value.ShouldBe(0.2, 1e-12);
    }

    [Fact]
    public void Chain_OfTwoLinks_HasTheBandsOfItsDistribution()
    {
        // Reached: 1 with 1/2, 2 with 1/4, 3 with 1/4.
        var result = Run.Of(Inputs.Directed("a: b; b: c"), "cascade", "seeds=a", "probability=0.5");
        result.Value!.Value.ShouldBe(1.75, 1e-12);
        (result.Figure("low"), result.Figure("high")).ShouldBe((1, 3));
        result.Of("c", "meanStep").ShouldBe(2);
        Run.Of(Inputs.Directed("a: b; b: c"), "cascade", "seeds=a", "probability=0.5", "steps=1").Value!.Value.ShouldBe(1.5, 1e-12);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ExactSpread_IsThatOfBruteForceOverAllCoins(bool isDirected)
    {
        for (var seed = 1; seed <= 60; seed++)
        {
            var graph = RandomGraphs.Make(seed, 2 + (seed % 6), 0.3, isDirected, isWeighted: true);
            if (graph.LinkCount is 0 or > 16)
            {
                continue;
            }

            var arcs = FlowArcs.Of(graph, 0.3);
            int[] seeds = seed % 2 == 0 ? [0] : [0, graph.NodeCount - 1];
            var worlds = CascadeWorlds.Of(arcs, graph).ShouldNotBeNull($"seed {seed}");
            SpreadOutcome.Of(worlds, seeds, int.MaxValue, RunOptions.Default).End.Mean
                .ShouldBe(ByHand(graph, arcs, seeds), 1e-10, $"seed {seed}");
        }
    }

    [Fact]
    public void Simulation_IsWithinItsHalfWidth()
    {
        var result = Run.Of(People, "cascade", "seeds=Diane", "probability=0.2", "calculation=simulation");
        result.Accuracy.IsExact.ShouldBeFalse();
        result.Figure("halfWidth")!.Value.ShouldBe(10 * 0.013581, 1e-4);
        result.Value!.Value.ShouldBe(3.008805, result.Figure("halfWidth")!.Value);
        var alone = Run.Of(People, "cascade", "probability=0.2", "calculation=simulation");
        alone.Of("Diane")!.Value.ShouldBe(3.008805, alone.Figure("halfWidth")!.Value);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.625)]
    [InlineData(0.9999)]
    public void CoinsTossedTogether_ShowHeadsWithTheirChance(double chance)
    {
        var star = AnalysisGraph.FromArcs(101, new ArcList(new int[100], [.. Enumerable.Range(1, 100)], null));
        var draws = new ArcDraws(FlowArcs.Of(star, chance));
        var heads = 0;
        for (var run = 0; run < 2000; run++)
        {
            draws.Begin(new Pcg64(5, run));
            heads += draws.Toss(0);
        }

        // Five standard errors of 200,000 coins.
        (heads / 200_000.0).ShouldBe(chance, 5 * Math.Sqrt(chance * (1 - chance) / 200_000), "seed 5");
    }

    [Fact]
    public void Threads_ChangeNothing()
    {
        string[] settings = ["probability=0.3", "calculation=simulation", "runs=500"];
        People.ShouldNotDependOnThreads("cascade", settings: [.. settings, "seeds=Andre,Jane"]);
        People.ShouldNotDependOnThreads("cascade", settings: settings);
        People.ShouldNotDependOnThreads("cascade", settings: [.. settings, "seeds=Jane", "model=si"]);
        People.ShouldNotDependOnThreads("cascade", settings: "seeds=Ike");
    }

    [Fact]
    public void BadSeeds_AreNamed()
    {
        Run.Refused(People, "cascade", "seeds=Nobody").Code.ShouldBe(ErrorCode.NotFound);
        Run.Refused(People, "cascade", "model=si").Field.ShouldBe("seeds");
    }

    [Fact]
    public void Isolate_ReachesItself()
    {
        var result = Run.Of(Inputs.Undirected("a: b", "z"), "cascade", "probability=0.5");
        (result.Of("z"), result.Of("a")).ShouldBe((1, 1.5));
        Run.Of(Inputs.Undirected("a: b", "z"), "cascade", "seeds=z").Value.ShouldBe(1);
    }

    internal static IEnumerable<double> Curve(AnalysisResult result) =>
        result.Tables.Single(t => t.Name == "reachedByStep").Cells.Select(c => c[0]!.Value);

    // Every way in which the coins can fall, one after the other; an undirected link has one coin.
    private static double ByHand(AnalysisGraph graph, FlowArcs arcs, int[] seeds)
    {
        var links = (from v in Enumerable.Range(0, graph.NodeCount)
                     from at in Enumerable.Range(graph.Out.Offsets[v], graph.Out.Degree(v))
                     where graph.IsDirected || v < graph.Out.Targets[at]
                     select (From: v, To: graph.Out.Targets[at], Chance: 1 - Math.Pow(0.7, graph.Out.Weights![at]))).ToList();
        arcs.ChanceAt(0).ShouldBe(1 - Math.Pow(0.7, graph.Out.Weights![0]), 1e-12);
        var expected = 0.0;
        for (var coins = 0; coins < 1 << links.Count; coins++)
        {
            var live = links.Where((_, i) => ((coins >> i) & 1) != 0).ToList();
            var chance = links.Select((l, i) => ((coins >> i) & 1) != 0 ? l.Chance : 1 - l.Chance).Aggregate(1.0, (a, b) => a * b);
            var open = AnalysisGraph.FromArcs(graph.NodeCount, new ArcList(
                [.. live.Select(l => l.From), .. graph.IsDirected ? [] : live.Select(l => l.To)],
                [.. live.Select(l => l.To), .. graph.IsDirected ? [] : live.Select(l => l.From)], null));
            var reach = open.Reach();
            expected += chance * Enumerable.Range(0, graph.NodeCount).Count(v => seeds.Any(s => reach[s, v]));
        }

        return expected;
    }
}
