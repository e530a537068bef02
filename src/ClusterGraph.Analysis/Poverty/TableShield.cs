namespace ClusterGraph.Analysis.Poverty;

/// <summary>
/// Hides cells of one table whose row totals are decided already. Nodes are the rows, the columns and, last, the sum of
/// columns; a cell leads from its row to its column, a column total from its column to the sum. Row totals and the sum
/// of all may stand in other tables too, so that no circle may use them.
/// </summary>
internal sealed class TableShield
{
    private readonly long[][] _counts;
    private readonly long[] _columnTotals;
    private readonly bool[] _isRowHidden;
    private readonly bool[][] _isHidden;
    private readonly bool[] _isColumnHidden;
    private readonly bool _isTotalHidden;

    public TableShield(long[][] counts, bool[] isRowHidden, long smallest)
    {
        (_counts, _isRowHidden) = (counts, isRowHidden);
        _columnTotals = [.. Enumerable.Range(0, counts.Length == 0 ? 0 : counts[0].Length).Select(c => counts.Sum(row => row[c]))];
        _isHidden = Array.ConvertAll(counts, row => Array.ConvertAll(row, n => n < smallest));
        _isColumnHidden = Array.ConvertAll(_columnTotals, n => n < smallest);
        _isTotalHidden = _columnTotals.Sum() < smallest;
    }

    private int Rows => _counts.Length;

    private int Columns => _columnTotals.Length;

    private int Sum => Rows + Columns;

    /// <summary>Hides what must be hidden.</summary>
    public ShieldedTable Run()
    {
        if (Columns == 1)
        {
            // Cells are row totals, which are decided already.
            return new ShieldedTable(Array.ConvertAll(_isRowHidden, h => (bool[])[h]), _isRowHidden, [_isTotalHidden], _isTotalHidden);
        }

        var isSafe = ShieldCells() && ShieldColumnTotals() && ShieldRowTotals();
        return isSafe && !_isTotalHidden
            ? new ShieldedTable(_isHidden, _isRowHidden, _isColumnHidden, false)
            : new ShieldedTable(
                Array.ConvertAll(_isHidden, row => Array.ConvertAll(row, _ => true)), _isRowHidden,
                Array.ConvertAll(_isColumnHidden, _ => true), _isTotalHidden);
    }

    private bool ShieldCells()
    {
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
            {
                if (_isHidden[row][column] && !HideCircle(row, Rows + column))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool ShieldColumnTotals()
    {
        for (var column = 0; column < Columns; column++)
        {
            if (_isColumnHidden[column] && !HideCircle(Rows + column, Sum))
            {
                return false;
            }
        }

        return true;
    }

    // One person more in a hidden row and one fewer in the largest hidden row must be possible in every table alike.
    private bool ShieldRowTotals()
    {
        var hidden = Enumerable.Range(0, Rows).Where(r => _isRowHidden[r]).ToArray();
        if (hidden.Length == 0)
        {
            return true;
        }

        var largest = hidden.MaxBy(r => _counts[r].Sum());
        return Array.TrueForAll(hidden, r => r == largest || HideWay(r, largest, null));
    }

    // One person more, or else one fewer, must be possible.
    private bool HideCircle(int from, int to) =>
        HideWay(to, from, (from, to)) || (Count(from, to) > 0 && HideWay(from, to, (from, to)));

    // Hides the cheapest way for one person from a node to another; the arc itself may not be part of it.
    private bool HideWay(int from, int to, (int From, int To)? besides)
    {
        var (costs, before) = (new long[Sum + 1], new int[Sum + 1]);
        Array.Fill(costs, long.MaxValue);
        Array.Fill(before, -1);
        costs[from] = 0;
        var queue = new PriorityQueue<int, (long, int)>([(from, (0L, from))]);
        while (queue.TryDequeue(out var node, out var at))
        {
            for (var next = 0; next <= Sum; next++)
            {
                if (at.Item1 == costs[node] && Cost(node, next, besides) is { } cost && costs[node] + cost < costs[next])
                {
                    (costs[next], before[next]) = (costs[node] + cost, node);
                    queue.Enqueue(next, (costs[next], next));
                }
            }
        }

        return before[to] >= 0 && Hide(before, to);
    }

    private bool Hide(int[] before, int to)
    {
        for (var node = to; before[node] >= 0; node = before[node])
        {
            Flag(before[node], node) = true;
        }

        return true;
    }

    // What is lost when the arc between two nodes is hidden, along it or, when somebody is there, against it; null for none.
    private long? Cost(int from, int to, (int From, int To)? besides)
    {
        var isForward = IsArc(from, to);
        if ((!isForward && !IsArc(to, from)) || (besides is { } own && (own == (from, to) || own == (to, from))))
        {
            return null;
        }

        var count = isForward ? Count(from, to) : Count(to, from);
        return !isForward && count == 0 ? null : Flag(from, to) ? 0 : count + 1;
    }

    private bool IsArc(int from, int to) =>
        (from < Rows && to >= Rows && to < Sum) || (from >= Rows && from < Sum && to == Sum);

    private long Count(int from, int to) => to == Sum ? _columnTotals[from - Rows] : _counts[from][to - Rows];

    private ref bool Flag(int a, int b)
    {
        var (from, to) = IsArc(a, b) ? (a, b) : (b, a);
        if (to == Sum)
        {
            return ref _isColumnHidden[from - Rows];
        }

        return ref _isHidden[from][to - Rows];
    }
}
