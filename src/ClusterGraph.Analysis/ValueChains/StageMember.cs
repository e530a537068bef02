namespace ClusterGraph.Analysis.ValueChains;

/// <summary>That an actor does a stage.</summary>
/// <param name="Actor">The number of the actor.</param>
/// <param name="Stage">The number of the stage.</param>
/// <param name="Share">How much of its work that is, 0 to 1; NaN when nobody said.</param>
public readonly record struct StageMember(int Actor, int Stage, double Share = double.NaN)
{
    /// <summary>Below this share an actor does not count among those who do a stage (methods catalogue C1).</summary>
    public const double LeastShare = 0.1;

    /// <summary>Gets a value indicating whether the actor counts among those who do the stage; unknown shares do.</summary>
    public bool Counts => !(Share < LeastShare);
}
