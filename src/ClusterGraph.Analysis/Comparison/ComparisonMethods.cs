using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Comparison;

/// <summary>The methods of this folder, in the order of lists.</summary>
internal static class ComparisonMethods
{
    /// <summary>Gets the methods.</summary>
    public static IReadOnlyList<Method> All { get; } =
    [
        AssortativityMethod.Describe(),
        SmallWorldMethod.Describe(),
        MultiplexityMethod.Describe(),
        QapMethod.Describe(),
        MrqapMethod.Describe(),
        TwoWavesMethod.Describe(),
        WinnersLosersMethod.Describe(),
        ProgrammeEffectMethod.Describe(),
    ];
}
