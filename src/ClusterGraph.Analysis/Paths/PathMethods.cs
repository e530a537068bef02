using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Paths;

/// <summary>The methods of this folder, in the order of lists.</summary>
internal static class PathMethods
{
    /// <summary>Gets the methods.</summary>
    public static IReadOnlyList<Method> All { get; } =
    [
        ClosenessMethod.Describe(),
        HarmonicMethod.Describe(),
        BetweennessMethod.Describe(),
        LinkBetweennessMethod.Describe(),
        DistancesMethod.Describe(),
    ];
}
