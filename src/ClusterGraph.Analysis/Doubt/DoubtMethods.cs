using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Doubt;

/// <summary>The methods of this folder, in the order of lists.</summary>
internal static class DoubtMethods
{
    /// <summary>Gets the methods.</summary>
    public static IReadOnlyList<Method> All { get; } =
    [
        RankIntervalsMethod.Describe(),
    ];
}
