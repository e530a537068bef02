using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.TwoMode;

/// <summary>The methods of this folder, in the order of lists.</summary>
internal static class TwoModeMethods
{
    /// <summary>Gets the methods.</summary>
    public static IReadOnlyList<Method> All { get; } =
    [
        TwoModeMethod.Describe(),
    ];
}
