using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Comparison;

/// <summary>
/// Quadratic assignment: Pearson's correlation of two matrices over the cells of a frame, compared with what it is when
/// rows and columns of one are relabelled together. Sums and squares do not change under relabelling, so that only the
/// cross product is computed anew: O(m) a permutation (O(m log degree) with weights or above 8,192 nodes). Source: Hubert
/// 1987; Krackhardt 1988, Social Networks 10.
/// </summary>
internal sealed class Qap
{
    private const int MostNodesForBits = 8_192;
    private readonly DyadFrame _frame;
    private readonly Adjacency _x;
    private readonly Adjacency _y;
    private readonly ulong[]? _bits;
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
        _bits = _x.Weights is null && _y.Weights is null && frame.NodeCount <= MostNodesForBits ? Bits(_y) : null;
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
        ((_bits is null ? WeightProduct(order) : CountMet(order, _bits)) - _meanProduct) / _spread;

    /// <summary>Relabels at random again and again.</summary>
    /// <param name="permutations">How often.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="run">How to go about it.</param>
    /// <returns>One correlation a permutation.</returns>
    public double[] Draw(int permutations, long seed, RunOptions run) => Draw(_frame, [this], permutations, seed, run)[0];

    /// <summary>Relabels at random, and correlates several pairs after the same relabelling.</summary>
    /// <param name="frame">A frame over the same actors with the same answers.</param>
    /// <param name="pairs">The pairs.</param>
    /// <param name="permutations">How often.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="run">How to go about it.</param>
    /// <returns>For each pair one correlation a permutation, the same as if it were alone.</returns>
    public static double[][] Draw(DyadFrame frame, IReadOnlyList<Qap> pairs, int permutations, long seed, RunOptions run)
    {
        var drawn = pairs.Select(_ => new double[permutations]).ToArray();
        Rounds.Do(
            permutations, seed, run,
            () => (Order: new int[frame.NodeCount], Held: new int[frame.NodeCount]),
            (round, random, own) =>
            {
                frame.Shuffle(own.Order, own.Held, random);
                for (var i = 0; i < drawn.Length; i++)
                {
                    drawn[i][round] = pairs[i].Correlate(own.Order);
                }
            });
        return drawn;
    }

    private static double Sum(Adjacency rows, bool isSquared) =>
        rows.Weights is null ? rows.ArcCount : isSquared ? rows.Weights.Sum(w => w * w) : rows.Weights.Sum();

    private static ulong[] Bits(Adjacency rows)
    {
        var bits = new ulong[((rows.NodeCount * rows.NodeCount) + 63) / 64];
        for (var v = 0; v < rows.NodeCount; v++)
        {
            foreach (var w in rows.Of(v))
            {
                var cell = (v * rows.NodeCount) + w;
                bits[cell >> 6] |= 1UL << (cell & 63);
            }
        }

        return bits;
    }

    private int CountMet(int[] order, ulong[] bits)
    {
        var (met, offsets, targets) = (0, _x.Offsets, _x.Targets);
        unchecked
        {
            for (var v = 0; v < order.Length; v++)
            {
                var row = order[v] * order.Length;
                for (var at = offsets[v]; at < offsets[v + 1]; at++)
                {
                    var cell = row + order[targets[at]];
                    met += (int)(bits[cell >> 6] >> cell) & 1;
                }
            }
        }

        return met;
    }

    private double WeightProduct(int[] order)
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
