using ClusterGraph.Analysis.Flows;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Flows;

public sealed class UnavoidableStepsTests
{
    [Fact]
    public void NoWay_HasNothing() =>
        UnavoidableSteps.Between(Inputs.Directed("a: b; c: d").Graph().Out, 0, 3).Nodes.ShouldBeEmpty();

    [Fact]
    public void Diamond_HasOnlyItsEnds()
    {
        var found = UnavoidableSteps.Between(Inputs.Directed("a: b c; b: d; c: d").Graph().Out, 0, 3);
        found.Nodes.ShouldBe([0, 3]);
        found.Arcs.ShouldBeEmpty();
    }

    [Fact]
    public void DiamondAndTail_HasTheJointAndTheLastArc()
    {
        var found = UnavoidableSteps.Between(Inputs.Directed("a: b c; b: d; c: d; d: e").Graph().Out, 0, 4);
        found.Nodes.ShouldBe([0, 3, 4]);
        found.Arcs.ShouldBe([(3, 4)]);
    }

    /// <summary>A node is unavoidable when the end cannot be reached without it; an arc likewise.</summary>
    [Fact]
    public void RandomGraphs_AgreeWithLeavingEachOut()
    {
        for (var seed = 1; seed <= 300; seed++)
        {
            var graph = RandomGraphs.Make(seed, 8, 0.12 + (seed % 4 * 0.08), isDirected: true).Out;
            var found = UnavoidableSteps.Between(graph, 0, 7);
            if (!Reaches(graph, 0, 7, _ => true))
            {
                found.Nodes.ShouldBeEmpty($"seed {seed}");
                continue;
            }

            found.Nodes.Order().ShouldBe(
                Enumerable.Range(0, 8).Where(v => v is 0 or 7 || !Reaches(graph, 0, 7, a => a.From != v && a.To != v)), $"seed {seed}");
            found.Arcs.Order().ShouldBe(
                Arcs(graph).Where(cut => !Reaches(graph, 0, 7, a => a != cut)).Order(), $"seed {seed}");
        }
    }

    private static IEnumerable<(int From, int To)> Arcs(Adjacency graph) =>
        Enumerable.Range(0, graph.NodeCount).SelectMany(v => graph.Of(v).ToArray().Select(w => (v, w)));

    private static bool Reaches(Adjacency graph, int start, int end, Func<(int From, int To), bool> isOpen)
    {
        var reached = new HashSet<int> { start };
        for (var isGrowing = true; isGrowing;)
        {
            isGrowing = Arcs(graph).Where(isOpen).Where(a => reached.Contains(a.From)).ToList().FindAll(a => reached.Add(a.To)).Count > 0;
        }

        return reached.Contains(end);
    }
}
