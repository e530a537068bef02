using System.Text.Json;
using ClusterGraph.Core.Links;
using ClusterGraph.Core.Maps;
using ClusterGraph.Storage.Journal;

namespace ClusterGraph.Storage.Sqlite;

/// <summary>The last resort when not one snapshot is sound: what can be read of the materialised graph, read-only.</summary>
internal static class GraphRescue
{
    private const string Damage = "No snapshot of this map is sound; it is shown as the graph tables have it.";

    public static (MapSnapshot Snapshot, string? Damage) Load(SqliteSession session, MapId map, MapRow row)
    {
        var elements = session.Query(
                "SELECT kind, json FROM elements WHERE map = $map",
                r => (Kind: r.GetString(0), Json: r.GetString(1)),
                ("$map", map.Value))
            .Select(e => Read(e.Kind, e.Json))
            .OfType<MapElement>()
            .ToList();
        if (!elements.Exists(e => e is MapHead))
        {
            elements.Add(new MapHead { Title = row.Title });
        }

        var actors = elements.Where(e => e.Key.Kind == ElementKind.Actor).Select(e => e.Key.Id).ToHashSet();
        elements.RemoveAll(e => e is Link link && !(actors.Contains(link.Source.Value) && actors.Contains(link.Target.Value)));
        return (MapSnapshot.Restore(map, new Revision(row.Head), elements), Damage);
    }

    private static MapElement? Read(string kind, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return ElementText.Read(ElementKinds.Read(kind), document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidDataException)
        {
            return null;
        }
    }
}
