namespace ClusterGraph.Analysis.Knowledge;

/// <summary>What position and openness together make of an actor. The first five are named by Giuliani and Bell 2005.</summary>
public enum KnowledgeRole
{
    /// <summary>A source that is highly open: brings knowledge in and passes it on.</summary>
    Gatekeeper,

    /// <summary>Exchanges much with others and has outside sources.</summary>
    ActiveExchanger,

    /// <summary>Exchanges less, or has hardly any outside source.</summary>
    WeakExchanger,

    /// <summary>Highly open, but passes little on.</summary>
    ExternalStar,

    /// <summary>Outside the flow of knowledge, with hardly any outside source.</summary>
    IsolatedFirm,

    /// <summary>A source that is not highly open.</summary>
    LocalSource,

    /// <summary>Learns inside the cluster, and is not highly open.</summary>
    LocalAbsorber,

    /// <summary>Outside the flow of knowledge of the cluster, but with outside sources.</summary>
    OpenIsolate,
}
