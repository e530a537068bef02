namespace ClusterGraph.Core.Links;

/// <summary>How formal a link is.</summary>
public enum ContractKind
{
    /// <summary>By word or habit.</summary>
    Informal,

    /// <summary>An agreement without a contract.</summary>
    Agreement,

    /// <summary>A written contract.</summary>
    Contract,
}
