using ClusterGraph.Formats.Csv;
using FsCheck;
using FsCheck.Fluent;

namespace ClusterGraph.Formats.Tests.Csv;

public sealed class CsvCellTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+49 30", "'+49 30")]
    [InlineData("-x", "'-x")]
    [InlineData("@cmd", "'@cmd")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "'\rx")]
    [InlineData("＝1", "'＝1")]
    [InlineData("'=1", "''=1")]
    [InlineData("'s Hertogenbosch", "'s Hertogenbosch")]
    [InlineData("a=b", "a=b")]
    [InlineData(null, "")]
    public void Escape_PutsAnApostropheBeforeFormulaSigns(string? text, string cell) => CsvCell.Escape(text).ShouldBe(cell);

    [Fact]
    public void Unescape_GivesBackEveryText() =>
        Prop.ForAll<string>(text => CsvCell.Unescape(CsvCell.Escape(text)) == (text ?? string.Empty)).QuickCheckThrowOnFailure();

    [Fact]
    public void Unescape_GivesBackTextsMadeOfSigns() =>
        Prop.ForAll(
            Gen.Elements("'", "=", "+", "-", "@", "\t", "a").ListOf().Select(string.Concat).ToArbitrary(),
            text => CsvCell.Unescape(CsvCell.Escape(text)) == text).QuickCheckThrowOnFailure();
}
