using ClusterGraph.Analysis.Informants;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Informants;

/// <summary>Methods catalogue F6; values to be checked by hand.</summary>
public sealed class InformantTreeTests
{
    [Fact]
    public void F6_CoverageAndLeastNumber()
    {
        // 20 actors named 60 times: 6 once, 4 twice, 8 four times and 2 seven times.
        int[] counts = [.. Enumerable.Repeat(1, 6), .. Enumerable.Repeat(2, 4), .. Enumerable.Repeat(4, 8), 7, 7, 0];
        var tree = InformantTree.Of(counts);
        (tree.Named, tree.Namings, tree.Once, tree.Twice).ShouldBe((20, 60, 6, 4));
        tree.Coverage.ShouldBe(0.9, 1e-12);
        tree.LeastNumber.ShouldBe(23, 1e-12);
    }

    [Fact]
    public void Rounds_TellWhetherTheLastOneBroughtAnybodyNew()
    {
        var input = Inputs.Directed("a: x y; b: x y; c: x z").WithAttribute("round", id => id switch { "a" => "1", "b" => "2", "c" => "3", _ => null });
        var result = Run.Of(input, "informant-tree", "round=round");
        result.Figure("newInLastRound").ShouldBe(0.5);
        result.Cell("rounds", "2", "newlyNamed").ShouldBe(0);
        result.Value!.Value.ShouldBe(1 - (1 / 6.0), 1e-12);
        result.Figure("mayStop").ShouldBe(0);
        result.Of("x").ShouldBe(3);
    }

    [Fact]
    public void SmallGroups_AreHeldBack()
    {
        var input = Inputs.Directed("a: b c d e f g", "h", "i").WithAttribute("sex", id => id is "b" or "c" ? "w" : "m");
        var result = Run.Of(input, "informant-tree", "compare=sex");
        result.Cell("whoIsNamed", "w", "shareOfNamed").ShouldBeNull();
        result.Cell("whoIsNamed", "m", "shareOfNamed")!.Value.ShouldBe(4.0 / 6, 1e-12);
        result.Cell("whoIsNamed", "m", "shareOfAll")!.Value.ShouldBe(7.0 / 9, 1e-12);
    }

    [Fact]
    public void WithoutNamings_SaysSo() => Run.Of(Inputs.Directed("", "a", "b"), "informant-tree").Reason.ShouldBe(CaveatCode.NoTies);
}
