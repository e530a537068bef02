namespace ClusterGraph.Storage;

/// <summary>What a server can compute of a graph that is sent to it.</summary>
public enum ScienceMeasure
{
    /// <summary>PageRank, not scaled.</summary>
    PageRank,

    /// <summary>A number for each weak component.</summary>
    WeakComponents,

    /// <summary>Betweenness over ordered pairs.</summary>
    Betweenness,

    /// <summary>How many reach a node, divided by the sum of their distances; with a setting, Wasserman and Faust's.</summary>
    Closeness,

    /// <summary>The mean inverse distance of all others to a node.</summary>
    Harmonic,

    /// <summary>A label for each community.</summary>
    LabelPropagation,
}
