using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Tests.Fixtures;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Tests.Graph;

public sealed class LayerReaderTests
{
    private static readonly AnalysisInput Two =
        Inputs.Of([("sellsTo", "a: b c", false), ("kinOf", "b: c", true)]);

    [Fact]
    public void Read_UnitesAllLayersWhenNoneIsNamed_UndirectedOnesBothWays()
    {
        var read = LayerReader.Read(Two, new LayerQuery()).Value!;
        read.Graph.LinkCount.ShouldBe(4);
        read.Layers.Count.ShouldBe(2);
        read.Parallels.ShouldBe(0);
    }

    [Fact]
    public void Read_KeepsAnUndirectedLayerUndirected()
    {
        var read = LayerReader.Read(Two, new LayerQuery { Layers = ["kinOf"] }).Value!;
        read.Graph.IsDirected.ShouldBeFalse();
        read.Graph.LinkCount.ShouldBe(1);
    }

    [Fact]
    public void Read_NamesTheLayersThereAre_WhenOneIsUnknown()
    {
        var error = LayerReader.Read(Two, new LayerQuery { Layers = ["trusts"] }).Error!;
        error.Code.ShouldBe(ErrorCode.NotFound);
        error.Message.ShouldContain("kinOf, sellsTo");
    }

    [Fact]
    public void Read_LeavesNegativeLayersOutUnlessNamed()
    {
        var input = Two with { Layers = [new Layer("sellsTo", "commercial"), new Layer("conflictsWith", "negative", true, true)] };
        LayerReader.Read(input, new LayerQuery()).Value!.Graph.LinkCount.ShouldBe(2);
        LayerReader.Read(input, new LayerQuery { Layers = ["conflictsWith"] }).Value!.Graph.LinkCount.ShouldBe(1);
    }

    [Fact]
    public void Read_TakesOnlyActorsInside_AndNumbersThemAnew()
    {
        var read = LayerReader.Read(Two with { Inside = [false, true, true] }, new LayerQuery { Nodes = NodeSet.Inside }).Value!;
        read.Graph.NodeCount.ShouldBe(2);
        read.IdOf(0).ShouldBe("b");
        read.Graph.Out.Of(0).ToArray().ShouldBe([1]);
    }

    [Fact]
    public void Read_LeavesOutLinksWithoutAPositiveWeight_AndCountsThem()
    {
        var input = Inputs.Directed("a: b c d").WithStrengths("2 0 NaN");
        var read = LayerReader.Read(input, new LayerQuery { Weight = WeightUse.Strength }).Value!;
        read.Graph.LinkCount.ShouldBe(1);
        read.ZeroWeights.ShouldBe(2);
    }

    [Fact]
    public void Read_CountsLoopsAndParallels()
    {
        var read = LayerReader.Read(Inputs.Directed("a: a b b b"), new LayerQuery()).Value!;
        (read.Graph.LinkCount, read.SelfLoops, read.Parallels).ShouldBe((1, 1, 2));
    }

    [Fact]
    public void Read_ReversesArcs() =>
        LayerReader.Read(Inputs.Directed("a: b"), new LayerQuery { Reversed = true }).Value!.Graph.Out.Of(1).ToArray().ShouldBe([0]);

    [Fact]
    public void Read_WithoutNamedLayers_TakesTheMeantOnes_OrTheOnlyOne()
    {
        var two = Inputs.Of([("sellsTo", "a: b", false), ("trusts", "b: c", false)]);
        LayerReader.Read(two, new LayerQuery { Preferred = ["trusts"] }).Value!.Layers.Select(l => l.Id).ShouldBe(["trusts"]);
        LayerReader.Read(Inputs.Directed("a: b"), new LayerQuery { Preferred = ["trusts"] }).Value!.Graph.LinkCount.ShouldBe(1);
        LayerReader.Read(two, new LayerQuery { Preferred = ["kin"] }).Error!.Message.ShouldContain("Choose among: sellsTo, trusts");
    }
}
