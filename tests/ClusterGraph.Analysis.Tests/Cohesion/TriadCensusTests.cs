using ClusterGraph.Analysis.Cohesion;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Cohesion;

/// <summary>Oracle values: networkx 2.8.8 = igraph 0.10.2 = R sna 2.7-1.</summary>
public sealed class TriadCensusTests
{
    [Fact]
    public void B2_HighTechAdvice() => Census(Inputs.Directed(HighTech.Advice)).ShouldBe(
        [74, 153, 90, 160, 86, 49, 59, 101, 190, 2, 72, 62, 78, 17, 107, 30]);

    [Fact]
    public void B2_HighTechFriendship() => Census(HighTechGroups.Of(HighTech.Friendship)).ShouldBe(
        [376, 366, 143, 114, 34, 35, 39, 101, 23, 0, 20, 16, 25, 9, 23, 6]);

    [Fact]
    public void B2_HighTechReports() => Census(Inputs.Directed(HighTech.Reports)).ShouldBe(
        [1003, 274, 0, 0, 37, 16, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);

    // Holland and Leinhardt's pictures, one triad each.
    [Theory]
    [InlineData("003", "")]
    [InlineData("012", "a: b")]
    [InlineData("102", "a: b; b: a")]
    [InlineData("021D", "b: a c")]
    [InlineData("021U", "a: b; c: b")]
    [InlineData("021C", "a: b; b: c")]
    [InlineData("111D", "a: b; b: a; c: b")]
    [InlineData("111U", "a: b; b: a c")]
    [InlineData("030T", "a: b c; b: c")]
    [InlineData("030C", "a: b; b: c; c: a")]
    [InlineData("201", "a: b; b: a c; c: b")]
    [InlineData("120D", "a: c; c: a; b: a c")]
    [InlineData("120U", "a: b c; c: a b")]
    [InlineData("120C", "a: b c; b: c; c: a")]
    [InlineData("210", "a: b c; b: a c; c: a")]
    [InlineData("300", "a: b c; b: a c; c: a b")]
    public void Triad_IsOfItsType(string type, string links) =>
        Run.Of(Inputs.Directed(links, "a", "b", "c"), "triad-census").Figures.Single(f => f.Value == 1).Name.ShouldBe(type);

    [Fact]
    public void Undirected_KnowsFourTypes()
    {
        var census = Census(Inputs.Undirected(Kite.Links));
        census.Sum().ShouldBe(120);
        census.Index().Where(c => c.Item > 0).Select(c => TriadTypes.Names[c.Index]).ShouldBe(["003", "102", "201", "300"]);
    }

    [Fact]
    public void FewerThanThree_HaveNone()
    {
        Run.Of(Inputs.Directed("a: b"), "triad-census").Reason.ShouldBe(CaveatCode.TooFewNodes);
        Run.Of(Inputs.Directed(""), "triad-census").Reason.ShouldBe(CaveatCode.EmptyGraph);
    }

    [Fact]
    public void Census_CountsEveryTriple()
    {
        for (var seed = 1; seed <= 200; seed++)
        {
            var graph = RandomGraphs.Make(seed, 3 + (seed % 6), 0.2 + (seed % 5 * 0.15), isDirected: seed % 4 != 0);
            TriadCensus.Compute(graph).ShouldBe(Plain(graph), $"seed {seed}");
        }
    }

    [Fact]
    public void Census_DoesNotDependOnNumbersOrThreads()
    {
        var graph = RandomGraphs.Make(8, 120, 0.1, isDirected: true);
        var to = Enumerable.Range(0, 120).ToArray();
        new Pcg64(9).Shuffle(to.AsSpan());
        var census = TriadCensus.Compute(graph);
        TriadCensus.Compute(graph, new RunOptions(2)).ShouldBe(census);
        TriadCensus.Compute(RandomGraphs.Relabel(graph, to)).ShouldBe(census);
    }

    [Fact]
    public void Explanation_CanBeReadAloud() => Run.Of(Inputs.Directed("a: b c; b: c", "d"), "triad-census").Explanation.ShouldBe(
        "Of 4 sets of three actors, 0 have no link inside, 3 one linked pair, 0 two, and 1 are closed: all three pairs are linked.");

    private static double[] Census(AnalysisInput input) =>
        [.. Run.Of(input, "triad-census").Figures.Select(f => f.Value!.Value)];

    private static Int128[] Plain(AnalysisGraph graph)
    {
        var counts = new Int128[16];
        for (var a = 0; a < graph.NodeCount; a++)
        {
            for (var b = a + 1; b < graph.NodeCount; b++)
            {
                for (var c = b + 1; c < graph.NodeCount; c++)
                {
                    counts[TriadTypes.Of(Dyad(graph, a, b), Dyad(graph, a, c), Dyad(graph, b, c))]++;
                }
            }
        }

        return counts;
    }

    private static int Dyad(AnalysisGraph graph, int a, int b) => (graph.Out.Has(a, b) ? 1 : 0) + (graph.Out.Has(b, a) ? 2 : 0);
}
