using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Diffusion;

/// <summary>The methods of this folder, in the order of lists.</summary>
internal static class DiffusionMethods
{
    /// <summary>Gets the methods.</summary>
    public static IReadOnlyList<Method> All { get; } =
    [
        CascadeMethod.Describe(),
        EpidemicMethod.Describe(),
        ThresholdMethod.Describe(),
        BassMethod.Describe(),
        ExposureMethod.Describe(),
        SeedSelectionMethod.Describe(),
        NewTieMethod.Describe(),
        LeavingMethod.Describe(),
    ];
}
