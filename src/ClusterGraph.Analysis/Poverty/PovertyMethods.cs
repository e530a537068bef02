using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Poverty;

/// <summary>The methods of this folder, in the order of lists.</summary>
internal static class PovertyMethods
{
    /// <summary>Gets the methods.</summary>
    public static IReadOnlyList<Method> All { get; } =
    [
        MultidimensionalPovertyMethod.Describe(),
        IncomePovertyMethod.Describe(),
        VulnerabilityMethod.Describe(),
        PovertyNodesMethod.Describe(),
        GroupProfileMethod.Describe(),
        PovertyMatrixMethod.Describe(),
        AccessDistanceMethod.Describe(),
    ];
}
