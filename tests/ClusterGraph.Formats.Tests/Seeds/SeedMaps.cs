using System.Collections.Concurrent;
using System.Text.Json;
using ClusterGraph.Core.Maps;
using ClusterGraph.Formats.Json;

namespace ClusterGraph.Formats.Tests.Seeds;

/// <summary>The example maps of this repository, read with the product's own reader.</summary>
internal static class SeedMaps
{
    private static readonly ConcurrentDictionary<string, MapSnapshot> Maps = new(StringComparer.Ordinal);

    /// <summary>Gets the folders of all maps, in the order in which they are built.</summary>
    public static IReadOnlyList<string> Folders { get; } =
    [
        "palar-valley", "sialkot-surgical", "colchagua-wine", "sinos-footwear", "wieta-wine", "vbli-footwear", "tiruppur-knitwear",
        "pampat-argan", "pampat-djebba", "plastics-southern-germany", "plastics-abidjan",
    ];

    public static TheoryData<string> Names => new(Folders);

    public static string Root { get; } = FindRoot();

    public static string Folder(string name) => Path.Combine(Root, "seed-data", name);

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder(name), "map.cluster.json"));

    public static JsonDocument Checks(string name) =>
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder(name), "checks.json")));

    public static MapSnapshot Load(string name) => Maps.GetOrAdd(name, static n =>
    {
        var reading = MapFileReader.Read(Bytes(n));
        reading.Problems.Select(p => p.ToString()).ShouldBeEmpty();
        return reading.Map!;
    });

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ClusterGraph.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder.FullName;
    }
}
