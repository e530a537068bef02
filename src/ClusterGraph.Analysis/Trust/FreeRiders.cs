using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Trust;

/// <summary>
/// Members that receive benefits and give none, at two moments (methods catalogue E8; GIZ: free riders benefit but do not
/// contribute). Who did not answer both times is not judged. O(n + m).
/// </summary>
internal static class FreeRiders
{
    /// <summary>The parameter that names the links over which benefits flow.</summary>
    public const string Benefits = "benefits";

    /// <summary>Describes it.</summary>
    public static Parameter Describe() => new()
    {
        Name = Benefits,
        Kind = ParameterKind.Layers,
        Default = string.Empty,
        Description = "The kinds of link over which benefits flow, to find free riders of two moments (give the other map, too); empty for none.",
    };

    /// <summary>Finds them.</summary>
    /// <returns>The nodes, ascending; null when nobody asked for it; or an error that names the remedy.</returns>
    public static Outcome<int[]?[]> Find(MethodContext context)
    {
        var layers = context.Parameters.List(Benefits);
        if (layers.Count == 0)
        {
            return new int[]?[] { null };
        }

        if (context.Other is null)
        {
            return new ChangeError(
                ErrorCode.InvalidField, "Free riders are found by comparing two moments: give the other map, too.", Benefits);
        }

        // Benefits may come from outside the cluster, too.
        var query = context.Layer.Query with { Layers = layers, Weight = WeightUse.None, Nodes = NodeSet.All };
        var first = LayerReader.Read(context.Layer.Input.WithLayersOf(context.Other), query);
        var second = LayerReader.Read(context.Other.WithLayersOf(context.Layer.Input), query);
        if ((first.Error ?? second.Error) is { } error)
        {
            return error with { Field = Benefits };
        }

        var later = Takers(second.Value!);
        var now = Takers(first.Value!);
        return new int[]?[]
        {
            [.. Enumerable.Range(0, context.Graph.NodeCount)
                .Where(v => now.Contains(context.Layer.IdOf(v)) && later.Contains(context.Layer.IdOf(v)))],
        };
    }

    private static HashSet<string> Takers(LayerGraph layer)
    {
        var answered = layer.Answered();
        return Enumerable.Range(0, layer.Graph.NodeCount)
            .Where(v => answered?[v] != false && layer.Graph.In.Degree(v) > 0 && layer.Graph.Out.Degree(v) == 0)
            .Select(layer.IdOf).ToHashSet(StringComparer.Ordinal);
    }
}
