namespace ClusterGraph.Analysis.TwoMode;

/// <summary>Who belongs to which of two modes, and who takes part in what.</summary>
/// <param name="First">The actors of the first mode, ascending.</param>
/// <param name="Second">The actors of the second mode, ascending.</param>
/// <param name="Members">For each actor of either mode, its partners in the other, ascending; empty for others.</param>
/// <param name="Weights">The weight of each of them.</param>
/// <param name="Within">How many links were left out because both ends are in one mode, or one end in none.</param>
public sealed record TwoModes(int[] First, int[] Second, int[][] Members, double[][] Weights, int Within)
{
    /// <summary>Gets how many memberships there are.</summary>
    public long Memberships => First.Sum(v => (long)Members[v].Length);

    /// <summary>Gets the share of possible memberships that exist; NaN when a mode is empty.</summary>
    public double Density => Memberships / ((double)First.Length * Second.Length);
}
