using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Numerics;

/// <summary>Keeps the best of what it is offered, and all that is tied with it (within 1e-9 of each other).</summary>
/// <typeparam name="T">What is offered.</typeparam>
internal sealed class TiedBest<T>
{
    private readonly List<T> _items = [];

    /// <summary>Gets the best score; NaN before anything was offered.</summary>
    public double Score { get; private set; } = double.NaN;

    /// <summary>Gets the best items, in the order in which they came.</summary>
    public IReadOnlyList<T> Items => _items;

    /// <summary>Tells whether a score is tied with the best or better; a better one puts the others aside.</summary>
    /// <param name="score">The score; NaN is never taken.</param>
    /// <returns>True when the item is to be added.</returns>
    public bool Admits(double score)
    {
        if (double.IsNaN(score))
        {
            return false;
        }

        if (!double.IsNaN(Score) && Ranking.AreTied(score, Score))
        {
            return true;
        }

        if (score < Score)
        {
            return false;
        }

        _items.Clear();
        Score = score;
        return true;
    }

    /// <summary>Adds an item whose score was admitted.</summary>
    /// <param name="item">The item.</param>
    public void Add(T item) => _items.Add(item);
}
