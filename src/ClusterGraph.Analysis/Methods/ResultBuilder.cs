using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Methods;

/// <summary>Turns what a method found among nodes into a result about actors.</summary>
internal static class ResultBuilder
{
    /// <summary>Builds the result.</summary>
    public static AnalysisResult Build(Method method, MethodContext context, MethodOutput output)
    {
        var layer = context.Layer;
        var first = output.Figures.Count > 0 ? output.Figures[0] : null;
        return new AnalysisResult
        {
            Method = method.Name,
            MethodVersion = method.Version,
            Engine = output.Engine ?? AnalysisResult.OwnEngine,
            Value = first?.Value,
            Reason = first?.Reason,
            Values = Actors(method, layer, output.Actors),
            Links = [.. Links(layer, output.Links)],
            Figures = output.Figures,
            Groups = [.. output.Groups.Select(g => new ActorGroup(g.Name, g.Kind, [.. g.Nodes.Select(layer.IdOf)]))],
            Tables = output.Tables,
            Findings = output.Findings,
            NodeCount = layer.Graph.NodeCount,
            LinkCount = layer.Graph.LinkCount,
            Layers = [.. layer.Layers.Select(l => l.Id)],
            Direction = layer.Graph.IsDirected ? Word(Symmetry.Directed)
                : layer.Layers.All(l => l.IsUndirected) ? "undirected" : Word(layer.Query.Symmetry),
            WeightRole = Word(layer.Query.Weight == WeightUse.None ? Methods.WeightRole.None : method.Weights),
            Parameters = context.Parameters.All,
            Accuracy = output.Accuracy,
            Seed = context.Parameters.All.TryGetValue("seed", out var seed) ? (long)seed : null,
            Caveats = [.. ReadingCaveats.Of(layer).Where(c => !IsBetweenLayers(c, method, layer)), .. output.Caveats],
            Explanation = output.Explanation.Text,
            Sentence = output.Explanation,
        };
    }

    private static ActorValue[] Actors(Method method, LayerGraph layer, IReadOnlyList<ActorColumn> columns)
    {
        if (columns.Count == 0)
        {
            return [];
        }

        var main = columns[0];
        var ranks = Ranking.Ranks(main.Values, method.LowFirst);
        var values = new ActorValue[main.Values.Length];
        for (var node = 0; node < values.Length; node++)
        {
            values[node] = new ActorValue
            {
                Id = layer.IdOf(node),
                Value = Present(main.Values[node]),
                Reason = main.ReasonOf(node),
                Rank = ranks[node] == 0 ? null : ranks[node],
                More = columns.Count == 1 ? null : columns.Skip(1).ToDictionary(
                    c => c.Name, c => Present(c.Values[node]), StringComparer.Ordinal),
            };
        }

        return values;
    }

    private static IEnumerable<LinkValue> Links(LayerGraph layer, IReadOnlyList<LinkColumn> columns)
    {
        if (columns.Count == 0)
        {
            yield break;
        }

        var main = columns[0];
        for (var i = 0; i < main.Values.Length; i++)
        {
            yield return new LinkValue(
                layer.IdOf(main.Sources[i]), layer.IdOf(main.Targets[i]), main.Values[i],
                columns.Count == 1 ? null : columns.Skip(1).ToDictionary(c => c.Name, c => c.Values[i], StringComparer.Ordinal));
        }
    }

    // Layers that are compared are not united, and links of different kinds are no parallels.
    private static bool IsBetweenLayers(Caveat caveat, Method method, LayerGraph layer) =>
        method.LayersApart && layer.Layers.Count > 1 && (caveat.Code is CaveatCode.LayersUnited or CaveatCode.ParallelLinks);

    private static double? Present(double value) => double.IsFinite(value) ? value : null;

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
