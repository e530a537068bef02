using System.Text.RegularExpressions;
using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.ValueChains;

namespace ClusterGraph.Formats.Tests.Seeds;

public sealed partial class SeedMapTests
{
    public static TheoryData<string> Names => SeedMaps.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Map_IsLabelledAsAnIllustration(string name)
    {
        var head = SeedMaps.Load(name).Head;
        head.Illustration.ShouldBe("Illustration built on published aggregate facts");
        head.Source.ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Map_GivesMarkAndSourceLineOfEveryElement(string name)
    {
        var map = SeedMaps.Load(name);
        var evidence = map.Actors.All.Select(a => (a.Id.Value, a.Evidence)).Concat(map.Links.All.Select(l => (l.Id.Value, l.Evidence)));
        evidence.Where(e => e.Evidence.Mark == EvidenceMark.Room || !SourceLine().IsMatch(e.Evidence.Source ?? string.Empty))
            .ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void InventedFirms_HaveNeutralCodes(string name) =>
        SeedMaps.Load(name).Actors.All
            .Where(a => a.Evidence.Mark == EvidenceMark.Invented)
            .Where(a => !NeutralCode().IsMatch(a.Name) || a.Attributes?.ContainsKey("illustrative") != true)
            .Select(a => a.Name).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Names))]
    public void LinksOfInventedActors_AreNeverStated(string name)
    {
        var map = SeedMaps.Load(name);
        var invented = map.Actors.All.Where(a => a.Evidence.Mark == EvidenceMark.Invented).Select(a => a.Id).ToHashSet();
        map.Links.All.Where(l => l.Evidence.Mark == EvidenceMark.Stated && (invented.Contains(l.Source) || invented.Contains(l.Target)))
            .Select(l => l.Id.Value).ShouldBeEmpty();
    }

    [Fact]
    public void OnlyPersonNamedInASource_IsNamedOnAMap() =>
        SeedMaps.Folders.SelectMany(n => SeedMaps.Load(n).Actors.All)
            .Where(a => a.Type.Value.StartsWith("person.", StringComparison.Ordinal) && a.Kind == ActorKind.Single)
            .Select(a => (a.Name, a.Evidence.Mark, a.Consent))
            .ShouldBe(
            [
                ("Álvaro Espinoza", EvidenceMark.Stated, ConsentLevel.Public),
                ("UNIDO agronomist", EvidenceMark.Stated, ConsentLevel.Public), // A role: the source does not name her.
            ]);

    [Theory]
    [MemberData(nameof(Names))]
    public void CommunityOfOwnersAndWorkers_IsProtected(string name) =>
        SeedMaps.Load(name).Actors.All.SelectMany(a => a.Attributes ?? new Dictionary<string, AttributeValue>())
            .Where(a => a.Key is "community" or "ownerCommunity")
            .ShouldAllBe(a => a.Value.DataClass >= DataClass.Person);

    [Theory]
    [MemberData(nameof(Names))]
    public void MapView_KeepsActorsApart(string name)
    {
        var places = Places(SeedMaps.Load(name), MapView.Map);
        places.Count.ShouldBe(SeedMaps.Load(name).Actors.Count);
        Nearest(places).ShouldBeGreaterThanOrEqualTo(70);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ChainView_PutsActorsIntoTheirLanesAndInstitutionsIntoTheirBand(string name)
    {
        var map = SeedMaps.Load(name);
        var lanes = map.Stages.All.Where(s => s.Kind == StageKind.Chain).OrderBy(s => s.Order).Select(s => s.Id).ToList();
        var places = Places(map, MapView.Chain);
        places.Count.ShouldBe(map.Actors.Count);
        Nearest(places).ShouldBeGreaterThanOrEqualTo(55);
        foreach (var actor in map.Actors.All)
        {
            var (x, y) = places[actor.Id];
            var done = (actor.Stages ?? []).Select(s => lanes.IndexOf(s.Stage)).Where(i => i >= 0).ToList();
            if (done.Count == 0)
            {
                y.ShouldBeInRange(960, 1240, actor.Name);
                x.ShouldBeInRange(0, (lanes.Count * 340) - 20, actor.Name);
            }
            else
            {
                y.ShouldBeInRange(0, 900, actor.Name);
                x.ShouldBeInRange(done[0] * 340, (done[0] * 340) + 320, actor.Name);
            }
        }
    }

    private static Dictionary<ActorId, (double X, double Y)> Places(MapSnapshot map, MapView view) =>
        map.Positions.All.Where(p => p.View == view).ToDictionary(p => p.Actor, p => (p.X, p.Y));

    private static double Nearest(Dictionary<ActorId, (double X, double Y)> places)
    {
        var all = places.Values.ToList();
        return all.SelectMany((a, i) => all.Skip(i + 1).Select(b => Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y))))).Min();
    }

    [GeneratedRegex(@"^(AA|NB|U20|GZ):\d+$", RegexOptions.None, 1000)]
    private static partial Regex SourceLine();

    [GeneratedRegex(@"^((Winery|Producer|Tannery|Shoe firm|Factory|Subcontractor|Job worker|Cooperative|Grower|Firm) ([A-Z]-)?\d{2,3}|Elsewhere: .*)$", RegexOptions.None, 1000)]
    private static partial Regex NeutralCode();
}
