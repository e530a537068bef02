namespace ClusterGraph.Analysis.Methods;

/// <summary>What a method takes a weight for. One number is never both.</summary>
public enum WeightRole
{
    /// <summary>It reads no weights.</summary>
    None,

    /// <summary>Bigger is closer: sums and flows.</summary>
    Strength,

    /// <summary>Distances: the cost of a link is 1 / strength.</summary>
    Cost,
}
