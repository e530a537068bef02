using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Methods;

/// <summary>The parameters that all methods share: which part of the map is read, and how.</summary>
internal static class ReadingParameters
{
    public const string Layer = "layer";
    public const string Direction = "direction";
    public const string Weight = "weight";
    public const string Nodes = "nodes";
    public const string MinConfidence = "minConfidence";

    private static readonly string[] WeightWords = ["none", "strength", "volume"];

    /// <summary>Lists the parameters that a method takes.</summary>
    public static IEnumerable<Parameter> Of(Method method)
    {
        yield return new Parameter
        {
            Name = Layer,
            Kind = ParameterKind.Layers,
            Default = string.Empty,
            Description = "The kinds of link, or families of kinds, that are read; empty for "
                + (method.Layers.Count == 0 ? "all that are not negative." : string.Join(" and ", method.Layers) + "."),
        };
        if (method.Directions.Count > 1)
        {
            yield return Parameter.Choice(
                Direction, [.. method.Directions.Select(Word)],
                "How direction is read: directed, union (a link either way) or mutual (links both ways).");
        }

        if (method.Weights != WeightRole.None)
        {
            var usual = WeightWords[(int)method.Weight];
            yield return Parameter.Choice(
                Weight, [usual, .. WeightWords.Where(w => w != usual)], "Which number of a link is its weight.");
        }

        var all = new[] { Word(NodeSet.All), Word(NodeSet.Inside) };
        yield return Parameter.Choice(
            Nodes, method.Nodes == NodeSet.All ? all : [.. all.Reverse()], "Which actors are looked at.");
        yield return Parameter.Number(
            MinConfidence, method.MinConfidence, 0, 1, "How sure a link must be to count; links of unknown confidence always count.");
    }

    /// <summary>Makes the query that the values ask for.</summary>
    public static LayerQuery Query(Method method, ParameterValues values) => new()
    {
        Layers = values.List(Layer),
        Preferred = method.Layers,
        Symmetry = method.Directions.Count > 1
            ? method.Directions.First(d => Word(d) == values.Word(Direction)) : method.Directions[0],
        Weight = method.Weights == WeightRole.None
            ? WeightUse.None : (WeightUse)Array.IndexOf(WeightWords, values.Word(Weight)),
        Nodes = values.Word(Nodes) == Word(NodeSet.Inside) ? NodeSet.Inside : NodeSet.All,
        MinConfidence = values.Number(MinConfidence),
    };

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
