using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Graph;

public sealed class AnalysisGraphTests
{
    private static readonly ArcList Arcs = new([2, 0, 0, 1, 0, 1], [0, 2, 1, 1, 2, 0], [1, 2, 3, 9, 4, 5]);

    [Fact]
    public void FromArcs_SortsRowsDropsLoopsAndUnitesParallels()
    {
        var graph = AnalysisGraph.FromArcs(3, Arcs, WeightMerge.Sum);
        graph.LinkCount.ShouldBe(4);
        graph.Out.Of(0).ToArray().ShouldBe([1, 2]);
        graph.Out.WeightsOf(0).ToArray().ShouldBe([3, 6]);
        graph.Out.Of(1).ToArray().ShouldBe([0]);
        graph.In.Of(0).ToArray().ShouldBe([1, 2]);
        graph.In.WeightsOf(0).ToArray().ShouldBe([5, 1]);
    }

    [Fact]
    public void FromArcs_KeepsTheLargestWeightWhenStrengthIsRead() =>
        AnalysisGraph.FromArcs(3, Arcs).Out.Weight(0, 2).ShouldBe(4);

    [Fact]
    public void Undirected_UnitesBothDirectionsWithTheLargerWeight()
    {
        var union = AnalysisGraph.FromArcs(3, Arcs).Undirected;
        union.LinkCount.ShouldBe(2);
        union.Out.Of(0).ToArray().ShouldBe([1, 2]);
        union.Out.WeightsOf(0).ToArray().ShouldBe([5, 4]);
        union.Out.Weight(2, 0).ShouldBe(4);
        union.In.ShouldBeSameAs(union.Out);
    }

    [Fact]
    public void Mutual_KeepsOnlyLinksGivenBothWays() =>
        Inputs.Directed("a: b c; b: a").Graph().Symmetric(Symmetry.Mutual).LinkCount.ShouldBe(1);

    [Fact]
    public void Empty_HasNothing()
    {
        var graph = AnalysisGraph.FromArcs(0, new ArcList([], [], null));
        (graph.NodeCount, graph.LinkCount, graph.In.ArcCount, graph.Undirected.LinkCount).ShouldBe((0, 0, 0, 0));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Rows_AgreeWithEachOtherOnRandomGraphs(long seed)
    {
        var graph = RandomGraphs.Make(seed, 20, 0.2, isDirected: true, isWeighted: true);
        for (var a = 0; a < 20; a++)
        {
            for (var b = 0; b < 20; b++)
            {
                graph.In.Weight(b, a).ShouldBe(graph.Out.Weight(a, b), $"seed {seed}");
                graph.Undirected.Out.Weight(a, b)
                    .ShouldBe(Math.Max(graph.Out.Weight(a, b), graph.Out.Weight(b, a)), $"seed {seed}");
            }
        }
    }
}
