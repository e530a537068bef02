using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Comparison;

/// <summary>The regression of one matrix on others over the cells of a frame, with a constant.</summary>
internal sealed class DyadRegression
{
    private const double WorstCondition = 1e8;
    private readonly DyadFrame _frame;
    private readonly CellDesign _cells;
    private readonly double[] _outcome;
    private readonly List<double[]> _columns;
    private readonly List<int> _kept = [];
    private readonly int _predictors;

    /// <summary>Reads the columns, and refuses each predictor that repeats the constant and those before it.</summary>
    public DyadRegression(DyadFrame frame, AnalysisGraph outcome, IReadOnlyList<AnalysisGraph> predictors)
    {
        (_frame, _cells, _predictors) = (frame, new CellDesign(frame), predictors.Count);
        _outcome = _cells.Column(outcome);
        var constant = new double[_cells.Count];
        Array.Fill(constant, 1);
        _columns = [constant];
        for (var k = 0; k < predictors.Count && Reason is null; k++)
        {
            var column = _cells.Column(predictors[k]);
            if (Repeats(column))
            {
                Refused.Add(k);
                continue;
            }

            _columns.Add(column);
            _kept.Add(k);
        }

        RSquared = Reason is null ? Explained() : double.NaN;
    }

    /// <summary>Gets the predictors that were refused.</summary>
    public List<int> Refused { get; } = [];

    /// <summary>Gets the share of the outcome's variance that is explained.</summary>
    public double RSquared { get; }

    /// <summary>Gets why there is no regression; null when there is one.</summary>
    public CaveatCode? Reason => _frame.NodeCount == 0 ? CaveatCode.EmptyGraph
        : _cells.Count == 0 && _frame.NodeCount > 1 ? CaveatCode.NotAsked
        : _cells.Count <= _predictors + 1 ? CaveatCode.TooFewNodes
        : Array.TrueForAll(_outcome, y => y == _outcome[0])
            ? _outcome[0] == 0 ? CaveatCode.NoTies : CaveatCode.NoVariance : null;

    /// <summary>Fits, and tests each predictor by double semi-partialling.</summary>
    /// <returns>
    /// Coefficient, t, p of |t|, p of at least t, p of at most t; first of the constant, which has no p, then of the
    /// predictors, empty where one was refused.
    /// </returns>
    public List<double?[]> Fit(int permutations, long seed, RunOptions run)
    {
        var (coefficients, t) = new LeastSquares(_columns).Fit(_outcome);
        List<double?[]> rows = [[coefficients[0], Finite(t[0]), null, null, null]];
        rows.AddRange(Enumerable.Range(0, _predictors).Select(_ => new double?[5]));
        for (var k = 1; k < _columns.Count; k++)
        {
            var others = _columns.Where((_, i) => i != k).ToList();
            var drawn = new SemiPartialling(_frame, _cells, _outcome, _columns[k], others)
                .Draw(permutations, seed, PartialProgress.Of(run, k - 1, _columns.Count - 1));
            rows[_kept[k - 1] + 1] =
            [
                coefficients[k], Finite(t[k]),
                ChanceTest.TwoSided(t[k], drawn), ChanceTest.High(t[k], drawn), ChanceTest.Low(t[k], drawn),
            ];
        }

        return rows;
    }

    // A perfect fit leaves nothing to measure t against.
    private static double? Finite(double t) => double.IsFinite(t) ? t : null;

    private bool Repeats(double[] column) =>
        Array.TrueForAll(column, x => x == column[0])
        || !(new LeastSquares([.. _columns, column]).Condition <= WorstCondition);

    private double Explained()
    {
        var mean = _outcome.Average();
        var around = LeastSquares.Squares(Array.ConvertAll(_outcome, y => y - mean));
        return 1 - (LeastSquares.Squares(new LeastSquares(_columns).Residual(_outcome)) / around);
    }
}
