using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Paths;

/// <summary>What the methods of this folder share: parameters, and words for what a distance is.</summary>
internal static class PathPlace
{
    public const string Side = "side";
    public const string Into = "in";

    /// <summary>Whose distances count in a directed layer.</summary>
    public static Parameter SideParameter => Parameter.Choice(
        Side, [Into, "out"], "In a directed layer: how soon the others reach an actor (in), or how soon it reaches them (out).");

    /// <summary>Sums the distances between every node and all others.</summary>
    public static DistanceSums Sums(MethodContext context) => Distances.Between(
        context.Graph, Everybody(context), context.Parameters.Word(Side) == Into, context.Run);

    /// <summary>Lists all nodes.</summary>
    public static int[] Everybody(MethodContext context) => [.. Enumerable.Range(0, context.Graph.NodeCount)];
}
