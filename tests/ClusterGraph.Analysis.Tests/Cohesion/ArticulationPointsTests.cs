using ClusterGraph.Analysis.Cohesion;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Cohesion;

/// <summary>Oracle values: networkx 2.8.8.</summary>
public sealed class ArticulationPointsTests
{
    [Fact]
    public void Empty_SaysSo() => Run.Of(Inputs.Directed(""), "articulation-points").Reason.ShouldBe(CaveatCode.EmptyGraph);

    [Fact]
    public void Isolates_CutNothing()
    {
        var result = Run.Of(Inputs.Directed("", "a", "b"), "articulation-points");
        (result.Value, result.Of("a"), result.Of("a", "pieces")).ShouldBe((0, 0, 0));
    }

    [Fact]
    public void A14_Florentine()
    {
        var result = Run.Of(Inputs.Undirected(Florentine.Marriage), "articulation-points");
        CutPoints(result).ShouldBe(["Albizzi", "Guadagni", "Medici", "Salviati"]);
        result.Links.Select(l => $"{l.Source}-{l.Target} {l.Value}").ShouldBe(
            ["Acciaiuoli-Medici 1", "Albizzi-Ginori 1", "Guadagni-Lamberteschi 1", "Medici-Salviati 2", "Pazzi-Salviati 1"]);
        result.Figure("largestBlock").ShouldBe(10);
        result.Explanation.ShouldBe("Without Medici the map falls into 3 pieces, and 3 actors are cut off from the largest.");
        var table = result.Tables.Single();
        table.Rows[0].ShouldBe("Medici");
        table.Cells[0].ShouldBe([11, 2, 1]);
    }

    [Fact]
    public void A14_Kite() =>
        CutPoints(Run.Of(Inputs.Undirected(Kite.Links), "articulation-points")).ShouldBe(["Heather", "Ike"]);

    [Fact]
    public void A14_Karate()
    {
        var result = Run.Of(Inputs.Undirected(Karate.Links), "articulation-points");
        CutPoints(result).ShouldBe(["1"]);
        result.Links.Select(l => (l.Source, l.Target)).ShouldBe([("1", "12")]);
    }

    [Fact]
    public void Nodes_SplitTheirPieceAsRemovingThemDoes() => Seeds.Small(isDirected: false, check: (graph, seed) =>
    {
        var found = Biconnectivity.Of(graph);
        var whole = WeakComponents.Of(graph);
        var all = found.PiecesOf(Enumerable.Range(0, graph.NodeCount).ToArray());
        for (var v = 0; v < graph.NodeCount; v++)
        {
            var rest = WeakComponents.Of(Without(graph, (a, b) => a == v || b == v));
            var sizes = Enumerable.Range(0, graph.NodeCount).Where(u => u != v && whole.Of[u] == whole.Of[v])
                .GroupBy(u => rest.Of[u]).Select(g => g.Count()).OrderDescending().ToArray();
            all[v].ShouldBe(sizes, seed);
            (found.Pieces[v], found.Largest[v], found.Separated[v])
                .ShouldBe((sizes.Length, sizes.FirstOrDefault(), sizes.Skip(1).Sum()), seed);
        }
    });

    [Fact]
    public void Bridges_AreTheLinksWithoutWhichThereAreMorePieces() => Seeds.Small(isDirected: false, check: (graph, seed) =>
    {
        var found = Biconnectivity.Of(graph);
        var bridges = Enumerable.Range(0, found.Count).Where(found.IsBridge)
            .Select(b => found.Of(b).ToArray().Order().ToArray()).Select(b => (b[0], b[1])).Order().ToList();
        var expected = Links(graph)
            .Where(l => WeakComponents.Of(Without(graph, (a, b) => (a, b) == l)).Count > WeakComponents.Of(graph).Count);
        bridges.ShouldBe(expected, seed);
    });

    [Fact]
    public void Blocks_HoldEachLinkOnceAndAreAsManyAsPiecesSay() => Seeds.Small(isDirected: false, check: (graph, seed) =>
    {
        var found = Biconnectivity.Of(graph);
        var blocks = Enumerable.Range(0, found.Count).Select(b => found.Of(b).ToArray()).ToList();
        foreach (var (a, b) in Links(graph))
        {
            blocks.Count(block => block.Contains(a) && block.Contains(b)).ShouldBe(1, seed);
        }

        // A tree of blocks and cut points: one block for each piece of a node beyond the first, and one a component.
        var components = WeakComponents.Of(graph).Sizes.Count(size => size > 1);
        blocks.Count.ShouldBe(components + found.Pieces.Sum(p => Math.Max(0, p - 1)), seed);
    });

    [Fact]
    public void Of_GoesAsDeepAsAChainIsLong()
    {
        var found = Biconnectivity.Of(Chains.Make(100_000));
        found.Pieces.Count(p => p > 1).ShouldBe(99_998);
        found.Separated.Max().ShouldBe(49_999);
    }

    private static string[] CutPoints(AnalysisResult result) => [.. result.Values.Where(v => v.Value > 0).Select(v => v.Id)];

    private static List<(int Low, int High)> Links(AnalysisGraph graph) =>
        [.. Enumerable.Range(0, graph.NodeCount).SelectMany(v => graph.Out.Of(v).ToArray().Where(u => u > v).Select(u => (v, u)))];

    private static AnalysisGraph Without(AnalysisGraph graph, Func<int, int, bool> isGone)
    {
        var kept = Links(graph).Where(l => !isGone(l.Low, l.High)).ToList();
        return AnalysisGraph.FromLinks(
            graph.NodeCount, new ArcList([.. kept.Select(l => l.Low)], [.. kept.Select(l => l.High)], null));
    }
}
