using ClusterGraph.Core.Actors;

namespace ClusterGraph.Formats.Tests.Seeds;

/// <summary>Two plastics clusters on one chain.</summary>
public sealed class PlasticsTests
{
    [Fact]
    public void AbidjanLacksRawMaterialAndMachineryAndNothingElse()
    {
        var (germany, abidjan) = (SeedMaps.Load("plastics-southern-germany"), SeedMaps.Load("plastics-abidjan"));
        abidjan.Chain().Select(s => (s.Id, s.Order, s.Asked, s.Excluded)).ShouldBe(germany.Chain().Select(s => (s.Id, s.Order, true, false)));
        germany.Covered().ShouldBe(germany.Chain().Select(s => s.Id.Value));
        germany.Covered().Except(abidjan.Covered()).ShouldBe(["raw-material", "machinery"]);
    }

    [Fact]
    public void SouthernGermanyHasSeveralFirmsAtEveryStageAndHangsTogether()
    {
        var map = SeedMaps.Load("plastics-southern-germany");
        map.Chain().ShouldAllBe(s => map.Doing(s.Id.Value).Count(a => a.Boundary == Boundary.Inside) >= 2);
        SeedAnalysis.Run(map, "components", "layer=commercial,production").Of("firm-r-01").ShouldBe(map.Actors.Count - 1, "all but the cluster itself");
    }
}
