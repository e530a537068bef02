namespace ClusterGraph.Analysis.Methods;

/// <summary>Where a method stands in lists.</summary>
public enum MethodGroup
{
    /// <summary>Who is central.</summary>
    Centrality,

    /// <summary>Which position an actor has between others.</summary>
    Position,

    /// <summary>What the whole network is like.</summary>
    WholeNetwork,

    /// <summary>Which groups there are.</summary>
    Communities,

    /// <summary>How two networks, or two moments, compare.</summary>
    Comparison,

    /// <summary>Firms by institutions.</summary>
    TwoMode,

    /// <summary>Where the value chain is broken or thin.</summary>
    ValueChain,

    /// <summary>Who is poor or exposed, and why.</summary>
    Poverty,

    /// <summary>How knowledge and trust spread.</summary>
    Knowledge,

    /// <summary>How sure a ranking is.</summary>
    Doubt,
}
