using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Comparison;

/// <summary>
/// Double semi-partialling: what the other predictors leave of one is relabelled at random, and its t statistic in the
/// regression beside them is computed anew. Relabelling keeps the links between predictors, which shuffling the outcome
/// alone would tear. O(N k) a permutation for N cells. Source: Dekker, Krackhardt &amp; Snijders 2007, Psychometrika 72.
/// </summary>
internal sealed class SemiPartialling
{
    private readonly DyadFrame _frame;
    private readonly CellDesign _cells;
    private readonly LeastSquares _others;
    private readonly double[] _outcomeRest;
    private readonly double[] _matrix;
    private readonly double _outcomeSquares;

    /// <summary>Prepares the test of one predictor.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="cells">Its cells.</param>
    /// <param name="outcome">What is explained.</param>
    /// <param name="predictor">The predictor.</param>
    /// <param name="others">The other predictors with the constant.</param>
    public SemiPartialling(
        DyadFrame frame, CellDesign cells, double[] outcome, double[] predictor, IReadOnlyList<double[]> others)
    {
        (_frame, _cells) = (frame, cells);
        _others = new LeastSquares(others);
        _outcomeRest = _others.Residual(outcome);
        _outcomeSquares = LeastSquares.Squares(_outcomeRest);
        _matrix = cells.Matrix(_others.Residual(predictor));
    }

    /// <summary>Computes the t statistic after relabelling.</summary>
    /// <param name="order">The new label of each node.</param>
    /// <param name="column">Working memory of one entry a cell.</param>
    public double T(int[] order, double[] column)
    {
        _cells.Relabel(_matrix, order, column);
        var left = LeastSquares.Squares(column);
        foreach (var direction in _others.Basis)
        {
            var along = LeastSquares.Dot(direction, column);
            left -= along * along;
        }

        var explained = LeastSquares.Dot(_outcomeRest, column);
        var variance = (_outcomeSquares - (explained * explained / left)) / (_others.Freedom - 1);
        return explained / Math.Sqrt(variance * left);
    }

    /// <summary>Relabels at random again and again.</summary>
    /// <returns>One t statistic a permutation.</returns>
    public double[] Draw(int permutations, long seed, RunOptions run)
    {
        var drawn = new double[permutations];
        Rounds.Do(
            permutations, seed, run,
            () => (Order: new int[_frame.NodeCount], Held: new int[_frame.NodeCount], Column: new double[_cells.Count]),
            (round, random, own) =>
            {
                _frame.Shuffle(own.Order, own.Held, random);
                drawn[round] = T(own.Order, own.Column);
            });
        return drawn;
    }
}
