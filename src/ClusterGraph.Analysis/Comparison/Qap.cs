using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Comparison;

/// <summary>
/// Quadratic assignment: Pearson's correlation of two matrices over the cells of a frame, compared with what it is when
/// rows and columns of one are relabelled together. Sums and squares do not change under relabelling, so that only the
/// cross product is computed anew: O(m) a permutation (O(m log degree) above 1,024 nodes). Source: Hubert 1987;
/// Krackhardt 1988, Social Networks 10.
/// </summary>
internal sealed class Qap
{
    private const int DenseNodes = 1_024;
    private readonly DyadFrame _frame;
    private readonly Adjacency _x;
    private readonly Adjacency _y;
    private readonly double[]? _dense;
    private readonly double _meanProduct;
    private readonly double _spread;

    /// <summary>Takes two matrices; cells that were not asked about are left out.</summary>
    /// <param name="frame">The cells.</param>
    /// <param name="x">One matrix; undirected links stand in both rows.</param>
    /// <param name="y">The one that is relabelled.</param>
    public Qap(DyadFrame frame, Adjacency x, Adjacency y)
    {
        _frame = frame;
        (_x, _y) = (frame.Asked.Keep(x), frame.Asked.Keep(y));
        var cells = (double)frame.Cells * (frame.IsDirected ? 1 : 2);
        var (sumX, sumY) = (Sum(_x, isSquared: false), Sum(_y, isSquared: false));
        _meanProduct = sumX / cells * sumY;
        var (spreadX, spreadY) = (Sum(_x, true) - (sumX / cells * sumX), Sum(_y, true) - (sumY / cells * sumY));
        _spread = spreadX > 0 && spreadY > 0 ? Math.Sqrt(spreadX * spreadY) : double.NaN;
        _dense = frame.NodeCount <= DenseNodes ? Dense(_y) : null;
        Correlation = Correlate([.. Enumerable.Range(0, frame.NodeCount)]);
        Both = CountBoth();
    }

    /// <summary>Gets the correlation; NaN when one of the matrices does not vary.</summary>
    public double Correlation { get; }

    /// <summary>Gets how many links are in both.</summary>
    public int Both { get; }

    /// <summary>Gets how many links the first has.</summary>
    public int LinksX => _frame.Links(_x);

    /// <summary>Gets how many links the second has.</summary>
    public int LinksY => _frame.Links(_y);

    /// <summary>Gets how many links are in at least one.</summary>
    public int Either => LinksX + LinksY - Both;

    /// <summary>Correlates after relabelling: cell (i, j) of the first meets cell (order[i], order[j]) of the second.</summary>
    public double Correlate(int[] order) =>
        ((_dense is null ? SparseProduct(order) : DenseProduct(order, _dense)) - _meanProduct) / _spread;

    /// <summary>Relabels at random again and again.</summary>
    /// <param name="permutations">How often.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="run">How to go about it.</param>
    /// <returns>One correlation a permutation.</returns>
    public double[] Draw(int permutations, long seed, RunOptions run)
    {
        var drawn = new double[permutations];
        Rounds.Do(
            permutations, seed, run,
            () => (Order: new int[_frame.NodeCount], Held: new int[_frame.NodeCount]),
            (round, random, own) =>
            {
                _frame.Shuffle(own.Order, own.Held, random);
                drawn[round] = Correlate(own.Order);
            });
        return drawn;
    }

    private static double Sum(Adjacency rows, bool isSquared) =>
        rows.Weights is null ? rows.ArcCount : isSquared ? rows.Weights.Sum(w => w * w) : rows.Weights.Sum();

    private static double[] Dense(Adjacency rows)
    {
        var cells = new double[rows.NodeCount * rows.NodeCount];
        for (var v = 0; v < rows.NodeCount; v++)
        {
            for (var at = rows.Offsets[v]; at < rows.Offsets[v + 1]; at++)
            {
                cells[(v * rows.NodeCount) + rows.Targets[at]] = rows.Weights?[at] ?? 1;
            }
        }

        return cells;
    }

    private double DenseProduct(int[] order, double[] cells)
    {
        var (sum, offsets, targets, weights) = (0.0, _x.Offsets, _x.Targets, _x.Weights);
        for (var v = 0; v < order.Length; v++)
        {
            var row = cells.AsSpan(order[v] * order.Length, order.Length);
            for (var at = offsets[v]; at < offsets[v + 1]; at++)
            {
                sum += row[order[targets[at]]] * (weights is null ? 1 : weights[at]);
            }
        }

        return sum;
    }

    private double SparseProduct(int[] order)
    {
        var sum = 0.0;
        for (var v = 0; v < order.Length; v++)
        {
            for (var at = _x.Offsets[v]; at < _x.Offsets[v + 1]; at++)
            {
                sum += _y.Weight(order[v], order[_x.Targets[at]]) * (_x.Weights is null ? 1 : _x.Weights[at]);
            }
        }

        return sum;
    }

    private int CountBoth()
    {
        var both = 0;
        for (var v = 0; v < _frame.NodeCount; v++)
        {
            foreach (var w in _x.Of(v))
            {
                both += _y.Has(v, w) ? 1 : 0;
            }
        }

        return _frame.IsDirected ? both : both / 2;
    }
}
