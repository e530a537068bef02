using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Analysis.Knowledge;

/// <summary>The grid of the paper: positions by openness, and how many firms stand in each cell.</summary>
internal static class KnowledgeGrid
{
    private const string Unknown = "unknownOpenness";

    /// <summary>Counts firms; a further column holds those whose openness nobody knows, when there are any.</summary>
    public static ResultTable Of(KnowledgeTypes types)
    {
        var hasUnknown = types.Positions.Zip(types.Levels).Any(p => p.First is not null && p.Second is null);
        OpennessLevel?[] levels = [.. Enum.GetValues<OpennessLevel>().Select(l => (OpennessLevel?)l), .. hasUnknown ? [null] : (OpennessLevel?[])[]];
        var positions = Enum.GetValues<KnowledgePosition>();
        return new ResultTable(
            "grid",
            [.. levels.Select(l => l is { } level ? CoreJson.WireName(level) + "Openness" : Unknown)],
            [.. positions.Select(CoreJson.WireName)],
            [.. positions.Select(p => levels.Select(l => (double?)Count(types, p, l)).ToArray())]);
    }

    private static int Count(KnowledgeTypes types, KnowledgePosition position, OpennessLevel? level) =>
        types.Positions.Zip(types.Levels).Count(p => p.First == position && p.Second == level);
}
