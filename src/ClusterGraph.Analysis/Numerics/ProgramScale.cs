namespace ClusterGraph.Analysis.Numerics;

/// <summary>
/// Factors that bring the entries of a linear programme near 1, so that one tolerance fits grams and tons: geometric means
/// of smallest and largest entry by rows and columns in turn (Fourer 1982), as powers of two, which round nothing.
/// O(entries).
/// </summary>
internal sealed class ProgramScale
{
    private const int Rounds = 4;

    /// <summary>Works them out.</summary>
    public ProgramScale(LinearProgram program)
    {
        Rows = Ones(program.Rows.Count);
        Columns = Ones(program.Variables);
        for (var round = 0; round < Rounds; round++)
        {
            Balance(program, Rows, Columns, isRow: true);
            Balance(program, Columns, Rows, isRow: false);
        }

        Amount = program.Bounds.Select((b, j) => b / Columns[j])
            .Concat(program.Rows.Select((r, i) => Math.Abs(r.Limit) * Rows[i]))
            .Where(double.IsFinite).DefaultIfEmpty(0).Max() is > 0 and var most ? Power(most) : 1;
        Objective = program.Objective.Select((c, j) => Math.Abs(c) * Columns[j]).DefaultIfEmpty(0).Max() is > 0 and var dearest
            ? Power(dearest) : 1;
    }

    /// <summary>Gets what each row is multiplied with.</summary>
    public double[] Rows { get; }

    /// <summary>Gets how much of a variable is one of its scaled form, <see cref="Amount"/> apart.</summary>
    public double[] Columns { get; }

    /// <summary>Gets about the largest limit or bound, which becomes 1.</summary>
    public double Amount { get; }

    /// <summary>Gets about the largest entry of the objective, which becomes 1.</summary>
    public double Objective { get; }

    private static double[] Ones(int count)
    {
        var ones = new double[count];
        Array.Fill(ones, 1);
        return ones;
    }

    private static double Power(double value) => Math.ScaleB(1, Math.ILogB(value));

    private static void Balance(LinearProgram program, double[] factors, double[] others, bool isRow)
    {
        var (least, most) = (new double[factors.Length], new double[factors.Length]);
        Array.Fill(least, double.PositiveInfinity);
        for (var row = 0; row < program.Rows.Count; row++)
        {
            foreach (var (variable, factor) in program.Rows[row].Terms.Where(t => t.Factor != 0))
            {
                var (at, other) = isRow ? (row, variable) : (variable, row);
                var size = Math.Abs(factor) * others[other];
                (least[at], most[at]) = (Math.Min(least[at], size), Math.Max(most[at], size));
            }
        }

        for (var at = 0; at < factors.Length; at++)
        {
            factors[at] = most[at] > 0 ? Power(1 / (Math.Sqrt(least[at]) * Math.Sqrt(most[at]))) : 1;
        }
    }
}
