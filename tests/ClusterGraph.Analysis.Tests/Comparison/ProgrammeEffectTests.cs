using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Comparison;

/// <summary>Difference in differences (seed S-026), on ten firms of which five are in a programme.</summary>
public sealed class ProgrammeEffectTests
{
    private const string Method = "programme-effect";
    private const string Table = "programmeEffect";
    private const string Income = "gainAttribute=income";

    [Fact]
    public void OneInput_IsRefused() => Run.Refused(Firms(_ => 10), Method).Field.ShouldBe("other");

    [Fact]
    public void NobodyMarked_NamesTheAttribute() =>
        MethodRunner.Run(
            Firms(_ => 10), Method, new Dictionary<string, string> { ["programme"] = "project" }, RunOptions.Default, Firms(_ => 10))
            .Error!.Field.ShouldBe("programme");

    /// <summary>
    /// By hand: those in the programme earn 4 more, the others 1 more: 3. Of the 252 ways to choose five of ten only two
    /// give a difference as large, either way: p is about 0.008.
    /// </summary>
    [Fact]
    public void S026_ChangeWith_LessChangeWithout()
    {
        var result = Run.OfTwo(Firms(_ => 10), Firms(id => IsIn(id) ? 14 : 11), Method, Income, "permutations=9999");
        result.Cell(Table, "gainAttribute", "treatedChange").ShouldBe(4);
        result.Cell(Table, "gainAttribute", "otherChange").ShouldBe(1);
        result.Cell(Table, "gainAttribute", "changeDifference").ShouldBe(3);
        result.Cell(Table, "gainAttribute", "p")!.Value.ShouldBe(2.0 / 252, 0.004);
        (result.Figure("treated"), result.Figure("others")).ShouldBe((5, 5));
        result.Value!.Value.ShouldBe(1);
    }

    [Fact]
    public void TheSameForAll_IsNoEffect()
    {
        var result = Run.OfTwo(Firms(_ => 10), Firms(_ => 17), Method, Income);
        result.Cell(Table, "gainAttribute", "changeDifference").ShouldBe(0);
        result.Cell(Table, "gainAttribute", "p").ShouldBe(1);
        result.Value!.Value.ShouldBe(0);
    }

    /// <summary>f buys from a, who is in the programme; the five outside have six links, one of them leads there.</summary>
    [Fact]
    public void SpillOver_IsTheShareOfLinksIntoTheProgramme()
    {
        var map = Inputs.Of([("sellsTo", "a: f x; b: x; c: x; d: x; e: x; f: x; g: x; h: x; i: x; j: x", false)])
            .WithAttribute("family", id => id == "x" ? "end" : "producer").WithAttribute("type", id => id == "x" ? "trade.buyer" : "producer.small")
            .WithAttribute("programme", id => id != "x" && IsIn(id) ? "yes" : "no");
        Run.OfTwo(map, map, Method).Figure("spillOver")!.Value.ShouldBe(1.0 / 6, 1e-12);
    }

    [Fact]
    public void FewOnOneSide_AreNotCompared()
    {
        var result = Run.OfTwo(Firms(_ => 10, "abcd"), Firms(_ => 11, "abcd"), Method, Income);
        result.Value.ShouldBeNull();
        result.Reason.ShouldBe(CaveatCode.SmallCell);
        result.Tables.ShouldBeEmpty();
    }

    [Fact]
    public void Result_DoesNotDependOnThreads() =>
        Firms(_ => 10).ShouldNotDependOnThreads(Method, Firms(id => 10 + (id[0] % 4)), Income);

    private static bool IsIn(string id) => string.CompareOrdinal(id, "f") < 0;

    private static AnalysisInput Firms(Func<string, int> income, string treated = "abcde") => People.Table(
        "programme income\n" + string.Join('\n', "abcdefghij".Select(c => $"{c} {(treated.Contains(c) ? "yes" : "no")} {income(c.ToString())}")));
}
