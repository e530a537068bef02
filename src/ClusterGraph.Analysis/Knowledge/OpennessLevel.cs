namespace ClusterGraph.Analysis.Knowledge;

/// <summary>How many sources of knowledge outside the cluster an actor has, compared with the others.</summary>
public enum OpennessLevel
{
    /// <summary>Few or none.</summary>
    Low,

    /// <summary>Some.</summary>
    Medium,

    /// <summary>Many.</summary>
    High,
}
