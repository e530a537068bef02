using ClusterGraph.Analysis.Diffusion;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Tests.Diffusion;

/// <summary>Oracle values: exact enumeration with numpy (methods catalogue E7).</summary>
public sealed class SeedSelectionTests
{
    private static readonly AnalysisInput People = Inputs.Undirected(Kite.Links);

    [Fact]
    public void StepByStep_IsNotTheBest()
    {
        var result = Run.Of(People, "seed-selection", "k=3", "probability=0.2");
        result.Tables.Single().Rows.ShouldBe(["1. Diane", "2. Heather", "3. Jane"]);
        double[] spreads = [3.008805, 4.509251, 5.629251];
        result.Tables.Single().Cells.Select((c, i) => Math.Abs(c[0]!.Value - spreads[i])).Max().ShouldBeLessThan(Run.Digits6);
        result.Value!.Value.ShouldBe(5.746396, Run.Digits6);
        result.Figure("greedySpread")!.Value.ShouldBe(5.629251, Run.Digits6);
        result.Groups.Select(g => string.Join(' ', g.Members)).ShouldBe(["Andre Garth Ike", "Beverley Fernando Ike"]);
    }

    [Fact]
    public void BestPair_IsTheGreedyOne()
    {
        var result = Run.Of(People, "seed-selection", "k=2", "probability=0.2");
        result.Value!.Value.ShouldBe(4.509251, Run.Digits6);
        result.Groups.Single().Members.ShouldBe(["Diane", "Heather"]);
    }

    [Fact]
    public void ForLikelyTries_GreedyAndBestAgree()
    {
        var result = Run.Of(People, "seed-selection", "k=3", "probability=0.5");
        result.Value!.Value.ShouldBe(9.085815, Run.Digits6);
        result.Figure("greedySpread")!.Value.ShouldBe(9.085815, Run.Digits6);
        result.Groups.Single().Members.ShouldBe(["Diane", "Heather", "Jane"]);
    }

    [Theory]
    [InlineData("greedy")]
    [InlineData("sets")]
    public void OtherSearches_ComeCloseToIt(string search)
    {
        var result = Run.Of(People, "seed-selection", "k=2", "probability=0.2", $"search={search}", "runs=20000");
        result.Value!.Value.ShouldBe(4.509251, 0.05, "seed 1");
        result.Of("Diane")!.Value.ShouldBe(3.008805, 0.1, "seed 1");
        result.Figure("randomSpread")!.Value.ShouldBeLessThan(result.Value!.Value);
    }

    [Fact]
    public void RandomThresholds_CanBeChosenFor() =>
        Run.Of(People, "seed-selection", "k=1", "model=threshold").Value!.Value.ShouldBe(4.873148, Run.Digits6);

    [Fact]
    public void SetsKeepTheirPromise_OnSmallGraphs()
    {
        for (var seed = 1; seed <= 15; seed++)
        {
            var graph = RandomGraphs.Make(seed, 9, 0.25, isDirected: true);
            var arcs = FlowArcs.Of(graph, 0.3);
            if (CascadeWorlds.Of(arcs, graph) is not { } worlds)
            {
                continue;
            }

            var best = ExactSeeds.Choose(worlds, 3, RunOptions.Default).Best!.Score;
            var sets = SampledSeeds.Choose(9, 3, 0.1, 0.01, () => new CascadeModel(arcs.Reversed), seed, RunOptions.Default);
            var reached = SpreadOutcome.Of(worlds, sets.Nodes, int.MaxValue, RunOptions.Default).End.Mean;
            sets.Guarantee.ShouldBeGreaterThanOrEqualTo(1 - (1 / Math.E) - 0.1, $"seed {seed}");
            (reached / best).ShouldBeGreaterThanOrEqualTo(sets.Guarantee - 1e-9, $"seed {seed}");
            sets.Spreads[^1].ShouldBe(reached, 0.5, $"seed {seed}");
        }
    }

    [Fact]
    public void Star_IsWonByItsHub()
    {
        var star = AnalysisGraph.FromLinks(200, new ArcList(new int[199], [.. Enumerable.Range(1, 199)], null));
        SampledSeeds.Choose(200, 1, 0.1, 0.01, () => new CascadeModel(FlowArcs.Of(star, 0.2).Reversed), 1, RunOptions.Default)
            .Nodes.ShouldBe([0]);
    }

    [Fact]
    public void Threads_ChangeNothing()
    {
        foreach (var search in new[] { "exact", "greedy", "sets" })
        {
            People.ShouldNotDependOnThreads("seed-selection", settings: ["k=3", $"search={search}", "runs=300"]);
        }
    }

    [Fact]
    public void MoreThanThereAre_IsRefused() => Run.Refused(People, "seed-selection", "k=11").Field.ShouldBe("k");

    [Fact]
    public void ExactOnALargeMap_IsRefusedByName()
    {
        var ring = string.Join("; ", Enumerable.Range(0, 30).Select(i => $"{i}: {(i + 1) % 30}"));
        Run.Refused(Inputs.Undirected(ring), "seed-selection", "search=exact").Code.ShouldBe(ErrorCode.LimitReached);
    }

    [Fact]
    public void Isolates_AreChosenWhenNobodyAddsMore()
    {
        var result = Run.Of(Inputs.Undirected("a: b", "y", "z"), "seed-selection", "k=3", "probability=0.9");
        result.Groups[0].Members.ShouldBe(["a", "y", "z"]);
        result.Value!.Value.ShouldBe(3.9, 1e-9);
    }
}
