namespace ClusterGraph.Formats.Tests.Seeds;

/// <summary>Djebba figs: one body of control.</summary>
public sealed class DjebbaTests
{
    [Fact]
    public void OneBodyControlsAllAndWithoutItNobodyIsControlled()
    {
        var map = SeedMaps.Load("pampat-djebba");
        var result = SeedAnalysis.Run(map, "articulation-points", "layer=monitors");
        result.Values.Where(v => v.Value > 0).Select(v => v.Id).ShouldBe(["association"]);
        result.Of("association").ShouldBe(map.Doing("growing").Count() - 1, "all growers are cut off but one, the largest rest");
    }
}
