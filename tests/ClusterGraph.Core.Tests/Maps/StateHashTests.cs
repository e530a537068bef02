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

    [Theory]
    [InlineData("""{"a":1,"a!":[true,null],"ab":{"y":"z","x":0}}""", """{"ab":{"x":-0.0,"y":"z"},"a!":[ true, null ],"a":1.0}""")]
    [InlineData("""{"ü":1,"z":2,"\uff5e":3,"😀":4}""", """{"\ud83d\ude00":4,"\uff5e":3,"z":2,"\u00fc":1}""")]
    [InlineData("""{"q\"":1,"q":2,"rev":7}""", """{"rev":8,"q":2,"q\u0022":1}""")]
    public void ElementHasher_OrderOfMembersAndWayOfWriting_DoNotMatter(string one, string other) =>
        HashOf(other).ShouldBe(HashOf(one));

    [Fact]
    public void ElementHasher_ManyMembers_InAnyOrder_HashAlike()
    {
        var names = Enumerable.Range(0, 200).Select(i => $"\"n{i}\":{i}").ToList();
        HashOf("{" + string.Join(',', names) + "}").ShouldBe(HashOf("{" + string.Join(',', names.AsEnumerable().Reverse()) + "}"));
    }

    private static StateHash HashOf(string json)
    {
        using var document = JsonDocument.Parse(json);
        return ElementHasher.Hash(new ElementKey(ElementKind.Actor, "a"), document.RootElement);
    }
}
