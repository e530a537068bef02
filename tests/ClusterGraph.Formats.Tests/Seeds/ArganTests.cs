using ClusterGraph.Core.Actors;

namespace ClusterGraph.Formats.Tests.Seeds;

/// <summary>Argan oil: one authority, and the bridge between it and the cooperatives.</summary>
public sealed class ArganTests
{
    [Fact]
    public void TheAgronomistBridgesTheAuthorityAndTheCooperatives() =>
        SeedAnalysis.Run(SeedMaps.Load("pampat-argan"), "articulation-points", "layer=knowledge").Of("agronomist").ShouldBeGreaterThan(0);

    [Fact]
    public void OneAuthorityRegulatesEveryProducer()
    {
        var map = SeedMaps.Load("pampat-argan");
        var regulated = SeedAnalysis.Run(map, "degree", "layer=regulates", "side=in");
        map.Doing("oil").Where(a => !a.Type.Value.StartsWith("labour.", StringComparison.Ordinal)).ShouldAllBe(a => regulated.Of(a.Id.Value) == 1);
        map.Sources("regulates").Distinct().ShouldBe([new ActorId("onssa")]);
    }
}
