namespace ClusterGraph.Analysis.Graph;

/// <summary>Which actors are looked at. Isolates stay in: they are the finding.</summary>
public enum NodeSet
{
    /// <summary>All actors of the map.</summary>
    All,

    /// <summary>Only those inside the boundary of the cluster.</summary>
    Inside,
}
