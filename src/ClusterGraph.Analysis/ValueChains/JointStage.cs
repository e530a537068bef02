namespace ClusterGraph.Analysis.ValueChains;

/// <summary>How far the actors of one stage work together.</summary>
/// <param name="Stage">The stage; -1 when the input has no chain and all actors are looked at together.</param>
/// <param name="Nodes">Its actors inside.</param>
/// <param name="Ties">How many pairs of them have a tie of cooperation.</param>
/// <param name="Pairs">The best pairs that have none and share contacts.</param>
internal sealed record JointStage(int Stage, IReadOnlyList<int> Nodes, int Ties, IReadOnlyList<JointPair> Pairs)
{
    /// <summary>Gets how many pairs there could be.</summary>
    public double Possible => Nodes.Count * (Nodes.Count - 1.0) / 2;

    /// <summary>Gets the share of pairs with a tie; NaN with fewer than two actors.</summary>
    public double Density => Possible > 0 ? Ties / Possible : double.NaN;
}
