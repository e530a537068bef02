using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Equivalence;

/// <summary>The methods of this folder, in the order of lists.</summary>
internal static class EquivalenceMethods
{
    /// <summary>Gets the methods.</summary>
    public static IReadOnlyList<Method> All { get; } =
    [
        ConcorMethod.Describe(),
    ];
}
