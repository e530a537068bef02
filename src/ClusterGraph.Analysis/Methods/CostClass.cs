namespace ClusterGraph.Analysis.Methods;

/// <summary>How the work of a method grows.</summary>
public enum CostClass
{
    /// <summary>With the number of links.</summary>
    Linear,

    /// <summary>With the sum of the squares of degrees.</summary>
    Neighbourhoods,

    /// <summary>With actors times links.</summary>
    AllPaths,

    /// <summary>With the cube of the number of actors, or many random repetitions.</summary>
    Heavy,
}
