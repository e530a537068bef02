using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Graph;

public sealed class AskedDyadsTests
{
    private static readonly bool[] TwoOfFour = [true, false, true, false];

    [Theory]
    [InlineData(AskedWhen.SourceAnswered)]
    [InlineData(AskedWhen.EitherAnswered)]
    [InlineData(AskedWhen.BothAnswered)]
    public void Count_AgreesWithLookingAtEveryPair(AskedWhen when)
    {
        var asked = new AskedDyads(4, TwoOfFour, when);
        var isDirected = when == AskedWhen.SourceAnswered;
        asked.Count.ShouldBe(Enumerable.Range(0, 16).Count(c =>
            c / 4 != c % 4 && (isDirected || c / 4 < c % 4) && asked.Has(c / 4, c % 4)));
        asked.Possible.ShouldBe(isDirected ? 12 : 6);
    }

    [Theory]
    [InlineData(AskedWhen.SourceAnswered, 6)]
    [InlineData(AskedWhen.EitherAnswered, 5)]
    [InlineData(AskedWhen.BothAnswered, 1)]
    public void Count_OfTwoAnswersAmongFour(AskedWhen when, int count) => new AskedDyads(4, TwoOfFour, when).Count.ShouldBe(count);

    [Fact]
    public void Keep_LeavesOutWhatNobodyWasAskedAbout_WithItsWeight()
    {
        var rows = AnalysisGraph.FromArcs(3, new ArcList([0, 1, 2], [1, 2, 0], [5, 6, 7])).Out;
        var kept = new AskedDyads(3, [true, false, true], AskedWhen.SourceAnswered).Keep(rows);
        kept.Of(1).ToArray().ShouldBeEmpty();
        (kept.Weight(0, 1), kept.Weight(2, 0)).ShouldBe((5, 7));
        new AskedDyads(3, null, AskedWhen.SourceAnswered).Keep(rows).ShouldBeSameAs(rows);
    }

    [Fact]
    public void Subgraph_KeepsLinksAmongTheNodesInTheirNewOrder()
    {
        var rest = Subgraph.Of(Inputs.Undirected("a: b c; c: d").Graph(), [3, 2, 0]);
        (rest.NodeCount, rest.LinkCount, rest.IsDirected).ShouldBe((3, 2, false));
        rest.Out.Of(1).ToArray().ShouldBe([0, 2]);
    }
}
