using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Links;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Formats.Tests.Seeds;

/// <summary>Tiruppur: tiers without a market of their own, and ties of owners inside and across communities.</summary>
public sealed class TiruppurTests
{
    [Fact]
    public void SubcontractorsAndJobWorkersHaveOneClientAndNoMarket()
    {
        var map = SeedMaps.Load("tiruppur-knitwear");
        var lower = map.Invented("position.subcontractor").Concat(map.Invented("position.jobWorker")).ToList();
        var (clients, sales) = (
            SeedAnalysis.Run(map, "degree", "layer=subcontractsTo", "side=in"),
            SeedAnalysis.Run(map, "degree", "layer=commercial", "side=out"));
        lower.Count.ShouldBe(32);
        lower.ShouldAllBe(id => clients.Of(id) == 1 && sales.Of(id) == 0);
        map.Invented("producer.large").ShouldAllBe(id => sales.Of(id) == 1);
    }

    [Fact]
    public void UnionsCoverATenthOfBothGroupsOfWorkers() =>
        SeedMaps.Load("tiruppur-knitwear").Links.All.Where(l => l.Type.Value == "memberOf" && l.Target == new ActorId("unions"))
            .Select(l => (l.Source.Value, l.Strength)).ShouldBe([("men", 0.1), ("women", 0.1)], ignoreOrder: true);

    [Fact]
    public void OwnersKeepToTheirCommunityAndLaterLessSo()
    {
        var map = SeedMaps.Load("tiruppur-knitwear");
        double Mixing(MapSnapshot at) =>
            SeedAnalysis.Run(at, "assortativity", "layer=kinOf,trusts", "attribute=ownerCommunity").Value.ShouldNotBeNull();
        var earlier = Mixing(MapSnapshot.Create(map.Id, map.Elements().Where(e => e is not Link { Since: not null })));
        earlier.ShouldBe(1, "every tie is within a community");
        Mixing(map).ShouldBeInRange(0.2, 0.8);
    }
}
