namespace ClusterGraph.Analysis.ValueChains;

/// <summary>How well a stage is filled (methods catalogue C1).</summary>
internal enum StageStatus
{
    /// <summary>Left out on purpose.</summary>
    Excluded,

    /// <summary>The room was not asked; nothing follows from who is there.</summary>
    NotAsked,

    /// <summary>Nobody.</summary>
    WhiteSpot,

    /// <summary>Only actors outside the cluster.</summary>
    External,

    /// <summary>Fewer local actors than it should have.</summary>
    Thin,

    /// <summary>Enough local actors.</summary>
    Covered,
}
