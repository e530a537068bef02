namespace ClusterGraph.Server.Maps;

/// <summary>Finds the demonstration clusters that came with the program.</summary>
internal static class SeedFolder
{
    private const string FileName = "map.cluster.json";

    /// <summary>Lists the seed maps by the name of their folder.</summary>
    public static IReadOnlyList<SeedFile> Files()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "seed-data");
        return Directory.Exists(folder)
            ? [
                .. Directory.EnumerateFiles(folder, FileName, SearchOption.AllDirectories)
                    .Select(path => new SeedFile(Path.GetFileName(Path.GetDirectoryName(path)!), path))
                    .OrderBy(file => file.Name, StringComparer.Ordinal),
              ]
            : [];
    }
}
