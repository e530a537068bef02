using ClusterGraph.Analysis.Graph;
using ClusterGraph.Formats.EdgeLists;

namespace ClusterGraph.Server.Analyses;

/// <summary>Turns an edge list, and attributes beside it, into what analyses read.</summary>
internal static class EdgeListInput
{
    /// <summary>Makes the input.</summary>
    /// <param name="list">The links.</param>
    /// <param name="isUndirected">Whether direction carries no meaning.</param>
    /// <param name="actors">Attributes, and actors without links; null for none.</param>
    public static AnalysisInput From(EdgeList list, bool isUndirected, ActorTable? actors)
    {
        var input = new AnalysisInput
        {
            Ids = list.Ids,
            Layers = list.Types is null
                ? [Layer.Untyped with { IsUndirected = isUndirected }]
                : [.. list.TypeNames.Select(t => new Layer(t, t, isUndirected))],
            Links = new LinkTable
            {
                Sources = list.Sources,
                Targets = list.Targets,
                Layers = list.Types,
                Strengths = list.Weights,
                Volumes = list.Weights,
            },
        };
        return actors is null ? input : With(input, actors);
    }

    private static AnalysisInput With(AnalysisInput input, ActorTable actors)
    {
        var known = new HashSet<string>(input.Ids, StringComparer.Ordinal);
        var ids = input.Ids.Concat(actors.Ids.Where(id => !known.Contains(id)).Order(StringComparer.Ordinal)).ToArray();
        var rowOf = actors.Ids.Select((id, row) => (id, row)).ToDictionary(p => p.id, p => p.row, StringComparer.Ordinal);
        var columns = actors.Columns.ToDictionary(
            c => c.Key,
            c => new AttributeColumn(
                c.Key, Array.ConvertAll(ids, id => rowOf.TryGetValue(id, out var row) ? c.Value[row] : null)),
            StringComparer.Ordinal);
        return input with { Ids = ids, Attributes = columns, Inside = InsideOf(columns) };
    }

    // As on a map, what nobody placed is inside.
    private static bool[]? InsideOf(Dictionary<string, AttributeColumn> columns) =>
        columns.TryGetValue("boundary", out var boundary)
            ? Array.ConvertAll(boundary.Values, b => b is null or "inside") : null;
}
