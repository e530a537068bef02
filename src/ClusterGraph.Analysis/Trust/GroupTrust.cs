namespace ClusterGraph.Analysis.Trust;

/// <summary>How far the members of a group trust each other.</summary>
/// <param name="Name">The name of the group.</param>
/// <param name="Members">The nodes, ascending.</param>
/// <param name="Pairs">How many pairs are compared: those in which both answered.</param>
/// <param name="Mutual">How many of them trust each other.</param>
/// <param name="Raters">How many members rate somebody in such a pair.</param>
/// <param name="Mean">The mean rating of these pairs, 1 to 5; NaN where there is none, or too few raters to show it.</param>
internal sealed record GroupTrust(string Name, int[] Members, long Pairs, int Mutual, int Raters, double Mean)
{
    /// <summary>How many must have rated before an average is shown, so that nobody's rating can be read off it.</summary>
    public const int FewestRaters = 3;

    /// <summary>Gets the share of pairs that trust each other; NaN without pairs.</summary>
    public double Share => Mutual / (double)Pairs;

    /// <summary>Gets mean times share, 0 to 5; NaN where it is not known or not shown.</summary>
    public double Index => Pairs == 0 ? double.NaN : Mutual == 0 ? 0 : Mean * Share;

    /// <summary>Gets a value indicating whether averages are held back.</summary>
    public bool IsHeldBack => Mutual > 0 && Raters < FewestRaters;
}
