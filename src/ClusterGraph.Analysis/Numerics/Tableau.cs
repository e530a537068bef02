namespace ClusterGraph.Analysis.Numerics;

/// <summary>
/// The dictionary of the simplex method with bounds (Chvátal 1983, chapters 2 and 8): each basic variable equals its right
/// side less the sum of entry times variable outside the basis, all of which stand at 0. A variable at its bound is counted from
/// there downwards. Memory O(rows · columns), a pivot likewise; rows without the entering variable are passed over.
/// </summary>
internal sealed class Tableau
{
    /// <summary>Entries, costs and right sides of this size or less are rounding; the largest input is about 1.</summary>
    public const double Tolerance = 1e-9;

    private const double Dust = 1e-13;
    private const double Loose = 1e-11;

    private readonly double[][] _rows;
    private readonly double[] _right;
    private readonly int[] _basic;
    private readonly List<double> _bounds;
    private readonly List<bool> _isTurned;
    private readonly WorkBudget _budget;
    private double[] _costs;
    private int[] _outside;

    /// <summary>Begins with every variable outside the basis at 0, and the slack of each row in it.</summary>
    /// <param name="entries">One array a row, one entry a variable.</param>
    /// <param name="right">The limits.</param>
    /// <param name="bounds">The bounds of the variables; slacks have none.</param>
    /// <param name="budget">What each pivot takes its work from.</param>
    public Tableau(double[][] entries, double[] right, double[] bounds, WorkBudget budget)
    {
        (_rows, _right, _budget) = (entries, right, budget);
        _outside = [.. Enumerable.Range(0, bounds.Length)];
        _basic = [.. Enumerable.Range(bounds.Length, right.Length)];
        _bounds = [.. bounds, .. right.Select(_ => double.PositiveInfinity)];
        _isTurned = [.. _bounds.Select(_ => false)];
        _costs = new double[bounds.Length];
    }

    private Tableau(Tableau other, WorkBudget budget)
    {
        _rows = Array.ConvertAll(other._rows, r => (double[])r.Clone());
        _right = [.. other._right];
        _basic = [.. other._basic];
        _outside = [.. other._outside];
        _costs = [.. other._costs];
        _bounds = [.. other._bounds];
        _isTurned = [.. other._isTurned];
        (_budget, Value) = (budget, other.Value);
    }

    /// <summary>Gets the value of the objective at this point.</summary>
    public double Value { get; private set; }

    /// <summary>Gets the number of rows.</summary>
    public int RowCount => _rows.Length;

    /// <summary>Gets the number of columns.</summary>
    public int ColumnCount => _outside.Length;

    /// <summary>Gets the number of entries.</summary>
    public double Size => (double)_rows.Length * _outside.Length;

    /// <summary>Gets the smallest right side's row; -1 when there is no row.</summary>
    public int LowestRow => _right.Length == 0 ? -1 : Array.IndexOf(_right, _right.Min());

    /// <summary>Copies it.</summary>
    public Tableau Copy(WorkBudget budget) => new(this, budget);

    /// <summary>Gives the right side of a row.</summary>
    public double RightOf(int row) => _right[row];

    /// <summary>Gives the bound of a variable.</summary>
    public double BoundOf(int variable) => _bounds[variable];

    /// <summary>Moves the bound of a variable that is in the basis or stands at 0 outside.</summary>
    public void SetBound(int variable, double bound)
    {
        var row = Array.IndexOf(_basic, variable);
        if (row >= 0 && _isTurned[variable])
        {
            _right[row] += bound - _bounds[variable];
        }

        _bounds[variable] = bound;
    }

    /// <summary>Gives the values of the first variables.</summary>
    public double[] Values(int count)
    {
        var inBasis = new double[_bounds.Count];
        for (var row = 0; row < _rows.Length; row++)
        {
            inBasis[_basic[row]] = _right[row];
        }

        return [.. Enumerable.Range(0, count).Select(v => _isTurned[v] ? _bounds[v] - inBasis[v] : inBasis[v])];
    }

    /// <summary>Tells how much the objective would grow by one more of a variable's bound, up to the next corner; 0 in the basis.</summary>
    public double PriceOfBound(int variable)
    {
        var column = Array.IndexOf(_outside, variable);
        var cost = column < 0 ? 0 : _costs[column];
        var price = _isTurned[variable] ? -cost : _bounds[variable] <= 0 ? cost : 0;
        return price > Tolerance ? price : 0;
    }

    /// <summary>Tells how much the objective would grow by one less of a slack, below 0, up to the next corner; 0 in the basis.</summary>
    public double PriceOfSlack(int slack) =>
        Array.IndexOf(_outside, slack) is >= 0 and var column && _costs[column] < -Tolerance ? -_costs[column] : 0;

    /// <summary>Sets what is to grow: a factor for each variable from the first on, those not named 0.</summary>
    public void SetObjective(IReadOnlyList<double> factors)
    {
        Array.Clear(_costs);
        Value = 0;
        for (var variable = 0; variable < factors.Count; variable++)
        {
            AddToObjective(variable, factors[variable]);
        }
    }

    /// <summary>Adds variables outside the basis, each with a multiple of the column of another one outside.</summary>
    public void AddLike(IReadOnlyList<(int Variable, double Factor, double Bound)> added)
    {
        var columns = added.Select(a => (At: Array.IndexOf(_outside, a.Variable), Factor: _isTurned[a.Variable] ? -a.Factor : a.Factor)).ToList();
        for (var row = 0; row < _rows.Length; row++)
        {
            var old = _rows[row];
            _rows[row] = [.. old, .. columns.Select(c => c.Factor * old[c.At])];
        }

        Add([.. columns.Select(c => c.Factor * _costs[c.At])], [.. added.Select(a => a.Bound)]);
    }

    /// <summary>Adds a variable outside the basis with the same entry in every row.</summary>
    /// <returns>Its number.</returns>
    public int AddFlat(double entry)
    {
        for (var row = 0; row < _rows.Length; row++)
        {
            _rows[row] = [.. _rows[row], entry];
        }

        Add([0], [double.PositiveInfinity]);
        return _bounds.Count - 1;
    }

    /// <summary>Tells whether a variable is outside the basis.</summary>
    public bool IsOutside(int variable) => Array.IndexOf(_outside, variable) >= 0;

    /// <summary>Chooses the column that enters: the dearest, or the one with the lowest number; -1 when none betters the objective.</summary>
    public int Entering(bool lowest)
    {
        var best = -1;
        for (var column = 0; column < _costs.Length; column++)
        {
            if (_costs[column] > Tolerance && _bounds[_outside[column]] > 0
                && (best < 0 || (lowest ? _outside[column] < _outside[best] : _costs[column] > _costs[best])))
            {
                best = column;
            }
        }

        return best;
    }

    /// <summary>
    /// Chooses what stops a column on its way up: a row whose variable reaches 0 or its bound, or, as row -1, the bound of the
    /// column itself. Among equals the lowest number, or the largest entry, which rounds least.
    /// </summary>
    /// <returns>The row, and how far the column goes: infinite when nothing stops it.</returns>
    public (int Row, double Step) Leaving(int column, bool lowest)
    {
        var (best, step, size) = (-1, _bounds[_outside[column]], 1.0);
        for (var row = 0; row < _rows.Length; row++)
        {
            var entry = _rows[row][column];
            if (Math.Abs(entry) <= Tolerance)
            {
                continue;
            }

            var room = (entry > 0 ? _right[row] : _bounds[_basic[row]] - _right[row]) / Math.Abs(entry);
            if (room < step - Loose || (room <= step + Loose && double.IsFinite(room) && IsPreferred(row, best, column, entry, size, lowest)))
            {
                (best, step, size) = (row, Math.Min(room, step), Math.Abs(entry));
            }
        }

        return (best, Math.Max(0, step));
    }

    /// <summary>Sends a column to its bound and counts it from there.</summary>
    /// <returns>False when the work allowed is used up.</returns>
    public bool Turn(int column)
    {
        var bound = _bounds[_outside[column]];
        for (var row = 0; row < _rows.Length; row++)
        {
            _right[row] = Clean(_right[row] - (_rows[row][column] * bound));
            _rows[row][column] = -_rows[row][column];
        }

        Value += _costs[column] * bound;
        _costs[column] = -_costs[column];
        _isTurned[_outside[column]] = !_isTurned[_outside[column]];
        return _budget.Spend(_rows.Length + _costs.Length);
    }

    /// <summary>Exchanges a column for the variable of a row, which leaves at 0, or at its bound where the entry is negative.</summary>
    /// <returns>False when the work allowed is used up.</returns>
    public bool Pivot(int row, int column)
    {
        if (_rows[row][column] < 0)
        {
            TurnBasic(row);
        }

        return Exchange(row, column);
    }

    /// <summary>Exchanges a column for the variable of a row, whichever sign the entry has.</summary>
    /// <returns>False when the work allowed is used up.</returns>
    public bool Exchange(int row, int column)
    {
        var pivotRow = _rows[row];
        var pivot = pivotRow[column];
        pivotRow[column] = 1;
        for (var j = 0; j < pivotRow.Length; j++)
        {
            pivotRow[j] /= pivot;
        }

        _right[row] /= pivot;
        var updated = 1.0;
        for (var i = 0; i < _rows.Length; i++)
        {
            if (i != row && _rows[i][column] is not 0 and var factor)
            {
                Subtract(_rows[i], pivotRow, factor, column);
                _right[i] = Clean(_right[i] - (factor * _right[row]));
                updated++;
            }
        }

        var cost = _costs[column];
        Subtract(_costs, pivotRow, cost, column);
        Value += cost * _right[row];
        (_basic[row], _outside[column]) = (_outside[column], _basic[row]);
        return _budget.Spend((updated * pivotRow.Length) + _rows.Length);
    }

    private static double Clean(double value) => Math.Abs(value) < Loose ? 0 : value;

    private static void Subtract(double[] row, double[] pivotRow, double factor, int column)
    {
        row[column] = 0;
        for (var j = 0; j < row.Length; j++)
        {
            var value = row[j] - (factor * pivotRow[j]);
            row[j] = Math.Abs(value) < Dust ? 0 : value;
        }
    }

    private bool IsPreferred(int row, int best, int column, double entry, double size, bool lowest) =>
        lowest ? _basic[row] < (best < 0 ? _outside[column] : _basic[best]) : best >= 0 && Math.Abs(entry) > size;

    private void AddToObjective(int variable, double factor)
    {
        if (factor == 0)
        {
            return;
        }

        var sign = _isTurned[variable] ? -factor : factor;
        Value += _isTurned[variable] ? factor * _bounds[variable] : 0;
        var row = Array.IndexOf(_basic, variable);
        if (row < 0)
        {
            _costs[Array.IndexOf(_outside, variable)] += sign;
            return;
        }

        Value += sign * _right[row];
        for (var column = 0; column < _costs.Length; column++)
        {
            _costs[column] -= sign * _rows[row][column];
        }
    }

    private void Add(double[] costs, double[] bounds)
    {
        _costs = [.. _costs, .. costs];
        _outside = [.. _outside, .. Enumerable.Range(_bounds.Count, bounds.Length)];
        _bounds.AddRange(bounds);
        _isTurned.AddRange(bounds.Select(_ => false));
    }

    private void TurnBasic(int row)
    {
        _right[row] = Clean(_bounds[_basic[row]] - _right[row]);
        for (var j = 0; j < _rows[row].Length; j++)
        {
            _rows[row][j] = -_rows[row][j];
        }

        _isTurned[_basic[row]] = !_isTurned[_basic[row]];
    }
}
