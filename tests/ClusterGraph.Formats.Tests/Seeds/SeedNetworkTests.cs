using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Formats.Tests.Seeds;

/// <summary>What each source expects to be seen in the ties, worked out here without the product's analysis.</summary>
public sealed class SeedNetworkTests
{
    [Fact]
    public void Colchagua_InvestigatorsAreAllInTheInnermostCoreOfAdvice()
    {
        var map = SeedMaps.Load("colchagua-wine");
        var core = InnermostCore(Advice(map));
        Investigators(map).ShouldBeSubsetOf(core);
        core.Count.ShouldBeLessThanOrEqualTo(12);
    }

    [Fact]
    public void Colchagua_ManyFirmsAreIsolatedAndNoneOfThemInvestigates()
    {
        var map = SeedMaps.Load("colchagua-wine");
        var tied = Advice(map).Keys.ToHashSet();
        var isolated = Studied(map).Except(tied).ToList();
        isolated.Count.ShouldBeInRange(10, 12);
        isolated.Intersect(Investigators(map)).ShouldBeEmpty();
        map.Links.All.Where(l => l.Type.Value == "advises" && isolated.Contains(l.Target)).ShouldBeEmpty();
    }

    [Fact]
    public void Colchagua_AHandfulOfGatekeepersGiveMoreThanTheyTakeAndListenOutside()
    {
        var map = SeedMaps.Load("colchagua-wine");
        var studied = Studied(map).ToHashSet();
        var advice = map.Links.All.Where(l => l.Type.Value == "advises").ToList();
        var gatekeepers = studied.Where(id =>
            advice.Count(l => l.Target == id && studied.Contains(l.Source)) < 2 / 3.0 * advice.Count(l => l.Source == id)
            && advice.Count(l => l.Target == id && !studied.Contains(l.Source)) >= 4).ToList();
        gatekeepers.Count.ShouldBeInRange(4, 6);
        gatekeepers.ShouldBeSubsetOf(Investigators(map));
    }

    [Fact]
    public void Sialkot_WithoutTheAssociationSmallProducersHaveNoSourceOfQualityAdvice()
    {
        var map = SeedMaps.Load("sialkot-surgical");
        var small = map.Actors.All.Where(a => a.Type.Value == "producer.small").Select(a => a.Id).ToHashSet();
        var advice = map.Links.All.Where(l => l.Type.Value == "advises" && small.Contains(l.Target)).ToList();
        advice.Select(l => l.Target).Distinct().Count().ShouldBe(small.Count);
        advice.ShouldAllBe(l => l.Source == new ActorId("sima"));
    }

    [Fact]
    public void Sialkot_TheLowestTierHasNoMarketOfItsOwn()
    {
        var map = SeedMaps.Load("sialkot-surgical");
        var subcontractors = map.Actors.All.Where(a => a.Type.Value == "position.subcontractor").ToList();
        subcontractors.Count.ShouldBeGreaterThan(1);
        subcontractors.SelectMany(a => map.LinksOf(a.Id)).Select(l => l.Type.Value)
            .ShouldNotContain(type => type == "sellsTo" || type == "exportsTo");
    }

    [Fact]
    public void Palar_TheSmallestFirmsCloseAndTheLargerOnesBuildTheirOwnPlant()
    {
        var groups = SeedMaps.Load("palar-valley").Actors.All.Where(a => a.Attributes?.ContainsKey("outcome") == true).ToList();
        groups.Where(a => Outcome(a) == "own plant").ShouldAllBe(a => a.Size == SizeClass.Medium);
        groups.Where(a => Outcome(a) == "closed").ShouldAllBe(a => a.Size != SizeClass.Medium);
    }

    [Fact]
    public void Palar_PressureRunsFromTheForumOverTheCourtToTheTowns()
    {
        var map = SeedMaps.Load("palar-valley");
        map.FindLink(new("ngo"), new("court"), new("pressures")).ShouldNotBeNull();
        map.Links.All.Count(l => l.Source == new ActorId("court") && l.Type.Value == "orders"
            && map.Actors.Find(l.Target.Value)!.Type.Value == "collective.cluster").ShouldBe(5);
    }

    private static string Outcome(Actor actor) => actor.Attributes!["outcome"].Value.GetString()!;

    private static IEnumerable<ActorId> Studied(MapSnapshot map) =>
        map.Actors.All.Where(a => a.Attributes?.ContainsKey("studied") == true).Select(a => a.Id);

    private static List<ActorId> Investigators(MapSnapshot map) =>
        [.. map.Actors.All.Where(a => a.Attributes?.TryGetValue("organic", out var v) == true && v.Value.GetString() == "investigating").Select(a => a.Id)];

    private static Dictionary<ActorId, HashSet<ActorId>> Advice(MapSnapshot map)
    {
        var studied = Studied(map).ToHashSet();
        return map.Links.All.Where(l => l.Type.Value == "advises" && studied.Contains(l.Source) && studied.Contains(l.Target))
            .SelectMany(l => new[] { (l.Source, l.Target), (l.Target, l.Source) })
            .GroupBy(p => p.Item1).ToDictionary(g => g.Key, g => g.Select(p => p.Item2).ToHashSet());
    }

    private static HashSet<ActorId> InnermostCore(Dictionary<ActorId, HashSet<ActorId>> graph)
    {
        HashSet<ActorId> core = [];
        for (var k = 1; ; k++)
        {
            var left = graph.Keys.ToHashSet();
            while (left.RemoveWhere(v => graph[v].Count(left.Contains) < k) > 0)
            {
            }

            if (left.Count == 0)
            {
                return core;
            }

            core = left;
        }
    }
}
