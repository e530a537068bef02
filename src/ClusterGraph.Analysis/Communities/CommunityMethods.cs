using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Communities;

/// <summary>The methods of this folder, in the order of lists.</summary>
internal static class CommunityMethods
{
    /// <summary>Gets the methods.</summary>
    public static IReadOnlyList<Method> All { get; } =
    [
        LeidenMethod.Describe(),
        LabelPropagationMethod.Describe(),
        CorePeripheryMethod.Describe(),
        CorenessMethod.Describe(),
    ];
}
