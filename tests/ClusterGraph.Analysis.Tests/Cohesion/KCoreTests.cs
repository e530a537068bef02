using ClusterGraph.Analysis.Cohesion;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Cohesion;

/// <summary>Oracle values: networkx 2.8.8.</summary>
public sealed class KCoreTests
{
    [Fact]
    public void Empty_SaysSo() => Run.Of(Inputs.Directed(""), "k-core").Reason.ShouldBe(CaveatCode.EmptyGraph);

    [Fact]
    public void Isolates_AreOfCoreZero() =>
        Run.Of(Inputs.Undirected(Florentine.Marriage, "Pucci"), "k-core").Of("Pucci").ShouldBe(0);

    [Fact]
    public void A8_Karate()
    {
        var result = Run.Of(Inputs.Undirected(Karate.Links), "k-core");
        result.Value.ShouldBe(4);
        result.Groups.Select(g => (g.Name, g.Members.Count)).ShouldBe([("4", 10), ("3", 12), ("2", 11), ("1", 1)]);
        result.Groups[0].Members.ShouldBe(["1", "2", "3", "4", "8", "9", "14", "31", "33", "34"]);
        result.Explanation.ShouldBe("10 actors form the nucleus: each of them is linked to at least 4 others of it.");
    }

    [Fact]
    public void A8_Kite() =>
        Run.Of(Inputs.Undirected(Kite.Links), "k-core").Values.Select(v => v.Value).ShouldBe([3, 3, 3, 3, 3, 3, 3, 2, 1, 1]);

    // By definition: the best set that a node belongs to, among all sets.
    [Fact]
    public void Numbers_AgreeWithTheBestOfAllSets() => Seeds.Small(isDirected: true, check: (graph, seed) =>
    {
        var links = graph.Undirected.Out;
        var best = new int[graph.NodeCount];
        for (var set = 1; set < 1 << graph.NodeCount; set++)
        {
            var members = Enumerable.Range(0, graph.NodeCount).Where(v => (set >> v & 1) == 1).ToList();
            var least = members.Min(v => members.Count(u => links.Has(v, u)));
            members.ForEach(v => best[v] = Math.Max(best[v], least));
        }

        KCore.Numbers(graph).ShouldBe(best, seed);
    });
}
