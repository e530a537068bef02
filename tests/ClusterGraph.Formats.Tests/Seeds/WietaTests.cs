namespace ClusterGraph.Formats.Tests.Seeds;

/// <summary>WIETA: how far audits reach, and who sits where accreditation is decided.</summary>
public sealed class WietaTests
{
    [Fact]
    public void AuditsReachProducersInProcessAndEndBeforeTheGrowers()
    {
        var map = SeedMaps.Load("wieta-wine");
        var audits = SeedAnalysis.Run(map, "degree", "layer=audits", "side=in");
        var (inProcess, notStarted) = (map.With("audit", "in process").ToList(), map.With("audit", "not started").ToList());
        (inProcess.Count, notStarted.Count).ShouldBe((13, 9), "single producers and groups");
        inProcess.ShouldAllBe(id => audits.Of(id) == 1);
        notStarted.ShouldAllBe(id => audits.Of(id) == 0);
        audits.Of("growers").ShouldBe(0);
        SeedAnalysis.Run(map, "degree", "layer=suppliesInputsTo", "side=out").Of("growers").ShouldBeGreaterThan(0);
    }

    [Fact]
    public void CommitteeSeatsFourGroupsAndNoRetailer()
    {
        var map = SeedMaps.Load("wieta-wine");
        var seats = map.Sources("partOf", "committee").ToList();
        seats.SelectMany(seat => map.Sources("sitsOn", seat.Value)).Select(id => map.Actors.Find(id.Value)!.Type.Value)
            .ShouldBe(["society.union", "producer.large", "public.ministry", "society.ngo"], ignoreOrder: true);
    }
}
