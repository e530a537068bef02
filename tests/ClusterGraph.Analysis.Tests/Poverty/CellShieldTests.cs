using ClusterGraph.Analysis.Numerics;
using ClusterGraph.Analysis.Poverty;

namespace ClusterGraph.Analysis.Tests.Poverty;

/// <summary>
/// An adversary reads the published tables and tries every whole number that fits the sums. For each number that is
/// hidden there must be at least two that fit.
/// </summary>
public sealed class CellShieldTests
{
    private const int Smallest = 5;

    [Fact]
    public void NothingSmall_NothingHidden() =>
        CellShield.Tables([[[10, 20], [30, 5]]], Smallest).Single().Hidden.ShouldBe(0);

    [Fact]
    public void OneSmallCell_TakesThreeOthersWithIt()
    {
        var shield = CellShield.Tables([[[3, 20, 50], [30, 9, 60], [70, 80, 90]]], Smallest).Single();
        shield.Cells.ShouldBe([[true, true, false], [true, true, false], [false, false, false]]);
        shield.Rows.ShouldNotContain(true);
        shield.Columns.ShouldNotContain(true);
    }

    [Fact]
    public void OneSmallPart_TakesTheNextSmallestWithIt() =>
        CellShield.Parts([40, 3, 20, 90], Smallest).ShouldBe([false, true, true, false]);

    [Fact]
    public void PartsOfNobody_AreNotKnownFromTheirSum() =>
        CellShield.Parts([40, 0, 0, 90], Smallest).ShouldBe([true, true, true, false]);

    [Fact]
    public void FewInAll_EverythingIsHidden()
    {
        var shield = CellShield.Tables([[[1, 2], [1, 0]]], Smallest).Single();
        shield.Total.ShouldBeTrue();
        shield.Cells.SelectMany(row => row).ShouldNotContain(false);
    }

    [Fact]
    public void NoShownNumberIsSmall() => ForRandomTables((tables, shields, seed) =>
    {
        for (var t = 0; t < tables.Length; t++)
        {
            var (table, shield) = (tables[t], shields[t]);
            for (var r = 0; r < table.Length; r++)
            {
                for (var c = 0; c < table[r].Length; c++)
                {
                    (shield.Cells[r][c] || table[r][c] >= Smallest).ShouldBeTrue(seed);
                }

                (shield.Rows[r] || table[r].Sum() >= Smallest).ShouldBeTrue(seed);
            }

            for (var c = 0; c < table[0].Length; c++)
            {
                (shield.Columns[c] || table.Sum(row => row[c]) >= Smallest).ShouldBeTrue(seed);
            }
        }
    });

    [Fact]
    public void Adversary_FindsTwoValuesForEachHiddenCell() => ForRandomTables((tables, shields, seed) =>
    {
        var guess = new Adversary(tables, shields);
        foreach (var (table, row, column) in guess.HiddenCells())
        {
            guess.CanBeOtherThan(table, row, column).ShouldBeTrue($"{seed}, table {table}, cell {row},{column}");
        }

        foreach (var row in Enumerable.Range(0, tables[0].Length).Where(r => shields[0].Rows[r]))
        {
            guess.TotalCanBeOtherThan(row).ShouldBeTrue($"{seed}, total of row {row}");
        }
    });

    [Fact]
    public void Adversary_FindsTheValue_WhenOnlySmallCellsAreHidden()
    {
        // The adversary is no straw man: without complementary cells it finds the number.
        long[][] table = [[3, 20], [30, 40]];
        var naive = new ShieldedTable([[true, false], [false, false]], [false, false], [false, false], false);
        new Adversary([table], [naive]).CanBeOtherThan(0, 0, 0).ShouldBeFalse();
    }

    private static void ForRandomTables(Action<long[][][], ShieldedTable[], string> check)
    {
        for (var seed = 1; seed <= 400; seed++)
        {
            var random = new Pcg64(seed);
            var rows = 1 + random.NextInt(3);
            var first = Table(random, rows, 1 + random.NextInt(3));
            long[][][] tables = seed % 3 == 0 ? [first, Other(random, first)] : [first];
            check(tables, CellShield.Tables(tables, Smallest), $"seed {seed}");
        }
    }

    private static long[][] Table(Pcg64 random, int rows, int columns) =>
        [.. Enumerable.Range(0, rows).Select(_ => Enumerable.Range(0, columns).Select(_ => (long)random.NextInt(12)).ToArray())];

    // Another table of the same people: the same row totals, divided in two other parts.
    private static long[][] Other(Pcg64 random, long[][] first) =>
        [.. first.Select(row => row.Sum()).Select(total => (total, part: random.NextInt((int)total + 1)))
            .Select(p => new[] { p.part, p.total - p.part })];
}
