using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Tests.Diffusion;

public sealed class LeavingTests
{
    private static readonly Analysis.Graph.AnalysisInput Families = Inputs.Undirected(Florentine.Marriage);

    [Fact]
    public void WithoutTheMedici_SeventyOf182PairsLoseEachOther()
    {
        // Left are pieces of 11, 2 and 1: of 14 · 13 pairs 11 · 10 + 2 · 1 remain.
        var result = Run.Of(Families, "leaving");
        (result.Of("Medici", "lostPairs"), result.Of("Medici", "pieces")).ShouldBe((70, 3));
        result.Of("Medici")!.Value.ShouldBe(70 / 182.0, 1e-12);
        result.Of("Strozzi").ShouldBe(0);
        var finding = result.Findings[0];
        (finding.Rule, finding.Severity, finding.About[0].Id).ShouldBe((FindingRule.Leaving, Severity.Serious, "Medici"));
    }

    [Fact]
    public void Group_LosesWhatItsMembersAloneWouldLose()
    {
        var alone = Run.Of(Families, "leaving");
        var group = Run.Of(Families, "leaving", "leavers=Medici");
        group.Value.ShouldBe(alone.Of("Medici"));
        (group.Figure("piecesToday"), group.Figure("piecesWithout")).ShouldBe((1, 3));
        (group.Figure("efficiencyToday")!.Value - group.Figure("efficiencyWithout")!.Value)
            .ShouldBe(alone.Of("Medici", "efficiencyLost")!.Value, 1e-12);

        // Acciaiuoli is cut off from the 13 others; Medici does not take part.
        group.Of("Acciaiuoli").ShouldBe(13);
        group.Values.Single(v => v.Id == "Medici").Reason.ShouldBe(CaveatCode.NotEligible);
        group.Figure("spreadToday")!.Value.ShouldBeGreaterThan(group.Figure("spreadWithout")!.Value);
    }

    [Fact]
    public void DirectedChain_LosesThePairsThatPassThroughTheMiddle()
    {
        // a b c d: without b, c and d no longer hear of a; c still tells d.
        var result = Run.Of(Inputs.Directed("a: b; b: c; c: d"), "leaving", "direction=directed");
        (result.Of("b", "lostPairs"), result.Of("a", "lostPairs")).ShouldBe((2, 0));
        result.Of("b")!.Value.ShouldBe(2 / 3.0, 1e-12);
        Run.Of(Inputs.Directed("a: b; b: c; c: d"), "leaving", "direction=directed", "leavers=b").Figure("lostPairs").ShouldBe(2);
    }

    [Fact]
    public void Types_LeaveTogether()
    {
        var input = Inputs.Undirected("f: a b; g: b c").WithAttribute("type", id => id is "f" or "g" ? "person.agent" : "producer.small");
        var result = Run.Of(input, "leaving", "leavingTypes=person.agent");
        result.Groups.Single().Members.ShouldBe(["f", "g"]);
        result.Value.ShouldBe(1);
        Run.Refused(input, "leaving", "leavingTypes=knowledge.school").Code.ShouldBe(ErrorCode.NotFound);
    }

    [Fact]
    public void Each_IsTheGroupOfOne_OnSmallGraphs()
    {
        for (var seed = 1; seed <= 40; seed++)
        {
            var graph = RandomGraphs.Make(seed, 4 + (seed % 5), 0.35, isDirected: seed % 2 == 0);
            var each = Analysis.Diffusion.EachDeparture.Of(graph, RunOptions.Default);
            for (var v = 0; v < graph.NodeCount; v++)
            {
                var group = Analysis.Diffusion.Departure.Of(graph, [v], RunOptions.Default);
                each.LostPairs[v].ShouldBe(group.PairsLost, $"seed {seed}, node {v}");
                each.EfficiencyLost![v].ShouldBe(group.EfficiencyToday - group.EfficiencyWithout, 1e-12, $"seed {seed}, node {v}");
            }
        }
    }

    [Fact]
    public void Threads_ChangeNothing() => Families.ShouldNotDependOnThreads("leaving", settings: ["leavers=Medici,Strozzi", "runs=500"]);
}
