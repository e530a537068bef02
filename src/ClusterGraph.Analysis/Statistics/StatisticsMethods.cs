using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Statistics;

/// <summary>The methods of this folder, in the order of lists.</summary>
internal static class StatisticsMethods
{
    /// <summary>Gets the methods.</summary>
    public static IReadOnlyList<Method> All { get; } =
    [
        LocationQuotientMethod.Describe(),
        ShiftShareMethod.Describe(),
    ];
}
