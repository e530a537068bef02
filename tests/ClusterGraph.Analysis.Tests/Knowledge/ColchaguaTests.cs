using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;
using ClusterGraph.Formats.Json;

namespace ClusterGraph.Analysis.Tests.Knowledge;

/// <summary>
/// Seeds S-009 on the example map of the Colchagua Valley: the four corners of the published grid (32 firms studied, no
/// counts published for its cells; the ties of the map are invented to fit).
/// </summary>
public sealed class ColchaguaTests
{
    private static readonly AnalysisResult Result = Run.Of(Load(), "knowledge-roles", "rated=studied");

    [Fact]
    public void Grid_SumsToTheFirmsRated()
    {
        Result.Figure("rated").ShouldBe(32);
        Result.Tables.Single().Cells.Sum(row => row.Sum(c => c ?? 0)).ShouldBe(32);
    }

    [Fact]
    public void Gatekeepers_AreSourcesWithHighOpenness()
    {
        Members("gatekeeper").Count.ShouldBe(5);
        Result.Cell("grid", "source", "highOpenness").ShouldBe(5);
    }

    [Fact]
    public void ExternalStars_AreAbsorbersWithHighOpenness() =>
        Members("externalStar").Count.ShouldBe((int)Result.Cell("grid", "absorber", "highOpenness")!.Value);

    [Fact]
    public void IsolatedFirms_HaveLowOpenness()
    {
        Members("isolatedFirm").Count.ShouldBe(11);
        Result.Cell("grid", "isolated", "lowOpenness").ShouldBe(11);
    }

    [Fact]
    public void InvestigatorsOfOrganicWine_AreGatekeepersOrExchangers()
    {
        var input = Load();
        var organic = input.Attributes["organic"].Values;
        var nine = input.Ids.Where((_, i) => organic[i] == "investigating").ToArray();
        nine.Length.ShouldBe(9);
        nine.ShouldAllBe(id => Members("gatekeeper").Contains(id) || Members("activeExchanger").Contains(id));
    }

    private static IReadOnlyList<string> Members(string role) =>
        Result.Groups.Single(g => g.Kind == "knowledgeRole" && g.Name == role).Members;

    private static AnalysisInput Load()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ClusterGraph.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return MapInput.From(MapFileReader.Read(
            File.ReadAllBytes(Path.Combine(folder.FullName, "seed-data", "colchagua-wine", "map.cluster.json"))).Map!);
    }
}
