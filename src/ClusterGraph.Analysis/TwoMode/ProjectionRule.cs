namespace ClusterGraph.Analysis.TwoMode;

/// <summary>What a link between two actors who share partners is worth.</summary>
public enum ProjectionRule
{
    /// <summary>The number of shared partners.</summary>
    Count,

    /// <summary>Shared partners / partners of either.</summary>
    Jaccard,

    /// <summary>The sum over shared partners of 1 / (their actors - 1): a crowd joins less than a few (Newman 2001).</summary>
    Newman,

    /// <summary>The sum over shared partners of the smaller of the two weights.</summary>
    Minimum,
}
