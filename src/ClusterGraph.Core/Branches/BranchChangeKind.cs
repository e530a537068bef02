namespace ClusterGraph.Core.Branches;

/// <summary>What happened to an element between two states of a map.</summary>
public enum BranchChangeKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>Some of its fields are other than before.</summary>
    Changed,

    /// <summary>It is gone.</summary>
    Removed,
}
