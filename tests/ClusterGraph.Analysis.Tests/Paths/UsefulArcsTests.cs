using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Paths;

namespace ClusterGraph.Analysis.Tests.Paths;

public sealed class UsefulArcsTests
{
    // a–b costs 1/2 and b–c 1/4; a–c at 1 has a cheaper way round, a–d at 3/4 + 1/4 over c is as dear as its own link at 1.
    private static readonly ArcList Links = new([0, 1, 0, 2, 0], [1, 2, 2, 3, 3], [2, 4, 1, 4, 1]);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ArcsWithACheaperWayRoundGo_EquallyCheapOnesStay(bool isDirected)
    {
        var graph = isDirected ? AnalysisGraph.FromArcs(4, Links) : AnalysisGraph.FromLinks(4, Links);
        var kept = UsefulArcs.Of(graph, RunOptions.Default);
        kept.LinkCount.ShouldBe(4);
        kept.Out.Has(0, 2).ShouldBeFalse();
        kept.Out.Weight(0, 3).ShouldBe(1);
        kept.Out.Has(2, 0).ShouldBeFalse();
    }
}
