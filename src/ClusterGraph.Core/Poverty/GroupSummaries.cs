using ClusterGraph.Core.Maps;

namespace ClusterGraph.Core.Poverty;

/// <summary>Unites the answers of the room.</summary>
public static class GroupSummaries
{
    /// <summary>Unites all answers about stages that are on the map. O(answers · log answers).</summary>
    /// <param name="map">The map.</param>
    /// <returns>One entry a group and stage, in the order of the chain and then of the groups.</returns>
    public static IReadOnlyList<GroupSummary> Of(MapSnapshot map) =>
    [
        .. map.Answers.All.SelectMany(answer => answer.Groups.Select(said => (answer.Stage, Said: said)))
            .GroupBy(s => (s.Stage, s.Said.Group), s => s.Said)
            .Where(g => map.Stages.Find(g.Key.Stage.Value) is not null)
            .OrderBy(g => map.Stages.Find(g.Key.Stage.Value)!.Order).ThenBy(g => g.Key.Stage.Value, StringComparer.Ordinal)
            .ThenBy(g => g.Key.Group)
            .Select(g => GroupSummary.Of(g.Key.Stage, g.Key.Group, [.. g])),
    ];
}
