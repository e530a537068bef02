using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.KeyPlayers;

/// <summary>The methods of this folder, in the order of lists.</summary>
internal static class KeyPlayerMethods
{
    /// <summary>Gets the methods.</summary>
    public static IReadOnlyList<Method> All { get; } =
    [
        KeyPlayersMethod.Describe(),
    ];
}
