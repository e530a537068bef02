using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;
using ClusterGraph.Formats.Json;

namespace ClusterGraph.Analysis.Tests.Diffusion;

/// <summary>
/// The example map of the Colchagua valley, told by AccountAbility and UNIDO 2006: firms that looked into organic growing sit in
/// the centre of the knowledge map, isolated ones have nobody to learn from; who follows, in what sequence?
/// </summary>
public sealed class ColchaguaTests
{
    private const string Wineries = "eligible=producer.large,producer.medium,producer.small,position.bulkSupplier,position.subsidiary";

    private static readonly AnalysisInput Valley = MapInput.From(MapFileReader.Read(File.ReadAllBytes(Path())).Map!);

    private static readonly AnalysisResult Exposure = Run.Of(
        Valley, "exposure", "layer=advises", "adopted=organic", "adopters=investigating", "when=organic.date", Wineries);

    [Fact]
    public void AdoptersStartInTheCore()
    {
        Exposure.Figure("adopters").ShouldBe(9);
        Exposure.Figure("adoptersInNucleus").ShouldBe(1);
        Exposure.Figure("othersInNucleus")!.Value.ShouldBeLessThan(0.2);
        Exposure.Tables.Single().Rows.ShouldBe(["2003"]);
    }

    [Fact]
    public void IsolatedFirms_AreExposedToNobody()
    {
        var isolated = Exposure.Values.Where(v => v.Value is not null && v.More!["knownContacts"] == 0).ToList();
        isolated.Count.ShouldBeGreaterThanOrEqualTo(11);
        isolated.ShouldAllBe(v => v.Value == 0 && v.More!["turn"] == null);
        Exposure.Findings.Single().Rule.ShouldBe(FindingRule.SplitRisk);
    }

    [Fact]
    public void TheRest_FollowInAnOrder()
    {
        var exposed = Exposure.Values.Where(v => v.Value > 0).OrderBy(v => v.Rank).ToList();
        exposed.Count.ShouldBeGreaterThan(8);
        exposed.Select(v => v.Value!.Value).ShouldBe(exposed.Select(v => v.Value!.Value).OrderDescending());
        exposed.ShouldAllBe(v => v.More!["turn"] >= 1);

        // Winery 02, 04, 08 and 09 learn from two investigators and one expert each.
        Exposure.Of("winery-02")!.Value.ShouldBe(2 / 3.0, 1e-12);
        Exposure.Values.First(v => v.Rank == 1).Value!.Value.ShouldBe(2 / 3.0, 1e-12);
    }

    [Fact]
    public void FiveFirmsToTalkTo_ReachMoreThanFiveDrawnAtRandom()
    {
        var result = Run.Of(Valley, "seed-selection", "layer=advises", "k=5", "probability=0.2");
        result.Value!.Value.ShouldBeGreaterThan(1.2 * result.Figure("randomSpread")!.Value);
    }

    private static string Path()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "ClusterGraph.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return System.IO.Path.Combine(folder.FullName, "seed-data", "colchagua-wine", "map.cluster.json");
    }
}
