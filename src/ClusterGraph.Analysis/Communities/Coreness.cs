using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Communities;

/// <summary>
/// Continuous coreness: numbers c that are at least 0 and minimise the sum over ordered pairs i, j of
/// (a_ij - c_i c_j)², by setting one c after the other to its best value (MINRES; Borgatti and Everett 1999, Comrey
/// 1962). O(m) a round. The sum can have several local minima, and on a star the best is never reached: the hub grows
/// without end while the others shrink.
/// </summary>
public sealed class Coreness
{
    private const double Settled = 1e-11;
    private readonly AnalysisGraph _graph;
    private readonly double _half;

    /// <summary>Prepares a graph.</summary>
    /// <param name="graph">The graph; weights are the strengths to be explained, 1 without.</param>
    public Coreness(AnalysisGraph graph)
    {
        _graph = graph;
        _half = graph.IsDirected ? 0.5 : 1;
        Squares = graph.Out.Weights is { } w ? w.Sum(x => x * x) : graph.Out.ArcCount;
        _ = graph.In;
    }

    /// <summary>Gets the sum of squared links over ordered pairs: the loss when every coreness is 0.</summary>
    public double Squares { get; }

    /// <summary>Walks from a start to a local minimum.</summary>
    /// <param name="start">The first values; they are overwritten.</param>
    /// <param name="rounds">How many rounds at most.</param>
    /// <param name="cancellation">Ends the walk.</param>
    /// <returns>Where it came to.</returns>
    public CorenessFit Fit(double[] start, int rounds, CancellationToken cancellation)
    {
        var hasSettled = false;
        for (var round = 0; round < rounds && !hasSettled; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            hasSettled = Round(start) <= Settled;
        }

        return new CorenessFit(start, Loss(start), hasSettled);
    }

    /// <summary>Correlates the links with the products of corenesses, over ordered pairs of different nodes.</summary>
    /// <param name="values">The corenesses.</param>
    /// <returns>Pearson's r; NaN when either is the same for all pairs.</returns>
    public double Correlation(double[] values)
    {
        var cells = values.Length * (values.Length - 1.0);
        var (sum, squares) = (values.Sum(), values.Sum(c => c * c));
        var products = (sum * sum) - squares;
        var links = _graph.Out.Weights?.Sum() ?? _graph.Out.ArcCount;
        var spread = Spread(cells, links, Squares) * Spread(cells, products, SquaredProducts(values));
        return spread > 0 ? ((cells * Shared(values)) - (links * products)) / Math.Sqrt(spread) : double.NaN;
    }

    // What rounding leaves of a difference of equal numbers is no spread.
    private static double Spread(double cells, double sum, double squares)
    {
        var spread = (cells * squares) - (sum * sum);
        return spread > 1e-12 * cells * squares ? spread : 0;
    }

    private static double SquaredProducts(double[] values)
    {
        var squares = values.Sum(c => c * c);
        return (squares * squares) - values.Sum(c => c * c * c * c);
    }

    private static double Pull(Adjacency rows, int v, double[] values)
    {
        var sum = 0.0;
        var targets = rows.Of(v);
        var weights = rows.WeightsOf(v);
        for (var i = 0; i < targets.Length; i++)
        {
            sum += values[targets[i]] * (weights.Length == 0 ? 1 : weights[i]);
        }

        return sum;
    }

    private double Loss(double[] values) => Math.Max(0, Squares - (2 * Shared(values)) + SquaredProducts(values));

    // The sum over arcs of weight times product.
    private double Shared(double[] values)
    {
        var sum = 0.0;
        for (var v = 0; v < values.Length; v++)
        {
            sum += values[v] * Pull(_graph.Out, v, values);
        }

        return sum;
    }

    // Sets every value once; returns the largest change relative to the largest value.
    private double Round(double[] values)
    {
        var squares = values.Sum(c => c * c);
        var (change, largest) = (0.0, 0.0);
        for (var v = 0; v < values.Length; v++)
        {
            var others = squares - (values[v] * values[v]);
            if (others <= 1e-300)
            {
                continue;
            }

            var pull = Pull(_graph.Out, v, values) + (_graph.IsDirected ? Pull(_graph.In, v, values) : 0);
            var next = _half * pull / others;
            change = Math.Max(change, Math.Abs(next - values[v]));
            largest = Math.Max(largest, next);
            squares = others + (next * next);
            values[v] = next;
        }

        return largest > 0 ? change / largest : 0;
    }
}
