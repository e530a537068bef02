using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Brokerage;

/// <summary>The methods of this folder, in the order of lists.</summary>
internal static class BrokerageMethods
{
    /// <summary>Gets the methods.</summary>
    public static IReadOnlyList<Method> All { get; } =
    [
        ConstraintMethod.Describe(),
        EffectiveSizeMethod.Describe(),
        BrokerageMethod.Describe(),
        EiIndexMethod.Describe(),
    ];
}
