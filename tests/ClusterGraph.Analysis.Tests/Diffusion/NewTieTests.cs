using ClusterGraph.Analysis.Diffusion;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Tests.Diffusion;

/// <summary>Oracle values: exact enumeration with numpy, efficiency with networkx 2.8.8 (methods catalogue E7).</summary>
public sealed class NewTieTests
{
    private static readonly AnalysisInput People = Inputs.Undirected(Kite.Links);
    private static readonly AnalysisInput Families = Inputs.Undirected(Florentine.Marriage);

    [Fact]
    public void ForJane_TheBestPartnerIsDiane()
    {
        var result = Run.Of(People, "new-tie", "seeds=Jane", "probability=0.2");
        result.Groups.Single().Members.ShouldBe(["Diane", "Jane"]);
        result.Figure("before")!.Value.ShouldBe(1.277491, Run.Digits6);
        result.Figure("after")!.Value.ShouldBe(1.872138, Run.Digits6);
    }

    [Fact]
    public void ForEverybody_DianeAndIkeRaiseTheSumMost()
    {
        var result = Run.Of(People, "new-tie", "probability=0.2");
        result.Groups.Single().Members.ShouldBe(["Diane", "Ike"]);
        result.Figure("before")!.Value.ShouldBe(23.449675, Run.Digits6);
        result.Figure("after")!.Value.ShouldBe(25.069209, Run.Digits6);
        var finding = result.Findings[0];
        (finding.Rule, finding.Missing.Single().Source.Id, finding.Missing.Single().Target.Id)
            .ShouldBe((FindingRule.Introduction, "Diane", "Ike"));
    }

    [Fact]
    public void Efficiency_RisesMostWithDianeAndJane()
    {
        var result = Run.Of(People, "new-tie", "aim=efficiency");
        result.Groups.Single().Members.ShouldBe(["Diane", "Jane"]);
        result.Figure("before")!.Value.ShouldBe(0.646296, Run.Digits6);
        result.Figure("after")!.Value.ShouldBe(0.696296, Run.Digits6);
    }

    [Fact]
    public void Efficiency_OfTheFamilies_HasTwoBestTies()
    {
        var table = Run.Of(Families, "new-tie", "aim=efficiency").Tables.Single();
        table.Rows.Take(2).Order().ShouldBe(["Bischeri – Salviati", "Guadagni – Pazzi"]);
        table.Cells.Take(2).ShouldAllBe(c => Math.Abs(c[1]!.Value - 0.522222) < Run.Digits6);
        table.Cells[2][1]!.Value.ShouldBeLessThan(0.522);
    }

    [Fact]
    public void EveryGain_IsThatOfTheMapWithTheTie()
    {
        for (var seed = 1; seed <= 12; seed++)
        {
            var graph = RandomGraphs.Make(seed, 7, 0.3, isDirected: false);
            int[] seeds = seed % 3 == 0 ? [] : seed % 3 == 1 ? [0] : [0, 6];
            var found = TieSearch.Exact(
                CascadeWorlds.Of(FlowArcs.Of(graph, 0.3), graph)!, seeds, 0.3, (a, b) => a != b && !graph.Out.Has(a, b), RunOptions.Default);
            found.Before.ShouldBe(Spread(graph, seeds), 1e-9, $"seed {seed}");
            foreach (var tie in found.Ties)
            {
                (found.Before + tie.Gain).ShouldBe(Spread(With(graph, tie), seeds), 1e-9, $"seed {seed}, {tie}");
            }

            (from a in Enumerable.Range(0, 7)
             from b in Enumerable.Range(a + 1, 6 - a)
             where !graph.Out.Has(a, b)
             select Spread(With(graph, new Tie(a, b, 0)), seeds)).Max()
                .ShouldBe(found.Before + found.Ties[0].Gain, 1e-9, $"seed {seed}");
        }
    }

    [Fact]
    public void Sampled_FindsTheSameTie()
    {
        var everybody = Run.Of(People, "new-tie", "probability=0.2", "calculation=simulation", "runs=20000");
        everybody.Figure("after")!.Value.ShouldBe(25.069209, 0.5, "seed 1");
        everybody.Figure("gain")!.Value.ShouldBe(1.619534, 5 * everybody.Figure("standardError")!.Value, "seed 1");
        var jane = Run.Of(People, "new-tie", "seeds=Jane", "probability=0.2", "calculation=simulation", "runs=20000");
        jane.Groups.Single().Members.ShouldBe(["Diane", "Jane"]);
        jane.Figure("gain")!.Value.ShouldBe(0.594647, 5 * jane.Figure("standardError")!.Value, "seed 1");
    }

    [Fact]
    public void SeedTiedToAll_StillFindsATieBetweenOthers()
    {
        // The hub knows everybody: what is left is a second way to a leaf, of which the gain is p · P(a) · P(not b) both ways.
        var result = Run.Of(Inputs.Undirected("hub: a b"), "new-tie", "seeds=hub", "probability=0.5", "calculation=simulation", "runs=20000");
        result.Groups.Single().Members.ShouldBe(["a", "b"]);
        result.Value!.Value.ShouldBe(0.25, 0.02, "seed 1");
        Run.Of(Inputs.Undirected("hub: a b"), "new-tie", "seeds=hub", "probability=0.5").Value!.Value.ShouldBe(0.25, 1e-12);
    }

    [Fact]
    public void Suggestions_CanBeLimited()
    {
        Run.Of(People, "new-tie", "partners=Carol").Tables.Single().Rows.ShouldAllBe(r => r.Contains("Carol"));
        var shared = Run.Of(People, "new-tie", "sharedContact=true").Tables.Single();
        shared.Cells.ShouldAllBe(c => c[3] > 0);
        shared.Rows.ShouldNotContain("Diane – Jane");
    }

    [Fact]
    public void EverybodyKnowsEverybody_LeavesNobodyToIntroduce()
    {
        var result = Run.Of(Inputs.Undirected("a: b c; b: c"), "new-tie");
        (result.Value, result.Reason).ShouldBe((null, CaveatCode.NoVariance));
        result.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void Threads_ChangeNothing()
    {
        People.ShouldNotDependOnThreads("new-tie", settings: ["calculation=simulation", "runs=300"]);
        People.ShouldNotDependOnThreads("new-tie", settings: ["calculation=simulation", "runs=300", "seeds=Jane"]);
        People.ShouldNotDependOnThreads("new-tie", settings: "aim=efficiency");
    }

    [Fact]
    public void UnknownPartner_IsNamed() => Run.Refused(People, "new-tie", "partners=Zoe").Code.ShouldBe(ErrorCode.NotFound);

    private static AnalysisGraph With(AnalysisGraph graph, Tie tie)
    {
        var links = (from v in Enumerable.Range(0, graph.NodeCount) from to in graph.Out.Of(v).ToArray() select (v, to)).ToList();
        return AnalysisGraph.FromLinks(graph.NodeCount, new ArcList(
            [.. links.Select(l => l.v), tie.Low], [.. links.Select(l => l.to), tie.High], null));
    }

    private static double Spread(AnalysisGraph graph, int[] seeds)
    {
        var worlds = CascadeWorlds.Of(FlowArcs.Of(graph, 0.3), graph)!;
        return seeds.Length > 0 ? Of(seeds) : Enumerable.Range(0, graph.NodeCount).Sum(v => Of([v]));

        double Of(int[] from) => SpreadOutcome.Of(worlds, from, int.MaxValue, RunOptions.Default).End.Mean;
    }
}
