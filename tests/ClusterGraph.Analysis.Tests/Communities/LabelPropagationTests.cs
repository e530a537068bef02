using ClusterGraph.Analysis.Communities;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Communities;

public sealed class LabelPropagationTests
{
    private const string TwoFives =
        "a: b c d e; b: c d e; c: d e; d: e; p: q r s t; q: r s t; r: s t; s: t; a: p";

    [Fact]
    public void TwoGroupsOfFiveWithOneContactBetweenThem()
    {
        var result = Run.Of(Inputs.Undirected(TwoFives), "label-propagation");
        result.Groups.Select(g => string.Join(' ', g.Members.Order(StringComparer.Ordinal))).ShouldBe(["a b c d e", "p q r s t"], ignoreOrder: true);
        result.Figure("groups")!.Value.ShouldBe(2);
        result.Caveats.ShouldNotContain(c => c.Code == CaveatCode.NotProvenBest);

        // 21 links, 20 of them within: 20/21 - 2 (21/42)^2.
        result.Figure("modularity")!.Value.ShouldBe((20.0 / 21) - 0.5, Run.Digits6);
    }

    [Fact]
    public void TheHeavierContactDecides()
    {
        var input = Inputs.Undirected("a: b c; d: e c").WithStrengths("1 5 1 1");
        var result = Run.Of(input, "label-propagation", "weight=strength");
        var numbers = result.Values.ToDictionary(v => v.Id, v => v.Value);
        numbers["c"].ShouldBe(numbers["a"]);
    }

    /// <summary>The definition itself: once nobody changes any more, everybody is with most of its contacts.</summary>
    [Fact]
    public void Property_WhenSettled_EverybodyIsWithMostOfItsContacts()
    {
        for (var seed = 1; seed <= 50; seed++)
        {
            var graph = RandomGraphs.Make(seed, nodes: 40, density: 0.08, isDirected: false, isWeighted: seed % 2 == 0);
            var (groups, isSettled) = LabelPropagation.Of(graph, sweeps: 1_000, seed);
            isSettled.ShouldBeTrue($"seed {seed}");
            for (var node = 0; node < graph.NodeCount; node++)
            {
                var pull = Pull(graph, groups.Of, node);
                pull.GetValueOrDefault(groups.Of[node]).ShouldBe(pull.Count == 0 ? 0 : pull.Values.Max(), 1e-9, $"seed {seed}, node {node}");
            }
        }
    }

    [Fact]
    public void TheSameSeed_GivesTheSameGroups()
    {
        var graph = RandomGraphs.Make(7, nodes: 200, density: 0.03, isDirected: false);
        LabelPropagation.Of(graph, 100, seed: 5).Groups.Of.ShouldBe(LabelPropagation.Of(graph, 100, seed: 5).Groups.Of);
    }

    [Fact]
    public void TooFewSweeps_AreSaid() =>
        Run.Of(Inputs.Undirected(TwoFives), "label-propagation", "sweeps=1").Caveats.ShouldContain(c => c.Code == CaveatCode.NotProvenBest);

    [Fact]
    public void Empty_SaysSo() => Run.Of(Inputs.Undirected(""), "label-propagation").Reason.ShouldBe(CaveatCode.EmptyGraph);

    [Fact]
    public void NoTies_LeavesEverybodyAlone()
    {
        var result = Run.Of(Inputs.Undirected("", "a", "b"), "label-propagation");
        result.Figure("groups")!.Value.ShouldBe(2);
        result.Figure("modularity").ShouldBeNull();
    }

    private static Dictionary<int, double> Pull(AnalysisGraph graph, int[] groupOf, int node)
    {
        var pull = new Dictionary<int, double>();
        for (var at = graph.Out.Offsets[node]; at < graph.Out.Offsets[node + 1]; at++)
        {
            var group = groupOf[graph.Out.Targets[at]];
            pull[group] = pull.GetValueOrDefault(group) + (graph.Out.Weights?[at] ?? 1);
        }

        return pull;
    }
}
