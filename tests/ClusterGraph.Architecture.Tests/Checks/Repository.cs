namespace ClusterGraph.Architecture.Tests.Checks;

/// <summary>Reads the files of this repository, leaving out whatever a build or an install made.</summary>
public static class Repository
{
    private static readonly string[] MadeFolders =
    [
        "bin", "obj", "node_modules", "dist", "wwwroot", "artifacts", "coverage", "TestResults",
        "test-results", "playwright-report", ".git",
    ];

    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<SourceFile> Files(string folder, params string[] extensions)
    {
        var start = Path.Combine(Root, folder);
        return Directory.Exists(start)
            ? [.. Walk(start).Where(path => extensions.Contains(Path.GetExtension(path)))
                .Order(StringComparer.Ordinal).Select(Read)]
            : [];
    }

    private static SourceFile Read(string path) =>
        new(Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllText(path));

    private static IEnumerable<string> Walk(string folder) =>
        Directory.EnumerateFiles(folder).Concat(
            Directory.EnumerateDirectories(folder)
                .Where(child => !MadeFolders.Contains(Path.GetFileName(child)))
                .SelectMany(Walk));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ClusterGraph.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("ClusterGraph.sln was not found above the tests.");
    }
}
