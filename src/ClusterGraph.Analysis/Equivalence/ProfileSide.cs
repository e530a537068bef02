namespace ClusterGraph.Analysis.Equivalence;

/// <summary>Which links of an actor make its profile.</summary>
public enum ProfileSide
{
    /// <summary>Those it sends and those it receives.</summary>
    Both,

    /// <summary>Those it sends.</summary>
    Sent,

    /// <summary>Those it receives.</summary>
    Received,
}
