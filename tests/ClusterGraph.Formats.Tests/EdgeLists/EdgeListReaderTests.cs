using ClusterGraph.Core.Changes;
using ClusterGraph.Formats.EdgeLists;
using ClusterGraph.TestKit.Files;

namespace ClusterGraph.Formats.Tests.EdgeLists;

public sealed class EdgeListReaderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Delete();

    [Fact]
    public void Read_NumbersIdsAscending_WholeNumbersByNumber()
    {
        var list = Read("source,target\n10,2\n2,7\n").List!;
        list.Ids.ShouldBe(["2", "7", "10"]);
        list.Sources.ShouldBe([2, 0]);
        list.Targets.ShouldBe([0, 1]);
        list.Weights.ShouldBeNull();
    }

    [Fact]
    public void Read_NumbersOtherIdsByTheirLetters()
    {
        var list = Read("source,target\nb,007\n7,a\n").List!;
        list.Ids.ShouldBe(["007", "7", "a", "b"]);
        list.Sources.ShouldBe([3, 1]);
    }

    [Fact]
    public void Read_TakesColumnsByName_AnySeparator_AndAByteOrderMark()
    {
        var list = Read("\uFEFFtype;weight;target;note;source\r\nsells;0.5;b;x;a\r\nlends;;c;;a\r\n").List!;
        list.Ids.ShouldBe(["a", "b", "c"]);
        list.Weights.ShouldBe([0.5, double.NaN]);
        list.TypeNames.ShouldBe(["lends", "sells"]);
        list.Types.ShouldBe([(ushort)1, (ushort)0]);
    }

    [Fact]
    public void Read_TakesQuotedCells_EvenWithLineEndsAndSeparators()
    {
        var list = Read("source,target,weight\n\"Smith, J.\",\"two\nlines\",2\n\"a \"\"b\"\"\",c,3\n").List!;
        list.Ids.ShouldBe(["Smith, J.", "a \"b\"", "c", "two\nlines"]);
        list.Weights.ShouldBe([2, 3]);
    }

    [Theory]
    [InlineData("from,to\na,b\n", "source", 1, "source,target")]
    [InlineData("", "source", 1, "source,target")]
    [InlineData("source,weight\na,1\n", "target", 1, "'target' is missing")]
    [InlineData("source,target,weight\na,b,1\na,b\n", "line", 3, "2 cells where the first line names 3")]
    [InlineData("source,target\na,b\n\na,b,c,d\n", "line", 4, "cells where the first line names 2")]
    [InlineData("source,target\na,b\n,b\n", "source", 3, "empty")]
    [InlineData("source,target,weight\na,b,much\n", "weight", 2, "no number")]
    [InlineData("source,target,weight\na,b,1e400\n", "weight", 2, "no number")]
    [InlineData("source,target\n\"a\",b\n\"a\",\n", "target", 3, "empty")]
    [InlineData("source,target\n\"a,b\n", "line", 2, "left open")]
    public void Read_NamesLineFieldAndRemedy(string text, string field, int line, string remedy)
    {
        var problem = Read(text).Problems.ShouldHaveSingleItem();
        (problem.Path, problem.Line).ShouldBe((field, line));
        problem.Message.ShouldContain(remedy);
    }

    [Fact]
    public void Read_LeavesALineOfManyMegabytes_WithoutReadingItWhole()
    {
        var problem = Read("source,target\na,b\n" + new string('x', 9 * 1024 * 1024) + "\n").Problems.ShouldHaveSingleItem();
        problem.Code.ShouldBe(ErrorCode.TooLarge);
        problem.Line.ShouldBe(3);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Read_JoinsPartsOfALargeFile(int threads)
    {
        // About 10 MB, read in parts of 4 MB: no link may be lost or doubled where parts meet.
        const int Links = 700_000;
        var path = Write("source,target,weight\n" + string.Concat(Enumerable.Range(0, Links).Select(i => $"{i},{i + 1},0.{i}\n")));
        var list = EdgeListReader.Read(path, threads).List!;
        list.Ids.Count.ShouldBe(Links + 1);
        list.Sources.ShouldBe(Enumerable.Range(0, Links));
        list.Targets.ShouldBe(Enumerable.Range(1, Links));
        list.Weights![123_456].ShouldBe(0.123456);
    }

    [Theory]
    [InlineData("0.1")]
    [InlineData("123456789012.345")]
    [InlineData("1234567890123456789")]
    [InlineData("-2.5")]
    [InlineData("1e-3")]
    [InlineData(".5")]
    [InlineData("5.")]
    public void Read_ReadsWeightsAsTheLibraryDoes(string weight) =>
        Read($"source,target,weight\na,b,{weight}\n").List!.Weights![0].ShouldBe(double.Parse(weight));

    private EdgeListReading Read(string text) => EdgeListReader.Read(Write(text));

    private string Write(string text)
    {
        var path = Path.Combine(_folder.Path, "links.csv");
        File.WriteAllText(path, text);
        return path;
    }
}
