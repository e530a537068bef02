using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.ValueChains;

public sealed class LeakageTests
{
    private const string Method = "leakage";

    /// <summary>Methods catalogue C4, checked by hand.</summary>
    [Fact]
    public void C4_SixStages()
    {
        var result = Run.Of(SixStages.Make(), Method);
        result.Cell("stages", "Processing", "inputLeakage").ShouldBe(1);
        result.Cell("stages", "Assembly", "inputLeakage").ShouldBe(0);
        result.Cell("stages", "Trade", "inputLeakage").ShouldBe(0);
        result.Cell("stages", "Assembly", "outputLeakage").ShouldBe(0);
        // What trade sells into the market is finished, and no leak.
        result.Cell("stages", "Trade", "outputLeakage").ShouldBeNull();
        result.Value!.Value.ShouldBe(1.0 / 3, 1e-12);
        result.Findings.ShouldHaveSingleItem().About[0].Id.ShouldBe("P");
    }

    [Fact]
    public void NoVolumes_CountsLinks_AndSaysSo()
    {
        var result = Run.Of(SixStages.Make("r1 p1; p1 a1; a1 t1; t1 m1"), Method);
        result.Cell("stages", "Processing", "inputLeakage").ShouldBe(1);
        result.Caveats.ShouldContain(c => c.Code == CaveatCode.NoVolume);
    }

    [Fact]
    public void SomeVolumesMissing_TheirShareIsShown() =>
        Run.Of(SixStages.Make("r1 p1 10; p1 a1; a1 t1 10; t1 m1 10"), Method).Cell("stages", "Assembly", "unknownShare").ShouldBe(0.5);
}
