using System.Text.RegularExpressions;

namespace ClusterGraph.Architecture.Tests.Checks;

/// <summary>Who may import whom in web/src. An arrow to a folder includes what lies below that folder.</summary>
public static partial class WebCheck
{
    private const string Home = "web/src/";

    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["protocol"] = [],
        ["i18n"] = ["protocol"],
        ["ui"] = ["i18n", "protocol"],
        ["map"] = ["protocol"],
        ["live"] = ["map", "protocol"],
        ["viewer"] = ["map", "protocol", "ui", "i18n"],
        ["reports"] = ["map", "protocol", "ui", "i18n"],
        ["screens"] = ["protocol", "live", "map", "viewer", "reports", "ui", "i18n"],
    };

    /// <summary>Packages that only one folder may import.</summary>
    private static readonly (Regex Package, string Folder)[] Owned =
    [
        (Cytoscape(), "viewer"),
        (SignalR(), "live"),
    ];

    public static IEnumerable<string> ForbiddenArrows(SourceFile file)
    {
        if (FolderOf(file.Path) is not { } from)
        {
            return [];
        }

        if (!Arrows.TryGetValue(from, out var allowed))
        {
            return [$"{file.Path}: the folder {from} has no arrows yet; add it to the table in WebCheck."];
        }

        return Imports(file)
            .Select(import => FolderOf(Resolve(file.Path, import)))
            .OfType<string>()
            .Where(to => to != from && !allowed.Contains(to))
            .Select(to => $"{file.Path}: {from} must not import {to}.");
    }

    public static IEnumerable<string> ForeignPackages(SourceFile file) =>
        from import in Imports(file)
        from owned in Owned
        where owned.Package.IsMatch(import) && FolderOf(file.Path) != owned.Folder
        select $"{file.Path}: only {Home}{owned.Folder} imports {import}.";

    public static IEnumerable<string> Imports(SourceFile file) =>
        ImportStatement().Matches(file.Text).Select(match => match.Groups["name"].Value);

    private static string? FolderOf(string path)
    {
        var parts = path.StartsWith(Home, StringComparison.Ordinal) ? path[Home.Length..].Split('/') : [];
        return parts.Length > 1 ? parts[0] : null;
    }

    private static string Resolve(string importer, string import)
    {
        if (import.StartsWith("@/", StringComparison.Ordinal))
        {
            return Home + import[2..];
        }

        if (!import.StartsWith('.'))
        {
            return import;
        }

        var folder = Path.GetDirectoryName("/" + importer) ?? "/";
        return Path.GetFullPath(Path.Combine(folder, import)).Replace('\\', '/').TrimStart('/');
    }

    [GeneratedRegex("""(?:\bfrom\s*|\bimport\s*\(?\s*|\bnew\s+URL\(\s*)(?<quote>['"])(?<name>[^'"\n]+)\k<quote>""")]
    private static partial Regex ImportStatement();

    [GeneratedRegex("^cytoscape($|[-/])")]
    private static partial Regex Cytoscape();

    [GeneratedRegex("^@microsoft/signalr($|[-/])")]
    private static partial Regex SignalR();
}
