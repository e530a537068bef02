namespace ClusterGraph.Core.ValueChains;

/// <summary>How much a stage needs a service; the numbers are the weights of the support gap.</summary>
public enum Requirement
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>It is useful.</summary>
    Useful,

    /// <summary>It is essential.</summary>
    Essential,
}
