using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Centrality;

/// <summary>The methods of this folder, in the order of lists.</summary>
internal static class CentralityMethods
{
    /// <summary>Gets the methods.</summary>
    public static IReadOnlyList<Method> All { get; } =
    [
        DegreeMethod.Describe(),
        EigenvectorMethod.Describe(),
        KatzMethod.Describe(),
        PageRankMethod.Describe(),
        HitsMethod.Describe(),
    ];
}
