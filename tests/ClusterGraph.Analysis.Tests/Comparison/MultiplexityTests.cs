using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Comparison;

/// <summary>Oracle values: numpy on the adjacency matrices; p as in QapTests.</summary>
public sealed class MultiplexityTests
{
    private const string Families = "marriage + business";

    [Fact]
    public void OneLayer_HasNothingToCompare() =>
        Run.Of(Inputs.Directed("a: b; b: c"), "multiplexity").Reason.ShouldBe(CaveatCode.NoVariance);

    [Fact]
    public void Empty_SaysSo() =>
        Run.Of(Inputs.Of([("x", "", true), ("y", "", true)]), "multiplexity").Reason.ShouldBe(CaveatCode.EmptyGraph);

    [Fact]
    public void NoLinks_SaysSo() =>
        Run.Of(Inputs.Of([("x", "", true), ("y", "", true)], "a", "b", "c"), "multiplexity").Reason.ShouldBe(CaveatCode.NoTies);

    [Theory]
    [InlineData("first", 20)]
    [InlineData("second", 15)]
    [InlineData("both", 8)]
    [InlineData("either", 27)]
    [InlineData("jaccard", 0.296296)]
    [InlineData("firstGivenSecond", 0.533333)]
    [InlineData("secondGivenFirst", 0.4)]
    [InlineData("expected", 2.5)]
    [InlineData("lift", 3.2)]
    public void B8_Florentine(string column, double expected) => Run.Of(
            Inputs.Of([("marriage", Florentine.Marriage, true), ("business", Florentine.Business, true)], "Pucci"), "multiplexity")
        .Cell("pairs", Families, column)!.Value.ShouldBe(expected, Run.Digits6);

    [Theory]
    [InlineData("advice + friendship", 60, 0.258621)]
    [InlineData("advice + reports", 19, 0.099476)]
    [InlineData("friendship + reports", 12, 0.109091)]
    public void B8_HighTech(string pair, int both, double jaccard)
    {
        var result = Run.Of(Managers.All, "multiplexity");
        result.Cell("pairs", pair, "both").ShouldBe(both);
        result.Cell("pairs", pair, "jaccard")!.Value.ShouldBe(jaccard, Run.Digits6);
        result.Figure("inAllLayers").ShouldBe(11);
    }

    [Fact]
    public void MultiplexShare_CountsPairsWithSeveralKinds()
    {
        // Pairs ab (three kinds), ac (two), ad (one).
        var result = Run.Of(Inputs.Of([("x", "a: b c d", true), ("y", "a: b c", true), ("z", "a: b", true)]), "multiplexity");
        result.Value!.Value.ShouldBe(2 / 3.0, 1e-15);
        result.Figure("inAllLayers").ShouldBe(1);
    }

    [Fact]
    public void MixedDirections_CompareOrderedPairs()
    {
        // a-b without direction counts both ways; a to b is one arc of it.
        var result = Run.Of(Inputs.Of([("kin", "a: b", true), ("sells", "a: b; b: c", false)]), "multiplexity");
        result.Cell("pairs", "kin + sells", "first").ShouldBe(2);
        result.Cell("pairs", "kin + sells", "both").ShouldBe(1);
    }

    [Fact]
    public void Layers_AreNotReportedAsUnited() => Run.Of(Managers.All, "multiplexity").Caveats.ShouldBeEmpty();

    [Fact]
    public void Threads_ChangeNothing() => Managers.All.ShouldNotDependOnThreads("multiplexity");
}
