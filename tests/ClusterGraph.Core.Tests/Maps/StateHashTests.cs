using System.Text.Json;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Core.Tests.Maps;

public sealed class StateHashTests
{
    /// <summary>The vectors were computed by the browser's code; both sides must agree on them.</summary>
    [Fact]
    public void Hash_SharedVectors_AgreeWithTheBrowser()
    {
        using var vectors = JsonDocument.Parse(File.ReadAllText(Path.Combine(RepoRoot(), "web/src/protocol/state-hash.vectors.json")));
        foreach (var vector in vectors.RootElement.EnumerateArray())
        {
            var sum = vector.GetProperty("elements").EnumerateArray()
                .Select(Hash)
                .Aggregate(StateHash.Zero, (total, hash) => total + hash);
            sum.ToString().ShouldBe(vector.GetProperty("hash").GetString(), vector.GetProperty("name").GetString());
        }
    }

    private static StateHash Hash(JsonElement element)
    {
        var kind = Enum.GetValues<ElementKind>().Single(k => CoreJson.WireName(k) == element.GetProperty("kind").GetString());
        return kind is ElementKind.Proposal or ElementKind.Removed
            ? StateHash.Zero
            : ElementHasher.Hash(new ElementKey(kind, element.GetProperty("id").GetString()!), element.GetProperty("value"));
    }

    private static string RepoRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "ClusterGraph.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
