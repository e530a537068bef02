using System.Globalization;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.ValueChains;

public sealed class BottleneckTests
{
    private const string Method = "bottleneck";

    /// <summary>Cormen, Leiserson, Rivest and Stein, Introduction to Algorithms: the flow network of the chapter on maximum flow.</summary>
    internal static AnalysisInput Cormen
    {
        get
        {
            var input = Inputs.Directed("s: v1 v2; v1: v3; v2: v1 v4; v3: v2 t; v4: v3 t").WithStrengths("16 13 12 4 14 9 20 7 4");
            return input with { Links = input.Links with { Volumes = input.Links.Strengths } };
        }
    }

    /// <summary>Methods catalogue C8: 23 is printed; the rest computed with networkx.</summary>
    [Fact]
    public void C8_Cormen()
    {
        var result = Run.Of(Cormen, Method, "sources=s", "sinks=t");
        result.Value.ShouldBe(23);
        result.Groups.Single(g => g.Name == "sourceSide").Members.ShouldBe(["s", "v1", "v2", "v4"]);
        result.Groups.Single(g => g.Name == "sinkSide").Members.ShouldBe(["t", "v3"]);
        result.Links.Where(l => l.Value > 0).Select(l => (l.Source, l.Target, l.Value))
            .ShouldBe([("v1", "v3", 1), ("v4", "t", 1), ("v4", "v3", 1)]);
        result.ShouldHold(("v1", 12), ("v2", 11), ("v3", 19), ("v4", 11));
    }

    /// <summary>Methods catalogue C8: processing carries at most 80, the larger trader at most 60.</summary>
    [Fact]
    public void C8_SixStagesWithCapacities()
    {
        var result = Run.Of(Limited(SixStages.Make()), Method);
        result.Value.ShouldBe(70);
        result.Of("t1", "gain").ShouldBe(1);
        result.Findings.Select(f => f.Rule).ShouldBe([FindingRule.Bottleneck, FindingRule.RaiseTogether]);
        result.Findings[0].About.ShouldBe([FindingSubject.Actor("t1")]);
        result.Findings[1].About.Select(a => a.Id).ShouldBe(["a1", "t2", "m2"]);
    }

    /// <summary>Methods catalogue C11: a new sale alone gains nothing, with the sale behind it raised it gains 10.</summary>
    [Fact]
    public void C11_SixStages_TwoMovesTogether()
    {
        Run.Of(Limited(SixStages.Make(SixStages.Sales + "; a2 t2 20")), Method).Value.ShouldBe(70);
        var raised = SixStages.Sales.Replace("t2 m2 10", "t2 m2 30", StringComparison.Ordinal);
        Run.Of(Limited(SixStages.Make(raised + "; a2 t2 20")), Method).Value.ShouldBe(80);
    }

    [Fact]
    public void NoVolumes_EachLinkCarriesOne_AndThatIsSaid()
    {
        var result = Run.Of(Inputs.Directed("s: a b; a: t; b: t"), Method, "sources=s", "sinks=t");
        result.Value.ShouldBe(2);
        result.Caveats.ShouldContain(c => c.Code == CaveatCode.NoVolume);
    }

    [Fact]
    public void LinksWithoutVolume_CarryNothing_WhereOthersAreKnown()
    {
        var result = Run.Of(SixStages.Make("r1 p1 100; p1 a1; a1 t1 40; t1 m1 90"), Method);
        result.Value.ShouldBe(0);
        result.Caveats.Single(c => c.Code == CaveatCode.NoVolume).Count.ShouldBe(1);
    }

    [Fact]
    public void UnknownAttribute_IsNamed() =>
        Run.Refused(SixStages.Make(), Method, "capacity=weight").Message.ShouldContain("weight");

    [Fact]
    public void Result_DoesNotDependOnThreads() => SixStages.Make().ShouldNotDependOnThreads(Method);

    private static AnalysisInput Limited(AnalysisInput input) => input.WithAttribute(
        "capacity", id => id == "p1" ? 80.ToString(CultureInfo.InvariantCulture) : id == "t1" ? 60.ToString(CultureInfo.InvariantCulture) : null);
}
