using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Poverty;

/// <summary>
/// Tables of how many people there are in each row, divided in one or several ways, with sums. All of them go through
/// <see cref="CellShield"/> together.
/// </summary>
/// <param name="Tables">One table a division that the map has.</param>
/// <param name="Hidden">How many numbers are hidden.</param>
internal sealed record PeopleTables(IReadOnlyList<ResultTable> Tables, int Hidden)
{
    private const string Unknown = "unknown";
    private const string Total = "total";

    /// <summary>Counts people. O(people times parts).</summary>
    /// <param name="population">The people; those of one unit.</param>
    /// <param name="rows">The names of the rows; each has somebody.</param>
    /// <param name="rowOf">The row of each member; -1 for none.</param>
    /// <param name="divisions">The ways to divide.</param>
    /// <param name="name">Writes the name of a division's table.</param>
    public static PeopleTables Of(
        Population population, IReadOnlyList<string> rows, int[] rowOf, IEnumerable<Division> divisions, Func<Division, string> name)
    {
        Division[] used = [.. divisions.Where(d => d.Parts.Count > 0)];
        var counts = Array.ConvertAll(used, d => Count(population, rows.Count, rowOf, d));
        var shields = rows.Count == 0 ? [] : CellShield.Tables(counts, population.Smallest);
        return new PeopleTables(
            [.. shields.Select((shield, i) => Table(name(used[i]), used[i], rows, counts[i], shield))],
            shields.Sum(s => s.Hidden));
    }

    /// <summary>Makes whole numbers that add up to the whole sum: rounds down, and gives what is left over to those with the largest remainders.</summary>
    /// <param name="row">The numbers.</param>
    public static long[] Whole(double[] row)
    {
        var whole = Array.ConvertAll(row, x => (long)Math.Floor(x + 1e-9));
        var left = (int)(Math.Round(row.Sum(), MidpointRounding.AwayFromZero) - whole.Sum());
        foreach (var part in Enumerable.Range(0, row.Length).OrderByDescending(p => row[p] - whole[p]).Take(Math.Max(0, left)))
        {
            whole[part]++;
        }

        return whole;
    }

    // Row by row the parts and, last, those of no known part; whole people that add up to the whole row.
    private static long[][] Count(Population population, int rows, int[] rowOf, Division division)
    {
        var sums = Enumerable.Range(0, rows).Select(_ => new double[division.Parts.Count + 1]).ToArray();
        for (var i = 0; i < rowOf.Length; i++)
        {
            if (rowOf[i] >= 0)
            {
                Add(sums[rowOf[i]], population.Heads[i], division, population.Nodes[i]);
            }
        }

        // A column that nobody sees cannot keep a secret.
        var whole = Array.ConvertAll(sums, Whole);
        return Array.TrueForAll(whole, row => row[^1] == 0) ? Array.ConvertAll(whole, row => row[..^1]) : whole;
    }

    private static void Add(double[] row, double heads, Division division, int node)
    {
        var rest = 1.0;
        for (var part = 0; part < division.Parts.Count; part++)
        {
            var share = Math.Min(rest, division.Shares[part][node]);
            row[part] += heads * share;
            rest -= share;
        }

        row[^1] += heads * Math.Max(0, rest);
    }

    private static ResultTable Table(
        string name, Division division, IReadOnlyList<string> rows, long[][] counts, ShieldedTable shield)
    {
        var columns = counts[0].Length;
        var cells = rows.Select((_, r) => (double?[])
        [
            .. Enumerable.Range(0, columns).Select(c => Shown(counts[r][c], shield.Cells[r][c])), Shown(counts[r].Sum(), shield.Rows[r]),
        ]);
        double?[] sums =
        [
            .. Enumerable.Range(0, columns).Select(c => Shown(counts.Sum(row => row[c]), shield.Columns[c])),
            Shown(counts.Sum(row => row.Sum()), shield.Total),
        ];
        return new ResultTable(
            name, [.. division.Parts.Append(Unknown).Take(columns), Total], [.. rows, Total], [.. cells, sums]);
    }

    private static double? Shown(long count, bool isHidden) => isHidden ? null : count;
}
