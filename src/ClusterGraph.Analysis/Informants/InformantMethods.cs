using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Informants;

/// <summary>The methods of this folder, in the order of lists.</summary>
internal static class InformantMethods
{
    /// <summary>Gets the methods.</summary>
    public static IReadOnlyList<Method> All { get; } =
    [
        CognitiveStructuresMethod.Describe(),
        InformantAccuracyMethod.Describe(),
        ConsensusMethod.Describe(),
        InformantTreeMethod.Describe(),
        InfluenceTowersMethod.Describe(),
    ];
}
