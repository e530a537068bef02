namespace ClusterGraph.Analysis.Diffusion;

/// <summary>The best ties that were offered, up to a number; whether one is allowed is asked only when it would be listed.</summary>
/// <param name="most">How many are kept.</param>
/// <param name="isAllowed">Whether two nodes may be introduced.</param>
internal sealed class TieList(int most, Func<int, int, bool> isAllowed)
{
    private readonly PriorityQueue<Tie, Tie> _worstFirst = new(Comparer<Tie>.Create((a, b) => Tie.Compare(b, a)));

    /// <summary>Gets the gain below which nothing is listed any more.</summary>
    public double Bar { get; private set; } = double.NegativeInfinity;

    /// <summary>Offers a tie.</summary>
    public void Offer(int a, int b, double gain)
    {
        if (gain < Bar || !isAllowed(a, b))
        {
            return;
        }

        var tie = new Tie(Math.Min(a, b), Math.Max(a, b), gain);
        _worstFirst.Enqueue(tie, tie);
        if (_worstFirst.Count > most)
        {
            _worstFirst.Dequeue();
        }

        Bar = _worstFirst.Count < most ? Bar : _worstFirst.Peek().Gain;
    }

    /// <summary>Lists the ties, the best first.</summary>
    public List<Tie> Sorted()
    {
        var ties = _worstFirst.UnorderedItems.Select(item => item.Element).ToList();
        ties.Sort(Tie.Compare);
        return ties;
    }
}
