using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.ValueChains;

/// <summary>The methods of this folder, in the order of lists.</summary>
internal static class ChainMethods
{
    /// <summary>Gets the methods.</summary>
    public static IReadOnlyList<Method> All { get; } =
    [
        StageCoverageMethod.Describe(),
        ChainContinuityMethod.Describe(),
        SinglePointsMethod.Describe(),
        LeakageMethod.Describe(),
        ConcentrationMethod.Describe(),
        SubcontractTiersMethod.Describe(),
        JointActionMethod.Describe(),
        SupportLinksMethod.Describe(),
        BottleneckMethod.Describe(),
        ClusterComparisonMethod.Describe(),
        IntroductionsMethod.Describe(),
    ];
}
