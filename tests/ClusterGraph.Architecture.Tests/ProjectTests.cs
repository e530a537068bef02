using ClusterGraph.Architecture.Tests.Checks;

namespace ClusterGraph.Architecture.Tests;

public sealed class ProjectTests
{
    private static readonly IReadOnlyList<SourceFile> Projects = Repository.Files("src", ".csproj");

    [Fact]
    public void SourceProjects_AreSix() => Projects.Count.ShouldBe(6);

    [Fact]
    public void SourceProjects_HaveNoTenthArrow() => Projects.SelectMany(ProjectCheck.ForbiddenArrows).ShouldBeEmpty();

    [Fact]
    public void CoreAndAnalysis_TakeNoFurtherPackage() => Projects.SelectMany(ProjectCheck.ForbiddenPackages).ShouldBeEmpty();

    [Theory]
    [InlineData("Live", "Storage", 1)]
    [InlineData("Core", "Analysis", 1)]
    [InlineData("Live", "Core", 0)]
    public void ArrowCheck_ReportsOnlyTheTenth(string from, string to, int expected) =>
        ProjectCheck.ForbiddenArrows(Project(from, $"<ProjectReference Include=\"../ClusterGraph.{to}/ClusterGraph.{to}.csproj\" />"))
            .Count().ShouldBe(expected);

    [Theory]
    [InlineData("Core", "CsvHelper", 1)]
    [InlineData("Analysis", "CsvHelper", 1)]
    [InlineData("Analysis", "MathNet.Numerics", 0)]
    [InlineData("Formats", "CsvHelper", 0)]
    public void PackageCheck_ReportsTheUninvited(string project, string package, int expected) =>
        ProjectCheck.ForbiddenPackages(Project(project, $"<PackageReference Include=\"{package}\" />"))
            .Count().ShouldBe(expected);

    private static SourceFile Project(string name, string item) => new(
        $"src/ClusterGraph.{name}/ClusterGraph.{name}.csproj",
        $"<Project Sdk=\"Microsoft.NET.Sdk\"><ItemGroup>{item}</ItemGroup></Project>");
}
