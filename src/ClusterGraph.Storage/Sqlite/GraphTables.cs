using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Links;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Persistence;
using ClusterGraph.Storage.Journal;

namespace ClusterGraph.Storage.Sqlite;

/// <summary>Keeps the materialised graph in step with the journal: one call for every effect.</summary>
internal static class GraphTables
{
    private const string PutElement = """
        INSERT INTO elements (map, kind, id, rev, json) VALUES ($map, $kind, $id, $rev, $json)
        ON CONFLICT (map, kind, id) DO UPDATE SET rev = excluded.rev, json = excluded.json
        """;

    private const string PutActor = """
        INSERT INTO actors (map, id, name, type, kind, boundary, consent, data_class)
        VALUES ($map, $id, $name, $type, $kind, $boundary, $consent, $class)
        ON CONFLICT (map, id) DO UPDATE SET name = excluded.name, type = excluded.type, kind = excluded.kind,
          boundary = excluded.boundary, consent = excluded.consent, data_class = excluded.data_class
        """;

    private const string PutLink = """
        INSERT INTO links (map, id, source, target, type, strength, visibility)
        VALUES ($map, $id, $source, $target, $type, $strength, $visibility)
        ON CONFLICT (map, id) DO UPDATE SET source = excluded.source, target = excluded.target, type = excluded.type,
          strength = excluded.strength, visibility = excluded.visibility
        """;

    /// <summary>Writes or drops one element.</summary>
    /// <param name="session">The writer's session.</param>
    /// <param name="map">The map.</param>
    /// <param name="key">The element.</param>
    /// <param name="element">What it is now; null when it was dropped.</param>
    /// <param name="json">The same as JSON.</param>
    public static void Apply(SqliteSession session, MapId map, ElementKey key, MapElement? element, string? json)
    {
        if (element is null)
        {
            Drop(session, map, key);
            return;
        }

        session.Execute(
            PutElement,
            ("$map", map.Value),
            ("$kind", CoreJson.WireName(key.Kind)),
            ("$id", key.Id),
            ("$rev", element.Rev?.Value),
            ("$json", json));
        switch (element)
        {
            case MapHead head:
                session.Execute("UPDATE maps SET title = $title WHERE id = $map", ("$title", head.Title), ("$map", map.Value));
                break;
            case Actor actor:
                Put(session, map, actor);
                break;
            case Link link:
                Put(session, map, link);
                break;
        }
    }

    /// <summary>Compares the rows with a map, element by element.</summary>
    public static IEnumerable<GraphDifference> Compare(SqliteSession session, MapSnapshot map)
    {
        var rows = session.Query(
                "SELECT kind, id, json FROM elements WHERE map = $map",
                row => (Key: new ElementKey(ElementKinds.Read(row.GetString(0)), row.GetString(1)), Json: row.GetString(2)),
                ("$map", map.Id.Value))
            .ToDictionary(row => row.Key, row => row.Json);
        foreach (var element in SnapshotText.Ordered(map))
        {
            if (!rows.Remove(element.Key, out var json))
            {
                yield return new GraphDifference(element.Key, "is missing");
            }
            else if (json != ElementText.Write(element))
            {
                yield return new GraphDifference(element.Key, "has other fields");
            }
        }

        foreach (var key in rows.Keys)
        {
            yield return new GraphDifference(key, "is not on the map");
        }
    }

    private static void Drop(SqliteSession session, MapId map, ElementKey key)
    {
        session.Execute(
            "DELETE FROM elements WHERE map = $map AND kind = $kind AND id = $id",
            ("$map", map.Value),
            ("$kind", CoreJson.WireName(key.Kind)),
            ("$id", key.Id));
        switch (key.Kind)
        {
            case ElementKind.Actor:
                session.Execute("DELETE FROM actors WHERE map = $map AND id = $id", ("$map", map.Value), ("$id", key.Id));
                break;
            case ElementKind.Link:
                session.Execute("DELETE FROM links WHERE map = $map AND id = $id", ("$map", map.Value), ("$id", key.Id));
                break;
        }
    }

    private static void Put(SqliteSession session, MapId map, Actor actor) => session.Execute(
        PutActor,
        ("$map", map.Value),
        ("$id", actor.Id.Value),
        ("$name", actor.Name),
        ("$type", actor.Type.Value),
        ("$kind", CoreJson.WireName(actor.Kind)),
        ("$boundary", CoreJson.WireName(actor.Boundary)),
        ("$consent", CoreJson.WireName(actor.Consent)),
        ("$class", "P" + (int)actor.DataClass));

    private static void Put(SqliteSession session, MapId map, Link link) => session.Execute(
        PutLink,
        ("$map", map.Value),
        ("$id", link.Id.Value),
        ("$source", link.Source.Value),
        ("$target", link.Target.Value),
        ("$type", link.Type.Value),
        ("$strength", link.Strength),
        ("$visibility", CoreJson.WireName(link.Visibility)));
}
