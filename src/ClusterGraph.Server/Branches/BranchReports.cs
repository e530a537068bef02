using System.Text.Json;
using ClusterGraph.Core.Branches;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Server.Branches;

/// <summary>Writes down what differs between a copy and its map.</summary>
internal static class BranchReports
{
    /// <summary>Makes the report of a comparison.</summary>
    public static ComparisonReport Of(BranchSides sides)
    {
        var origin = sides.Copy.Head.Origin!;
        var merges = sides.Compare().Changes;
        var listed = merges.Where(c => IsListed(c.Key)).ToDictionary(c => c.Key);
        var since = BranchComparison.Between(sides.Fork, sides.Copy).ToDictionary(c => c.Key, c => c.Kind);
        var against = BranchComparison.Between(sides.Now, sides.Copy).ToDictionary(c => c.Key, c => c.Kind);
        var keys = listed.Keys.Union(since.Keys).Union(against.Keys)
            .OrderBy(k => k.Kind).ThenBy(k => k.Id, StringComparer.Ordinal);
        return new ComparisonReport(
            origin.Map.Value,
            sides.Now.Head.Title,
            origin.Rev.Value,
            origin.At,
            sides.Copy.Revision.Value,
            sides.Now.Revision.Value,
            merges.Count(c => c.Key.Kind == ElementKind.Position),
            [.. keys.Select(key => Line(sides, key, since, against, listed.GetValueOrDefault(key)))]);
    }

    private static ComparedElement Line(
        BranchSides sides,
        ElementKey key,
        Dictionary<ElementKey, BranchChangeKind> since,
        Dictionary<ElementKey, BranchChangeKind> against,
        BranchChange? merge) => new(
        CoreJson.WireName(key.Kind),
        key.Id,
        since.TryGetValue(key, out var then) ? then : null,
        against.TryGetValue(key, out var now) ? now : null,
        merge is not null,
        merge?.Conflict,
        merge?.CanTake ?? true,
        Json(sides.Fork.Find(key)),
        Json(sides.Copy.Find(key)),
        Json(sides.Now.Find(key)));

    private static JsonElement? Json(MapElement? element) => element is null ? null : CoreJson.ToElement(element);

    private static bool IsListed(ElementKey key) => key.Kind is not (ElementKind.Position or ElementKind.Alias);
}
