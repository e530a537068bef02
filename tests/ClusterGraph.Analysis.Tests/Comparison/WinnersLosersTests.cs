using System.Globalization;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;
using ClusterGraph.Analysis.Poverty;
using ClusterGraph.Analysis.Tests.Fixtures;
using ClusterGraph.Analysis.Tests.Poverty;

namespace ClusterGraph.Analysis.Tests.Comparison;

public sealed class WinnersLosersTests
{
    private const string Method = "winners-losers";
    private const string Table = "winnersLosers";
    private const string All = "smallestCell=1";

    // x and y are end markets. Of small ones a finds a second buyer and c sells to a market instead of to b; of large ones
    // b loses a buyer and a supplier, d stays as it is and e leaves; f joins.
    private static readonly AnalysisInput Before = Kinds("a: x; b: x y; c: b; d: x; e: x");
    private static readonly AnalysisInput After = Kinds("a: x y; b: x; c: x; d: x; f: y");

    [Fact]
    public void OneInput_IsRefused() => Run.Refused(Before, Method).Field.ShouldBe("other");

    [Fact]
    public void S025_OutcomesByKind()
    {
        var result = Run.OfTwo(Before, After, Method, "category=size", All);
        var table = result.Tables.Single(t => t.Name == Table);
        table.Columns.ShouldBe(["stayers", "gainers", "losers", "unchanged", "outcomeUnknown", "leavers", "joiners", "total"]);
        table.Rows.ShouldBe(["large", "small", "total"]);
        table.Cells.ShouldBe([[2, 0, 1, 1, 0, 1, 0, 3], [2, 2, 0, 0, 0, 0, 1, 3], [4, 2, 1, 1, 0, 1, 1, 6]]);

        // Two of three large ones lost or left; of all two of five, as f was not there before.
        result.Value!.Value.ShouldBe(0.4, 1e-12);
        result.Explanation.ShouldBe("large lost most: 66.667 % lost or left, beside 40 % of all.");
    }

    /// <summary>By hand: HHI of a 1 to 0.5, of b 0.5 to 1; partners of a 1 to 2, of b 3 to 1; hops of c 2 to 1; the rest stays.</summary>
    [Fact]
    public void S024_MedianChangesByKind()
    {
        var result = Run.OfTwo(Before, After, Method, "category=size", All);
        result.Tables.Single(t => t.Name == "buyerDependenceChange").Cells.ShouldBe([[0.25, 0, 2], [-0.25, 0, 2], [0, 0, 4]]);
        result.Tables.Single(t => t.Name == "partnerCountChange").Cells.ShouldBe([[-1, 0, 2], [0.5, 0, 2], [0, 0, 4]]);
        result.Tables.Single(t => t.Name == "marketHopsChange").Cells.ShouldBe([[0, 0, 2], [-0.5, 0, 2], [0, 0, 4]]);
        result.Tables.ShouldNotContain(t => t.Name == "gainAttributeChange");
    }

    [Fact]
    public void Movers_AndExits_AreListed()
    {
        var result = Run.OfTwo(Before, After, Method, "category=size", All);
        var movers = result.Tables.Single(t => t.Name == "movers");
        movers.Rows.ShouldBe(["a", "c", "b"]);
        movers.Cells.ShouldBe([[2, -0.5, 1, 0], [1, 0, 0, -1], [-2, 0.5, -2, 0]]);
        result.Groups.Single().Members.ShouldBe(["e"]);
        result.ShouldHold(("a", 2), ("b", -2), ("c", 1), ("d", 0));
        Run.OfTwo(Before, After, Method, "category=size", All, "top=1").Tables.Single(t => t.Name == "movers").Rows.ShouldBe(["a", "b"]);
    }

    [Fact]
    public void NamedAttribute_CountsAsGain_AndItsDirectionIsShown()
    {
        var before = People.Table("size income\na s 10\nb s 10\nc s 30\nd l 5\ne l -");
        var after = People.Table("size income\na s 15\nb s 12\nc s 20\nd l 5\ne l 9");
        var result = Run.OfTwo(before, after, Method, "category=size", "gainAttribute=income", All);
        result.Tables.Single(t => t.Name == "gainAttributeChange").Cells.ShouldBe([[0, 0, 1], [2, 1, 3], [1, 0, 4]]);
        result.Tables.Single(t => t.Name == Table).Cells[1][1..4].ShouldBe([2, 1, 0]);
    }

    [Fact]
    public void WayToMarketThatOpens_IsAGain_WithoutANumber()
    {
        var result = Run.OfTwo(Kinds("a: b; b: a; d: x"), Kinds("a: x; b: a; d: x"), Method, "category=size", All);

        // a has a second partner as well; b has the same one as before, and a way through it.
        (result.Of("a"), result.Of("b")).ShouldBe((2, 1));
        result.Cell("marketHopsChange", "small", "direction").ShouldBe(1);
        result.Cell("marketHopsChange", "small", "medianChange").ShouldBeNull();
    }

    /// <summary>AccountAbility and UNIDO 2006: 356 joined common plants, 69 built their own, 75 closed.</summary>
    [Fact]
    public void S025_Palar()
    {
        var result = Run.OfTwo(PalarMoments.Before, PalarMoments.After, Method, "category=outcome", All);
        result.Cell(Table, "common plant", "stayers").ShouldBe(356);
        result.Cell(Table, "own plant", "stayers").ShouldBe(69);
        result.Cell(Table, "closed", "leavers").ShouldBe(75);
        result.Figure("leavers").ShouldBe(75);
        result.Cell(Table, "total", "total").ShouldBe(500);
        result.Cell(Table, "common plant", "gainers").ShouldBe(356);
        result.Cell(Table, "own plant", "unchanged").ShouldBe(69);
        result.Explanation.ShouldBe("closed lost most: 100 % lost or left, beside 15 % of all.");
    }

    [Fact]
    public void S025_Palar_WithSmallNumbersHidden_StillTellsTheSums()
    {
        var result = Run.OfTwo(PalarMoments.Before, PalarMoments.After, Method, "category=outcome");
        ((string[])["common plant", "own plant", "closed"]).Select(row => result.Cell(Table, row, "total")).ShouldBe([356, 69, 75]);
        result.Figure("leavers").ShouldBe(75);
        result.Value!.Value.ShouldBe(0.15, 1e-12);
    }

    [Fact]
    public void NothingChanged_NobodyLost()
    {
        var result = Run.OfTwo(Before, Before, Method, "category=size", All);
        result.Tables.Single(t => t.Name == Table).Cells[^1].ShouldBe([5, 0, 0, 5, 0, 0, 0, 5]);
        (result.Value, result.Explanation).ShouldBe((0, "Nobody of whom it is known lost or left."));
        result.Tables.ShouldNotContain(t => t.Name == "movers");
    }

    [Fact]
    public void NobodyInCommon_LeftAndJoined()
    {
        var result = Run.OfTwo(People.Table("size\na s\nb s"), People.Table("size\nc l\nd l\ne l"), Method, "category=size", All);
        (result.Figure("leavers"), result.Figure("joiners"), result.Cell(Table, "total", "stayers")).ShouldBe((2, 3, 0));
        result.Tables.Count.ShouldBe(1);
    }

    [Fact]
    public void Nobody_SaysSo() =>
        Run.OfTwo(Inputs.Directed(string.Empty), Inputs.Directed(string.Empty), Method).Reason.ShouldBe(CaveatCode.TooFewNodes);

    [Fact]
    public void UnknownCategory_IsRefused() => MethodRunner.Run(
        Before, Method, new Dictionary<string, string> { ["category"] = "caste" }, other: After).Error!.Field.ShouldBe("category");

    [Fact]
    public void GroupThatShrinks_LosesTheDifference_AndInactiveOnesLeft()
    {
        var before = People.Table("type headCount counted active\ng t 40 firms -\nh t 10 firms -\ni u 20 firms true");
        var after = People.Table("type headCount counted active\ng t 25 firms -\nh t 16 firms -\ni u 20 firms false");
        var result = Run.OfTwo(before, after, Method, All);
        result.Tables.Single(t => t.Name == Table).Cells.Select(c => (c[0], c[5], c[6])).ShouldBe([(35, 15, 6), (0, 20, 0), (35, 35, 6)]);
        result.Groups.Single().Members.ShouldBe(["i"]);
    }

    [Fact]
    public void PartsOfGroups_AreCounted()
    {
        var before = People.Table("type headCount counted sex:women sex:men\ng t 40 people 0.75 0.25");
        var result = Run.OfTwo(before, People.Table("type headCount counted sex:women sex:men\nk t 8 people 0 1"), Method, "category=sex");
        (result.Cell(Table, "women", "leavers"), result.Cell(Table, "men", "leavers")).ShouldBe((null, null));
        Run.OfTwo(before, before, Method, "category=sex").Cell(Table, "women", "unchanged").ShouldBe(30);
    }

    [Fact]
    public void FewFirms_AreHiddenByDefault() =>
        Run.OfTwo(Before, After, Method, "category=size").Tables.Single(t => t.Name == Table).Cells.SkipLast(1)
            .SelectMany((row, r) => row.Where(c => c != 0).Select(c => (r, c))).ShouldAllBe(c => c.c == null);

    [Fact]
    public void SinglePersons_AreNeverListed_NorAnybodyBesideThem()
    {
        AnalysisInput WithPerson(AnalysisInput input) => input.WithAttribute("family", id => id == "a" ? "labour" : id is "x" or "y" ? "end" : "producer");
        var result = Run.OfTwo(WithPerson(Before), WithPerson(After), Method, "category=size", All);
        result.Values.ShouldAllBe(v => v.Value == null && v.Reason == CaveatCode.SmallCell);
        var few = Run.OfTwo(WithPerson(Before), WithPerson(After), Method, "category=size");
        few.Tables.ShouldNotContain(t => t.Name == "movers");
        few.Values.ShouldAllBe(v => v.Value == null && v.Reason == CaveatCode.SmallCell);
        few.Groups.Single().Members.ShouldBeEmpty();
        few.Caveats.Count(c => c.Code == CaveatCode.SmallCell).ShouldBe(2);
    }

    /// <summary>For each number that is hidden the published ones leave at least two values; 30 random pairs of maps.</summary>
    [Fact]
    public void Adversary_FindsTwoValuesForEachHiddenNumber()
    {
        for (var seed = 1; seed <= 30; seed++)
        {
            var (before, after) = RandomMoments(new Pcg64(seed));
            var open = Run.OfTwo(before, after, Method, "gainAttribute=income", All).Tables.Single(t => t.Name == Table);
            var shown = Run.OfTwo(before, after, Method, "gainAttribute=income").Tables.Single(t => t.Name == Table);
            int[] kept = [.. Enumerable.Range(1, 6).Where(c => open.Cells[^1][c] > 0)];
            long[][] counts = [.. open.Cells.SkipLast(1).Select(row => kept.Select(c => (long)row[c]!.Value).ToArray())];
            var shield = new ShieldedTable(
                [.. shown.Cells.SkipLast(1).Select(row => kept.Select(c => row[c] is null).ToArray())],
                [.. shown.Cells.SkipLast(1).Select(row => row[^1] is null)], [.. kept.Select(c => shown.Cells[^1][c] is null)],
                shown.Cells[^1][^1] is null);
            var guess = new Adversary([counts], [shield]);
            foreach (var (table, row, column) in guess.HiddenCells())
            {
                guess.CanBeOtherThan(table, row, column).ShouldBeTrue($"seed {seed}, cell {row},{column}");
            }

            shown.Cells.ShouldAllBe(row => row.All(c => c == null || c == 0 || c >= 5), $"seed {seed}");
            shown.Cells.ShouldAllBe(row => row[0] == null || row.Take(5).All(c => c != null), $"seed {seed}");
        }
    }

    private static AnalysisInput Kinds(string sales) => Inputs.Of([("sellsTo", sales, false)])
        .WithAttribute("type", id => id is "x" or "y" ? "trade.buyer" : "producer.small")
        .WithAttribute("family", id => id is "x" or "y" ? "end" : "producer")
        .WithAttribute("size", id => id is "a" or "c" or "f" ? "small" : "large");

    private static (AnalysisInput Before, AnalysisInput After) RandomMoments(Pcg64 random)
    {
        var (before, after) = (new List<string>(), new List<string>());
        for (var i = 0; i < 8; i++)
        {
            var (type, heads) = ("tuv"[random.NextInt(3)], 1 + random.NextInt(9));
            foreach (var moment in (List<string>[])[before, after])
            {
                if (random.NextInt(4) > 0)
                {
                    moment.Add(string.Create(CultureInfo.InvariantCulture, $"g{i} {type} {heads} {random.NextInt(3)}"));
                }
            }
        }

        AnalysisInput Make(List<string> rows) => People.Table("type headCount income\ng9 t 6 1\n" + string.Join('\n', rows));
        return (Make(before), Make(after));
    }
}
