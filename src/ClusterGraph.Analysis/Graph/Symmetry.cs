namespace ClusterGraph.Analysis.Graph;

/// <summary>How direction is read.</summary>
public enum Symmetry
{
    /// <summary>As it is.</summary>
    Directed,

    /// <summary>An arc either way makes an undirected link.</summary>
    Union,

    /// <summary>Only arcs both ways make an undirected link.</summary>
    Mutual,
}
