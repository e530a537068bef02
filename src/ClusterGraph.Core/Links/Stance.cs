namespace ClusterGraph.Core.Links;

/// <summary>What somebody says of a link.</summary>
public enum Stance
{
    /// <summary>It exists.</summary>
    Asserts,

    /// <summary>It does not exist, or not so.</summary>
    Disputes,
}
