using ClusterGraph.Analysis.Graph;
using ClusterGraph.Core.Maps;
using ClusterGraph.Formats.Json;

namespace ClusterGraph.Analysis.Tests.Fixtures;

/// <summary>The example maps that the product brings along.</summary>
internal static class SeedMaps
{
    /// <summary>Reads one of them.</summary>
    public static AnalysisInput Read(string name) => MapInput.From(Map(name));

    /// <summary>Reads the map itself.</summary>
    public static MapSnapshot Map(string name) => MapFileReader.Read(File.ReadAllBytes(Path(name))).Map!;

    private static string Path(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "ClusterGraph.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return System.IO.Path.Combine(folder.FullName, "seed-data", name, "map.cluster.json");
    }
}
