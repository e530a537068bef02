namespace ClusterGraph.Analysis.Communities;

/// <summary>What makes one division into communities better than another.</summary>
public enum CommunityGoal
{
    /// <summary>More weight within communities than chance would put there, given the strengths of the nodes.</summary>
    Modularity,

    /// <summary>
    /// The constant Potts model: more weight within communities than the resolution asks for per pair of members. It has
    /// no resolution limit; the resolution is a density between communities.
    /// </summary>
    ConstantPotts,
}
