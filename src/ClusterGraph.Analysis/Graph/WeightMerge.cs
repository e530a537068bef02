namespace ClusterGraph.Analysis.Graph;

/// <summary>What becomes of the weights of parallel links of one layer.</summary>
public enum WeightMerge
{
    /// <summary>The largest counts: trust, strength.</summary>
    Max,

    /// <summary>They add up: volumes.</summary>
    Sum,
}
