namespace ClusterGraph.Core.Persistence;

/// <summary>How a grant travels.</summary>
public enum GrantKind
{
    /// <summary>A link with a long secret.</summary>
    Link,

    /// <summary>A code short enough to type.</summary>
    Code,
}
