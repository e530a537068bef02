using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Cohesion;

/// <summary>The methods of this folder, in the order of lists.</summary>
internal static class CohesionMethods
{
    /// <summary>Gets the methods.</summary>
    public static IReadOnlyList<Method> All { get; } =
    [
        DensityMethod.Describe(),
        ReciprocityMethod.Describe(),
        TransitivityMethod.Describe(),
        ComponentsMethod.Describe(),
        KCoreMethod.Describe(),
        ClusteringMethod.Describe(),
        ArticulationPointsMethod.Describe(),
        TriadCensusMethod.Describe(),
        CentralizationMethod.Describe(),
    ];
}
