using ClusterGraph.Analysis.Poverty;

namespace ClusterGraph.Analysis.Tests.Poverty;

/// <summary>
/// Knows what was published of tables with the same row totals, and searches for other whole numbers that fit: hidden
/// cells are zero or more, rows have the same sum in every table, and published cells and sums hold.
/// </summary>
internal sealed class Adversary(long[][][] tables, ShieldedTable[] shields)
{
    private const long Far = 3;

    /// <summary>Lists the hidden cells.</summary>
    public IEnumerable<(int Table, int Row, int Column)> HiddenCells() =>
        from t in Enumerable.Range(0, tables.Length)
        from r in Enumerable.Range(0, tables[t].Length)
        from c in Enumerable.Range(0, tables[t][r].Length)
        where shields[t].Cells[r][c]
        select (t, r, c);

    /// <summary>
    /// Tells whether everything published holds as well when a hidden cell is another number. Changes of up to three
    /// people a cell are tried, one hidden cell after the other, and dropped as soon as a sum cannot be met.
    /// </summary>
    public bool CanBeOtherThan(int table, int row, int column)
    {
        var hidden = HiddenCells().OrderBy(cell => cell == (table, row, column) ? 0 : 1).ToArray();
        return Search(hidden, 0, [], changes => changes[hidden[0]] != 0);
    }

    /// <summary>Tells whether everything published holds as well when a hidden row total is another number.</summary>
    public bool TotalCanBeOtherThan(int row)
    {
        var hidden = HiddenCells().OrderBy(cell => cell.Row == row ? 0 : 1).ToArray();
        return Search(hidden, 0, [], changes => RowChange(changes, 0, row) != 0);
    }

    private bool Search(
        (int Table, int Row, int Column)[] hidden, int at, Dictionary<(int, int, int), long> changes,
        Predicate<Dictionary<(int, int, int), long>> isOther)
    {
        if (at == hidden.Length)
        {
            return isOther(changes) && SumsHold(changes);
        }

        foreach (var change in at == 0 ? (long[])[1, -1, 2, -2, 0] : [0, 1, -1, 2, -2, Far, -Far])
        {
            var cell = hidden[at];
            if (tables[cell.Table][cell.Row][cell.Column] + change >= 0)
            {
                changes[cell] = change;
                if (CanStillHold(changes, hidden, at) && Search(hidden, at + 1, changes, isOther))
                {
                    return true;
                }

                changes.Remove(cell);
            }
        }

        return false;
    }

    // Looks only at sums all of whose hidden cells are tried by now.
    private bool CanStillHold(Dictionary<(int, int, int), long> changes, (int Table, int Row, int Column)[] hidden, int at)
    {
        var (table, row, column) = hidden[at];
        var open = hidden[(at + 1)..];
        return (shields[table].Rows[row] || Array.Exists(open, h => h.Table == table && h.Row == row) || RowChange(changes, table, row) == 0)
            && (shields[table].Columns[column] || Array.Exists(open, h => h.Table == table && h.Column == column)
                || changes.Where(c => c.Key.Item1 == table && c.Key.Item3 == column).Sum(c => c.Value) == 0);
    }

    private static long RowChange(Dictionary<(int, int, int), long> changes, int table, int row) =>
        changes.Where(c => c.Key.Item1 == table && c.Key.Item2 == row).Sum(c => c.Value);

    private bool SumsHold(Dictionary<(int, int, int), long> changes)
    {
        for (var row = 0; row < tables[0].Length; row++)
        {
            var first = RowChange(changes, 0, row);
            if ((first != 0 && !shields[0].Rows[row])
                || Enumerable.Range(1, tables.Length - 1).Any(t => RowChange(changes, t, row) != first))
            {
                return false;
            }
        }

        return Enumerable.Range(0, tables.Length).All(t =>
            shields[t].Total || changes.Where(c => c.Key.Item1 == t).Sum(c => c.Value) == 0);
    }
}
