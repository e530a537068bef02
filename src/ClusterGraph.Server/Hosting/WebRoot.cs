namespace ClusterGraph.Server.Hosting;

/// <summary>Finds the built pages: beside the published program, or in the source tree when run from there.</summary>
internal static class WebRoot
{
    /// <summary>Finds the folder.</summary>
    /// <returns>Null when the pages were not built.</returns>
    public static string? Find(string? given)
    {
        string[] candidates = given is not null
            ? [given]
            : [
                Path.Combine(AppContext.BaseDirectory, "wwwroot"),
                Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "wwwroot"),
              ];
        return candidates.Select(Path.GetFullPath)
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "index.html")));
    }
}
