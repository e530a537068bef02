namespace ClusterGraph.Server.Maps;

/// <summary>Finds the demonstration clusters that came with the program.</summary>
internal static class SeedFolder
{
    /// <summary>Lists the seed maps by name.</summary>
    public static IReadOnlyList<SeedFile> Files()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "seed-data");
        return Directory.Exists(folder)
            ? [
                .. Directory.EnumerateFiles(folder, "*.cluster.json", SearchOption.AllDirectories)
                    .Select(path => new SeedFile(NameOf(path), path))
                    .OrderBy(file => file.Name, StringComparer.Ordinal),
              ]
            : [];
    }

    private static string NameOf(string path) => Path.GetFileName(path)[..^".cluster.json".Length];
}
