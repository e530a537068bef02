using ClusterGraph.Architecture.Tests.Checks;

namespace ClusterGraph.Architecture.Tests;

public sealed class CSharpTests
{
    private static readonly IReadOnlyList<SourceFile> Sources = Repository.Files("src", ".cs");

    [Fact]
    public void Sources_HoldOneTopLevelTypeEach() => Sources.SelectMany(CSharpCheck.SeveralTypes).ShouldBeEmpty();

    [Fact]
    public void Sources_HaveTheNamespaceOfTheirFolder() => Sources.SelectMany(CSharpCheck.WrongNamespace).ShouldBeEmpty();

    [Fact]
    public void Sources_LeaveTheConsoleToTheCommandLine() =>
        Sources.SelectMany(CSharpCheck.ConsoleOutsideTheCommandLine).ShouldBeEmpty();

    [Fact]
    public void Sources_GiveAReasonForEverySuppression() =>
        Sources.SelectMany(CSharpCheck.SilentSuppressions).ShouldBeEmpty();

    [Theory]
    [InlineData("namespace A; class B; class C;", 1)]
    [InlineData("namespace A; record B; delegate void C();", 1)]
    [InlineData("namespace A; class B; enum C { D }", 1)]
    [InlineData("namespace A; class B { class C; }", 0)]
    public void SeveralTypesCheck_CountsTopLevelTypes(string text, int expected) =>
        CSharpCheck.SeveralTypes(new("src/A/B.cs", text)).Count().ShouldBe(expected);

    [Theory]
    [InlineData("namespace ClusterGraph.Core.Maps; class B;", 0)]
    [InlineData("namespace ClusterGraph.Core; class B;", 1)]
    [InlineData("namespace ClusterGraph.Core.Maps { class B; }", 1)]
    [InlineData("class B;", 1)]
    [InlineData("using System;", 0)]
    public void NamespaceCheck_ComparesWithTheFolder(string text, int expected) =>
        CSharpCheck.WrongNamespace(new("src/ClusterGraph.Core/Maps/B.cs", text)).Count().ShouldBe(expected);

    [Theory]
    [InlineData("src/ClusterGraph.Live/B.cs", "class B { void C() => Console.WriteLine(); }", 1)]
    [InlineData("src/ClusterGraph.Live/B.cs", "class B { void C() => System.Console.WriteLine(); }", 1)]
    [InlineData("src/ClusterGraph.Live/B.cs", "using Spectre.Console; class B;", 0)]
    [InlineData("src/ClusterGraph.Server/CommandLine/B.cs", "class B { void C() => Console.WriteLine(); }", 0)]
    public void ConsoleCheck_KnowsTheCommandLineFolder(string path, string text, int expected) =>
        CSharpCheck.ConsoleOutsideTheCommandLine(new(path, text)).Count().ShouldBe(expected);

    [Theory]
    [InlineData("#pragma warning disable CA1502", 1)]
    [InlineData("#pragma warning disable", 1)]
    [InlineData("#pragma warning disable CA1502 // one branch per column of the format", 0)]
    public void SuppressionCheck_WantsAReason(string text, int expected) =>
        CSharpCheck.SilentSuppressions(new("src/A/B.cs", text)).Count().ShouldBe(expected);
}
