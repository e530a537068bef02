using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Diffusion;

/// <summary>Which actors are of some types, or of some families of types.</summary>
internal static class ActorTypes
{
    private static readonly string[] Columns = ["type", "family"];

    /// <summary>Tells it of each node.</summary>
    /// <param name="context">The context.</param>
    /// <param name="words">Types and families.</param>
    public static bool[] AreAmong(MethodContext context, IReadOnlyList<string> words)
    {
        var columns = Columns.Where(context.Layer.Input.Attributes.ContainsKey)
            .Select(name => context.Layer.PerNode(context.Layer.Input.Attributes[name].Values)).ToList();
        return [.. Enumerable.Range(0, context.Graph.NodeCount)
            .Select(v => columns.Exists(c => c[v] is { } word && words.Contains(word, StringComparer.Ordinal)))];
    }
}
