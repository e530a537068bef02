using ClusterGraph.Architecture.Tests.Checks;

namespace ClusterGraph.Architecture.Tests;

public sealed class SizeTests
{
    private static readonly IReadOnlyList<SourceFile> Sources = Repository.Files("src", ".cs");
    private static readonly IReadOnlyList<SourceFile> Web = Repository.Files("web/src", ".ts", ".tsx", ".css");

    [Fact]
    public void SourceFiles_HaveAtMost400Lines() => SizeCheck.Above(400, Lines(Sources)).ShouldBeEmpty();

    [Fact]
    public void WebFiles_HaveAtMost400Lines() => SizeCheck.Above(400, Lines(Web)).ShouldBeEmpty();

    [Fact]
    public void SourceFiles_HaveAMedianOfAtMost60Lines() =>
        SizeCheck.PercentileAbove(50, 60, Sources.Select(f => f.LineCount)).ShouldBeEmpty();

    [Fact]
    public void SourceFiles_HaveANinetiethPercentileOfAtMost150Lines() =>
        SizeCheck.PercentileAbove(90, 150, Sources.Select(f => f.LineCount)).ShouldBeEmpty();

    [Fact]
    public void Functions_HaveAtMost60Lines() =>
        SizeCheck.Above(60, Sources.SelectMany(CSharpCheck.Functions)).ShouldBeEmpty();

    [Fact]
    public void Functions_HaveANinetiethPercentileOfAtMost25Lines() =>
        SizeCheck.PercentileAbove(90, 25, Sources.SelectMany(CSharpCheck.Functions).Select(f => f.Lines)).ShouldBeEmpty();

    [Theory]
    [InlineData("", 0)]
    [InlineData("a", 1)]
    [InlineData("a\n", 1)]
    [InlineData("a\nb", 2)]
    public void LineCount_IgnoresTheFinalLineBreak(string text, int expected) =>
        new SourceFile("a.cs", text).LineCount.ShouldBe(expected);

    [Fact]
    public void CeilingCheck_NamesTheFileAboveIt() =>
        SizeCheck.Above(400, [("a.cs", 400), ("b.cs", 401)]).ShouldHaveSingleItem().ShouldStartWith("b.cs");

    [Theory]
    [InlineData(50, 3)]
    [InlineData(90, 5)]
    public void Percentile_IsTheNearestRank(int percent, int expected) =>
        SizeCheck.Percentile(percent, [5, 1, 4, 2, 3]).ShouldBe(expected);

    [Fact]
    public void PercentileCheck_ReportsTheValueAboveTheLimit()
    {
        SizeCheck.PercentileAbove(50, 60, [10, 61, 90]).ShouldHaveSingleItem();
        SizeCheck.PercentileAbove(50, 60, [10, 60, 90]).ShouldBeEmpty();
        SizeCheck.PercentileAbove(50, 60, []).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("class A { void B()\n{\n}\n}", 3)]
    [InlineData("class A { int B { get\n{ return 1; } } }", 2)]
    [InlineData("class A { Action b = () => {\n\n\n}; }", 4)]
    [InlineData("var a = 1;\nvar b = 2;", 2)]
    public void FunctionLength_CoversEveryKindOfBody(string text, int expected) =>
        CSharpCheck.Functions(new("src/A/A.cs", text)).ShouldHaveSingleItem().Lines.ShouldBe(expected);

    private static IEnumerable<(string Place, int Lines)> Lines(IEnumerable<SourceFile> files) =>
        files.Select(file => (file.Path, file.LineCount));
}
