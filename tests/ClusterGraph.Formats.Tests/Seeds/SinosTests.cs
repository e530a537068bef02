using ClusterGraph.Core.Actors;

namespace ClusterGraph.Formats.Tests.Seeds;

/// <summary>Sinos Valley: buyers hold design and brand, large firms look outward, a forum joins labour, state and industry.</summary>
public sealed class SinosTests
{
    [Theory]
    [InlineData("design")]
    [InlineData("brand")]
    [InlineData("distribution")]
    public void FunctionsOfTheBuyer_AreDoneOnlyFromOutside(string stage)
    {
        var boundaries = SeedMaps.Load("sinos-footwear").Doing(stage).Select(a => a.Boundary).ToList();
        boundaries.ShouldNotBeEmpty();
        boundaries.ShouldAllBe(b => b == Boundary.Outside);
    }

    [Fact]
    public void LargeFirmsLookOutwardAndSmallOnesInward()
    {
        var map = SeedMaps.Load("sinos-footwear");
        var result = SeedAnalysis.Run(map, "e-i-index", "group=boundary");
        var (large, small) = (map.Invented("producer.large").ToList(), map.Invented("producer.small").ToList());
        (large.Count, small.Count).ShouldBe((6, 10));
        large.ShouldAllBe(id => result.Of(id) > 0);
        small.ShouldAllBe(id => result.Of(id) < 0);
    }

    [Fact]
    public void SmallFirmsActJointlyAndLargeOnesDoNot()
    {
        var map = SeedMaps.Load("sinos-footwear");
        var joint = map.Links.All.Where(l => l.Type.Value == "actsJointlyWith" && l.Target == new ActorId("joint-action"))
            .Select(l => map.Actors.Find(l.Source.Value)!.Type.Value).ToList();
        joint.ShouldNotBeEmpty();
        joint.ShouldAllBe(type => type == "producer.small");
    }

    [Fact]
    public void WithoutTheForumLabourAndGovernmentDoNotReachTheIndustry()
    {
        var result = SeedAnalysis.Run(SeedMaps.Load("sinos-footwear"), "articulation-points", "layer=sitsOn,pressures");
        result.Top(1).ShouldBe(["forum"]);
        result.Of("forum").ShouldBeGreaterThanOrEqualTo(4);
    }
}
