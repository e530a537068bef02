namespace ClusterGraph.Analysis.Numerics;

/// <summary>
/// Solves linear programmes by the simplex method with bounds (Dantzig 1951; Chvátal 1983). The dearest column enters; after
/// more steps without progress than there are rows, the lowest number does (Bland 1977) until there is progress, so that it
/// never runs in a circle. Rows with a negative limit are met first, with one variable that loosens them all. Entries are
/// scaled near 1; amounts below 1e-9 of the largest bound count as nothing. O(rows · columns) a step, in practice two or
/// three steps a row; one thread, so the same bits for any number of them.
/// </summary>
internal sealed class Simplex
{
    /// <summary>How many entries, rows times variables, a programme may have: 80 MB.</summary>
    public const double MostEntries = 1e7;

    private readonly LinearProgram _program;
    private readonly ProgramScale _scale;
    private readonly Tableau _tableau;
    private readonly CancellationToken _cancellation;

    private Simplex(LinearProgram program, ProgramScale scale, Tableau tableau, SimplexStatus status, CancellationToken cancellation)
    {
        (_program, _scale, _tableau, _cancellation, Status) = (program, scale, tableau, cancellation, status);
        Values = [];
        if (status == SimplexStatus.Optimal)
        {
            Values = [.. tableau.Values(program.Variables).Select((x, j) => x * scale.Amount * scale.Columns[j])];
            Amount = Values.Zip(program.Objective, (x, c) => x * c).Sum();
        }
    }

    /// <summary>Gets how it ended.</summary>
    public SimplexStatus Status { get; }

    /// <summary>Gets the largest value of the objective; NaN when there is none.</summary>
    public double Amount { get; } = double.NaN;

    /// <summary>Gets the value of each variable; empty when there is no best point.</summary>
    public IReadOnlyList<double> Values { get; }

    /// <summary>Gets below what an amount of the objective counts as nothing.</summary>
    public double Tolerance => Tableau.Tolerance * _scale.Amount * _scale.Objective;

    /// <summary>Solves one.</summary>
    /// <param name="program">The programme.</param>
    /// <param name="budget">How much work is allowed.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The solution, or the reason why there is none.</returns>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static Simplex Solve(LinearProgram program, WorkBudget budget, CancellationToken cancellation = default)
    {
        var scale = new ProgramScale(program);
        if ((double)program.Variables * program.Rows.Count > MostEntries)
        {
            return new Simplex(program, scale, new Tableau([], [], [], budget), SimplexStatus.OverBudget, cancellation);
        }

        var tableau = new Tableau(
            Entries(program, scale),
            [.. program.Rows.Select((r, i) => r.Limit * scale.Rows[i] / scale.Amount)],
            [.. program.Bounds.Select((b, j) => b / scale.Columns[j] / scale.Amount)],
            budget);
        var status = FindPoint(tableau, cancellation);
        if (status == SimplexStatus.Optimal)
        {
            tableau.SetObjective([.. program.Objective.Select((c, j) => c * scale.Columns[j] / scale.Objective)]);
            status = Climb(tableau, cancellation);
        }

        return new Simplex(program, scale, tableau, status, cancellation);
    }

    /// <summary>Tells whether a variable stands at its bound.</summary>
    public bool IsAtBound(int variable) =>
        Values[variable] >= _program.Bounds[variable] - (Tableau.Tolerance * _scale.Amount * _scale.Columns[variable]);

    /// <summary>Gives by how much the objective grows with one more of a variable's bound, up to the next corner (its dual).</summary>
    public double PriceOfBound(int variable) =>
        _tableau.PriceOfBound(variable) * _scale.Objective / _scale.Columns[variable];

    /// <summary>Gives by how much the objective grows with one more of a row's limit, up to the next corner (its dual).</summary>
    public double PriceOfRow(int row) =>
        _tableau.PriceOfSlack(_program.Variables + row) * _scale.Objective * _scale.Rows[row];

    /// <summary>
    /// Solves again with higher bounds, from the best point on: what is more of a variable is a second variable with the
    /// same column.
    /// </summary>
    /// <param name="variables">Whose bounds.</param>
    /// <param name="more">By how much.</param>
    /// <param name="budget">How much work is allowed.</param>
    /// <returns>How much more; infinite when without end, NaN when the work allowed is used up.</returns>
    public double GainWithBounds(IReadOnlyCollection<int> variables, double more, WorkBudget budget)
    {
        if (variables.All(v => PriceOfBound(v) <= 0))
        {
            return 0;
        }

        var tableau = _tableau.Copy(budget);
        foreach (var variable in variables.Where(v => !tableau.IsOutside(v)))
        {
            tableau.SetBound(variable, tableau.BoundOf(variable) + Scaled(variable, more));
        }

        tableau.AddLike([.. variables.Where(tableau.IsOutside).Select(v => (v, 1.0, Scaled(v, more)))]);
        return Gain(tableau, budget);
    }

    /// <summary>Solves again without a row, from the best point on.</summary>
    /// <param name="row">The row.</param>
    /// <param name="budget">How much work is allowed.</param>
    /// <returns>How much more; infinite when without end, NaN when the work allowed is used up.</returns>
    public double GainWithoutRow(int row, WorkBudget budget)
    {
        if (PriceOfRow(row) <= 0)
        {
            return 0;
        }

        var tableau = _tableau.Copy(budget);
        tableau.AddLike([(_program.Variables + row, -1, double.PositiveInfinity)]);
        return Gain(tableau, budget);
    }

    private static double[][] Entries(LinearProgram program, ProgramScale scale)
    {
        var entries = new double[program.Rows.Count][];
        for (var row = 0; row < entries.Length; row++)
        {
            entries[row] = new double[program.Variables];
            foreach (var (variable, factor) in program.Rows[row].Terms)
            {
                entries[row][variable] = factor * scale.Rows[row] * scale.Columns[variable];
            }
        }

        return entries;
    }

    // One variable loosens every row at once; when it can go back to 0, there is a point.
    private static SimplexStatus FindPoint(Tableau tableau, CancellationToken cancellation)
    {
        var lowest = tableau.LowestRow;
        if (lowest < 0 || tableau.RightOf(lowest) >= 0)
        {
            return SimplexStatus.Optimal;
        }

        var column = tableau.ColumnCount;
        var loose = tableau.AddFlat(-1);
        if (!tableau.Exchange(lowest, column))
        {
            return SimplexStatus.OverBudget;
        }

        var costs = new double[loose + 1];
        costs[loose] = -1;
        tableau.SetObjective(costs);
        var status = Climb(tableau, cancellation);
        if (status == SimplexStatus.Optimal && tableau.Value < -Tableau.Tolerance)
        {
            return SimplexStatus.Infeasible;
        }

        tableau.SetBound(loose, 0);
        return status;
    }

    private static SimplexStatus Climb(Tableau tableau, CancellationToken cancellation)
    {
        var idle = 0;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var isStuck = idle > tableau.RowCount + 10;
            var column = tableau.Entering(isStuck);
            if (column < 0)
            {
                return SimplexStatus.Optimal;
            }

            var (row, step) = tableau.Leaving(column, isStuck);
            if (double.IsInfinity(step))
            {
                return SimplexStatus.Unbounded;
            }

            idle = step > Tableau.Tolerance ? 0 : idle + 1;
            if (!(row < 0 ? tableau.Turn(column) : tableau.Pivot(row, column)))
            {
                return SimplexStatus.OverBudget;
            }
        }
    }

    private double Scaled(int variable, double amount) => amount / _scale.Columns[variable] / _scale.Amount;

    private double Gain(Tableau tableau, WorkBudget budget)
    {
        if (!budget.Spend(2 * tableau.Size))
        {
            return double.NaN;
        }

        var before = tableau.Value;
        return Climb(tableau, _cancellation) switch
        {
            SimplexStatus.Optimal when tableau.Value - before is > Tableau.Tolerance and var more => more * _scale.Amount * _scale.Objective,
            SimplexStatus.Optimal => 0,
            SimplexStatus.Unbounded => double.PositiveInfinity,
            _ => double.NaN,
        };
    }
}
