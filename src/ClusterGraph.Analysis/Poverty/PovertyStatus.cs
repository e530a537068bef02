namespace ClusterGraph.Analysis.Poverty;

/// <summary>What the rules say of a point in the chain, mildest first.</summary>
internal enum PovertyStatus
{
    /// <summary>Too little is known, or there are too few people: nothing is said.</summary>
    InsufficientData,

    /// <summary>No rule applies.</summary>
    NotFlagged,

    /// <summary>A shock would make many of them poor.</summary>
    Vulnerable,

    /// <summary>Many of them are poor.</summary>
    Poor,
}
