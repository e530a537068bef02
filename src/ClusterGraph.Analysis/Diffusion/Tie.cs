namespace ClusterGraph.Analysis.Diffusion;

/// <summary>A tie that does not exist, and what it would add.</summary>
/// <param name="Low">The lower end.</param>
/// <param name="High">The higher end.</param>
/// <param name="Gain">What it would add.</param>
internal readonly record struct Tie(int Low, int High, double Gain)
{
    /// <summary>Puts the largest gain first, equal ones by their ends.</summary>
    public static int Compare(Tie a, Tie b) =>
        a.Gain.Equals(b.Gain) ? (a.Low, a.High).CompareTo((b.Low, b.High)) : b.Gain.CompareTo(a.Gain);
}
