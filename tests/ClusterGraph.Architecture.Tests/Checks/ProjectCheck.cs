using System.Xml.Linq;

namespace ClusterGraph.Architecture.Tests.Checks;

/// <summary>What a project file in src may point at.</summary>
public static class ProjectCheck
{
    private static readonly HashSet<string> Arrows =
    [
        "Analysis -> Core", "Live -> Core", "Storage -> Core", "Formats -> Core",
        "Server -> Core", "Server -> Analysis", "Server -> Live", "Server -> Storage", "Server -> Formats",
    ];

    private static readonly Dictionary<string, string[]> Packages = new()
    {
        ["Core"] = [],
        ["Analysis"] = ["MathNet.Numerics", "QuikGraph"],
    };

    public static IEnumerable<string> ForbiddenArrows(SourceFile project) =>
        Includes(project, "ProjectReference")
            .Select(reference => $"{Name(project.Path)} -> {Name(reference)}")
            .Where(arrow => !Arrows.Contains(arrow))
            .Select(arrow => $"{project.Path}: {arrow} is not one of the nine arrows.");

    public static IEnumerable<string> ForbiddenPackages(SourceFile project) =>
        Packages.TryGetValue(Name(project.Path), out var allowed)
            ? Includes(project, "PackageReference").Except(allowed)
                .Select(package => $"{project.Path}: the package {package} does not belong here.")
            : [];

    private static IEnumerable<string> Includes(SourceFile project, string element) =>
        XDocument.Parse(project.Text).Descendants(element).Select(e => (string?)e.Attribute("Include") ?? "");

    private static string Name(string projectPath) =>
        Path.GetFileNameWithoutExtension(projectPath.Replace('\\', '/')).Replace("ClusterGraph.", "");
}
