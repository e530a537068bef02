using ClusterGraph.Analysis.Comparison;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Tests.Comparison;

/// <summary>Oracle values: networkx 2.8.8 attribute, numeric and degree assortativity coefficient; igraph 0.10.2.</summary>
public sealed class AssortativityTests
{
    [Fact]
    public void Empty_SaysSo() => Run.Of(Inputs.Directed(""), "assortativity").Reason.ShouldBe(CaveatCode.EmptyGraph);

    [Fact]
    public void NoLinks_SaysSo() =>
        Run.Of(Inputs.Directed("", "a", "b").WithAttribute("type", id => id), "assortativity").Reason.ShouldBe(CaveatCode.NoTies);

    [Theory]
    [InlineData("categorical")]
    [InlineData("numeric")]
    public void AllAlike_SaysSo(string kind) =>
        Run.Of(Inputs.Directed("a: b").WithAttribute("type", _ => "1"), "assortativity", "kind=" + kind)
            .Reason.ShouldBe(CaveatCode.NoVariance);

    [Fact]
    public void UnknownAttribute_IsRefused() =>
        Run.Refused(Inputs.Directed("a: b"), "assortativity", "attribute=colour").Code.ShouldBe(ErrorCode.NotFound);

    [Fact]
    public void OnlyTheirOwnKind_IsOne()
    {
        var input = Inputs.Undirected("a: b; c: d").WithAttribute("type", id => id is "a" or "b" ? "firm" : "bank");
        var result = Run.Of(input, "assortativity");
        result.Value.ShouldBe(1);
        result.Cell("mixing", "firm", "firm").ShouldBe(1);
        result.Cell("mixing", "firm", "bank").ShouldBe(0);
    }

    [Fact]
    public void Missing_IsLeftOutAndCounted()
    {
        var input = Inputs.Undirected("a: b x; c: d").WithAttribute("type", id => id switch { "x" => null, "a" or "b" => "1", _ => "2" });
        var result = Run.Of(input, "assortativity");
        result.Value.ShouldBe(1);
        result.Caveats.Single(c => c.Code == CaveatCode.NoAttribute).Count.ShouldBe(1);
    }

    [Fact]
    public void B6_NewmansCouples()
    {
        // Newman 2003, table of San Francisco couples: 0.621 is printed; the printed cells add up to 0.997.
        double[][] couples =
            [[.258, .016, .035, .013], [.012, .157, .058, .019], [.013, .023, .306, .035], [.005, .007, .024, .016]];
        Mixing.Coefficient(couples).ShouldBeInRange(0.620, 0.624);
    }

    [Theory]
    [InlineData("friendship", "department", "categorical", 0.159088)]
    [InlineData("friendship", "tenure", "numeric", -0.095099)]
    [InlineData("advice", "tenure", "numeric", 0.159476)]
    public void B6_HighTech(string layer, string attribute, string kind, double expected) =>
        Run.Of(Managers.All, "assortativity", "layer=" + layer, "attribute=" + attribute, "kind=" + kind)
            .Value!.Value.ShouldBe(expected, Run.Digits6);

    [Fact]
    public void B6_FlorentineWealth() =>
        Run.Of(Wealthy, "assortativity", "attribute=wealth", "kind=numeric").Value!.Value.ShouldBe(-0.302405, Run.Digits6);

    [Fact]
    public void B1_KarateDegrees() =>
        Run.Of(Inputs.Undirected(Karate.Links), "assortativity", "kind=degree").Value!.Value.ShouldBe(-0.475613, Run.Digits6);

    [Fact]
    public void DirectedDegrees_CompareOutWithIn() =>
        Run.Of(Inputs.Directed(HighTech.Friendship), "assortativity", "kind=degree").Value!.Value.ShouldBe(-0.188894, Run.Digits6);

    [Fact]
    public void P_AgreesWithAllPermutations()
    {
        // Two pairs, one inside each kind. Of the six ways to hand out two labels each, two keep both pairs alike.
        var input = Inputs.Undirected("a: b; c: d").WithAttribute("type", id => id is "a" or "b" ? "1" : "2");
        var result = Run.Of(input, "assortativity", "permutations=9999");
        result.Figure("p")!.Value.ShouldBe(1 / 3.0, 0.02);
        result.Figure("pLow").ShouldBe(1);
        result.Figure("permutations").ShouldBe(9999);
    }

    [Theory]
    [InlineData("department", "categorical")]
    [InlineData("tenure", "numeric")]
    public void Threads_ChangeNothing(string attribute, string kind) => Managers.All.ShouldNotDependOnThreads(
        "assortativity", null, "layer=friendship", "attribute=" + attribute, "kind=" + kind);

    private static Analysis.Graph.AnalysisInput Wealthy => Inputs.Undirected(Florentine.Marriage, "Pucci")
        .WithAttribute("wealth", id => Florentine.Wealth.Split([',', '\n']).Single(w => w.Trim().StartsWith(id, StringComparison.Ordinal))
            .Trim().Split(' ')[1]);
}
