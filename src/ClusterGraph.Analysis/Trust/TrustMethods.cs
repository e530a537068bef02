using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Trust;

/// <summary>The methods of this folder, in the order of lists.</summary>
internal static class TrustMethods
{
    /// <summary>Gets the methods.</summary>
    public static IReadOnlyList<Method> All { get; } =
    [
        OpinionsMethod.Describe(),
        TrustPathMethod.Describe(),
        EigenTrustMethod.Describe(),
        TrustPropagationMethod.Describe(),
        ServiceLadderMethod.Describe(),
    ];
}
