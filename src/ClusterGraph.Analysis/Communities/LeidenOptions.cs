namespace ClusterGraph.Analysis.Communities;

/// <summary>How communities are looked for.</summary>
public sealed record LeidenOptions
{
    /// <summary>Gets what is made as large as possible.</summary>
    public CommunityGoal Goal { get; init; } = CommunityGoal.Modularity;

    /// <summary>Gets the resolution, above 0; more makes smaller communities.</summary>
    public double Resolution { get; init; } = 1;

    /// <summary>
    /// Gets how freely the refinement chooses among improving merges, above 0, in units of the mean weight of a link; the
    /// smaller, the greedier.
    /// </summary>
    public double Randomness { get; init; } = 0.01;

    /// <summary>Gets how often the result is taken as the start of another iteration, at most; it ends earlier when nothing changes.</summary>
    public int Iterations { get; init; } = 20;

    /// <summary>Gets the seed.</summary>
    public long Seed { get; init; } = 1;
}
