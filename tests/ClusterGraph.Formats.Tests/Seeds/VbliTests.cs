namespace ClusterGraph.Formats.Tests.Seeds;

/// <summary>VBLI: who stands between donor, industry and state, and who stays out.</summary>
public sealed class VbliTests
{
    [Fact]
    public void ChamberAndForumStandBetweenDonorIndustryAndState() =>
        SeedAnalysis.Run(SeedMaps.Load("vbli-footwear"), "betweenness", "layer=funds,trusts", "direction=union").Top(2)
            .ShouldBe(["iblf", "vcci"], ignoreOrder: true);

    [Fact]
    public void FactoriesThatStayOutAreThoseOfForeignOwners()
    {
        var map = SeedMaps.Load("vbli-footwear");
        var foreign = map.With("owner", "Korean or Taiwanese").ToList();
        var stayOut = map.With("tookPart", "False").ToList();
        stayOut.Intersect(foreign).Count().ShouldBe(5);
        foreign.Count.ShouldBe(6);
        stayOut.Count.ShouldBe(6, "of 15 factories");
    }

    [Fact]
    public void AllMoneyComesFromOneDonorThroughOneFundholder()
    {
        var map = SeedMaps.Load("vbli-footwear");
        var funds = SeedAnalysis.Run(map, "degree", "layer=funds", "side=in");
        map.Links.All.Where(l => l.Type.Value == "funds").Select(l => l.Source.Value).Where(id => funds.Of(id) == 0).ShouldBe(["dfid"]);
        SeedAnalysis.Run(map, "articulation-points", "layer=funds").Of("iblf").ShouldBeGreaterThan(0);
    }
}
