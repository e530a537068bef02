namespace ClusterGraph.Analysis.Knowledge;

/// <summary>How an actor stands in the flow of knowledge inside the cluster (Giuliani and Bell 2005).</summary>
public enum KnowledgePosition
{
    /// <summary>Gives clearly more than it receives.</summary>
    Source,

    /// <summary>Gives about as much as it receives.</summary>
    MutualExchanger,

    /// <summary>Receives clearly more than it gives.</summary>
    Absorber,

    /// <summary>Neither gives nor receives anything to speak of.</summary>
    Isolated,
}
