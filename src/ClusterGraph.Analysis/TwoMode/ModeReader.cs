using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.TwoMode;

/// <summary>
/// Tells the two modes apart: by an attribute with two values, or, in an edge list, by who stands on the left and who on
/// the right. O(n + m).
/// </summary>
internal static class ModeReader
{
    /// <summary>The parameter that names the attribute.</summary>
    public const string Attribute = "attribute";

    /// <summary>The parameter that names the values of the two modes.</summary>
    public const string Modes = "modes";

    private const sbyte Neither = -1;

    /// <summary>Reads the modes and who takes part in what.</summary>
    public static Outcome<TwoModes> Read(MethodContext context)
    {
        var sides = context.Parameters.Word(Attribute).Length == 0 ? BySide(context) : ByAttribute(context);
        return sides.IsOk ? Split(context.Graph.Undirected, sides.Value) : sides.Error;
    }

    private static Outcome<sbyte[]> BySide(MethodContext context)
    {
        var (layer, links) = (context.Layer, context.Layer.Input.Links);
        var graph = context.Graph;
        var nodeOf = NodesOf(layer);
        var sides = new sbyte[graph.NodeCount];
        Array.Fill(sides, Neither);
        for (var link = 0; link < links.Count; link++)
        {
            // The graph says which links were read; the table says how they were written.
            var (from, to) = (nodeOf[links.Sources[link]], nodeOf[links.Targets[link]]);
            if (from < 0 || to < 0 || !graph.Out.Has(from, to) || !IsRead(layer, link))
            {
                continue;
            }

            if (sides[from] == 1 || sides[to] == 0)
            {
                return BothSides(layer.NameOf(sides[from] == 1 ? from : to));
            }

            (sides[from], sides[to]) = (0, 1);
        }

        return sides;
    }

    private static bool IsRead(LayerGraph layer, int link) =>
        layer.Input.Links.Layers is not { } kinds || layer.Layers.Contains(layer.Input.Layers[kinds[link]]);

    private static int[] NodesOf(LayerGraph layer)
    {
        var nodes = new int[layer.Input.ActorCount];
        Array.Fill(nodes, -1);
        for (var v = 0; v < layer.Graph.NodeCount; v++)
        {
            nodes[layer.ActorOf(v)] = v;
        }

        return nodes;
    }

    private static Outcome<sbyte[]> ByAttribute(MethodContext context)
    {
        var labels = context.Labels(Attribute);
        if (!labels.IsOk)
        {
            return labels.Error;
        }

        var named = context.Parameters.List(Modes);
        var values = labels.Value.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        string[] two = named.Count == 0 ? [.. values.Take(3)] : named.ToArray();
        if (two.Length > 2 || (named.Count > 0 && two.Length != 2))
        {
            return new ChangeError(
                ErrorCode.InvalidField,
                $"'{Modes}' must name two values of '{context.Parameters.Word(Attribute)}', the first mode first, separated by a comma.",
                Modes);
        }

        return Array.ConvertAll(labels.Value, v => v is null ? Neither : (sbyte)Array.IndexOf(two, v));
    }

    private static ChangeError BothSides(string name) => new(
        ErrorCode.InvalidField,
        $"'{name}' stands on both sides of links: name the attribute that tells the two modes apart.", Attribute);

    private static TwoModes Split(AnalysisGraph graph, sbyte[] sides)
    {
        var (members, weights) = (new int[sides.Length][], new double[sides.Length][]);
        var across = 0;
        for (var v = 0; v < sides.Length; v++)
        {
            int[] kept = [.. Enumerable.Range(0, graph.Out.Degree(v)).Where(i => sides[v] + sides[graph.Out.Of(v)[i]] == 1)];
            members[v] = sides[v] < 0 ? [] : Array.ConvertAll(kept, i => graph.Out.Of(v)[i]);
            weights[v] = sides[v] < 0 ? [] : Array.ConvertAll(kept, i => graph.IsWeighted ? graph.Out.WeightsOf(v)[i] : 1);
            across += members[v].Length;
        }

        return new TwoModes(Where(sides, 0), Where(sides, 1), members, weights, graph.LinkCount - (across / 2));
    }

    private static int[] Where(sbyte[] sides, int side) => [.. Enumerable.Range(0, sides.Length).Where(v => sides[v] == side)];
}
