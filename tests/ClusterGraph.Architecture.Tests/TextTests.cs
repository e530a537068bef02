using ClusterGraph.Architecture.Tests.Checks;

namespace ClusterGraph.Architecture.Tests;

public sealed class TextTests
{
    [Fact]
    public void Texts_NameNoPathOfOneMachine() =>
        Repository.Files("", ".cs", ".ts", ".tsx", ".md", ".sh").SelectMany(TextCheck.ForbiddenWords).ShouldBeEmpty();

    [Theory]
    [InlineData("see {0}main", 1)]
    [InlineData("see src{0}main", 0)]
    public void WordCheck_ReportsAnAbsolutePath(string text, int expected) =>
        TextCheck.ForbiddenWords(new("a.md", text.Replace("{0}", "/" + "work/"))).Count().ShouldBe(expected);
}
