using System.Buffers;
using System.Text.Json;
using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Links;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Trust;
using ClusterGraph.Core.ValueChains;
using ClusterGraph.Core.Vocabulary;

namespace ClusterGraph.Formats.Json;

/// <summary>
/// Writes a map file (<c>.cluster.json</c>) that Cytoscape reads as it is. The same map gives the same bytes: elements
/// stand in the order of their ids, one a line. Participants are replaced by neutral codes; what was removed, held back
/// or named as a snapshot stays out, and so do ratings and answers: of them only the averages that were shown are here.
/// </summary>
public static class MapFileWriter
{
    /// <summary>Writes what an audience may see of a map. O(elements · log elements).</summary>
    /// <param name="map">The map.</param>
    /// <param name="audience">Who will read the file.</param>
    /// <returns>The file as UTF-8.</returns>
    public static byte[] Write(MapSnapshot map, Audience audience)
    {
        var seen = Disclosure.Seen(map.Elements(), audience).ToList();
        var codes = NeutralCodes.For(seen);
        var elements = seen.Select(codes.Cover).ToLookup(e => e.Key.Kind);
        var positions = elements[ElementKind.Position].Cast<NodePosition>().ToLookup(p => p.View);
        var output = new LineWriter();
        output.Line("{");
        output.Line($"  \"format\": \"{MapFile.Format}\",");
        output.Line("  \"map\": {");
        Head(output, map.Id, (MapHead)elements[ElementKind.Map].Single(), elements);
        output.Line("  },");
        output.Line("  \"elements\": {");
        output.List("nodes", Nodes(elements[ElementKind.Actor], positions[MapView.Map]), last: false);
        output.List("edges", Edges(elements[ElementKind.Link], map), last: true);
        output.Line("  },");
        output.Line("  \"positions\": {");
        output.Map("chain", positions[MapView.Chain]
            .OrderBy(p => p.Actor.Value, StringComparer.Ordinal)
            .Select(p => (p.Actor.Value, Json(w => Place(w, p)))));
        output.Line("  }");
        output.Line("}");
        return output.ToArray();
    }

    private static void Head(LineWriter output, MapId id, MapHead head, ILookup<ElementKind, MapElement> elements)
    {
        output.Line($"    \"id\": {JsonSerializer.Serialize(id.Value)},");

        // A file is a map of its own: where a what-if copy came from, or of which revision a play is, means nothing elsewhere.
        foreach (var field in CoreJson.ToElement(head with { Origin = null, Spread = null }).EnumerateObject())
        {
            output.Line($"    {JsonSerializer.Serialize(field.Name)}: {field.Value.GetRawText()},");
        }

        var stages = elements[ElementKind.Stage].Cast<Stage>().OrderBy(s => s.Order).ThenBy(s => s.Id.Value, StringComparer.Ordinal);
        var types = elements[ElementKind.Type].Cast<TypeDefinition>().OrderBy(t => t.Id.Value, StringComparer.Ordinal);
        foreach (var chain in elements[ElementKind.Chain])
        {
            output.Line($"    \"chain\": {Raw(chain)},");
        }

        foreach (var trust in elements[ElementKind.Trust].Cast<TrustPicture>())
        {
            var there = elements[ElementKind.Actor].Select(a => a.Key.Id).ToHashSet(StringComparer.Ordinal);
            output.Line($"    \"trust\": {Raw(trust with { Figures = [.. trust.Figures.Where(f => there.Contains(f.Actor.Value))] })},");
        }

        output.List("stages", stages.Select(Raw), last: false);
        var (objections, actions) = (ById(ElementKind.Objection), ById(ElementKind.Action));
        output.List("types", types.Select(Raw), last: objections.Count + actions.Count == 0);
        if (objections.Count + actions.Count > 0)
        {
            output.List("objections", objections.Select(Raw), last: false);
            output.List("actions", actions.Select(Raw), last: true);
        }

        List<MapElement> ById(ElementKind kind) => [.. elements[kind].OrderBy(e => e.Key.Id, StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Nodes(IEnumerable<MapElement> actors, IEnumerable<NodePosition> positions)
    {
        var places = positions.ToDictionary(p => p.Actor);
        return actors.Cast<Actor>().OrderBy(a => a.Id.Value, StringComparer.Ordinal).Select(actor => Json(writer =>
        {
            writer.WriteStartObject();
            writer.WritePropertyName("data");
            CoreJson.ToElement(actor).WriteTo(writer);
            if (places.TryGetValue(actor.Id, out var place))
            {
                writer.WritePropertyName("position");
                Place(writer, place);
            }

            writer.WriteEndObject();
        }));
    }

    private static IEnumerable<string> Edges(IEnumerable<MapElement> links, MapSnapshot map) =>
        links.Cast<Link>().OrderBy(l => l.Id.Value, StringComparer.Ordinal).Select(link => Json(writer =>
        {
            writer.WriteStartObject();
            writer.WritePropertyName("data");
            CoreJson.ToElement(link with { Id = FreeId(link.Id, map) }).WriteTo(writer);
            writer.WriteEndObject();
        }));

    // Cytoscape wants ids that no other node or edge has; a live map only keeps those of one kind apart.
    private static LinkId FreeId(LinkId id, MapSnapshot map)
    {
        var free = id.Value;
        for (var n = 2; map.Actors.Find(free) is not null || (n > 2 && map.Links.Find(free) is not null); n++)
        {
            var end = $"-link{n}";
            free = id.Value[..Math.Min(id.Value.Length, IdGrammar.MaxLength - end.Length)] + end;
        }

        return new LinkId(free);
    }

    private static void Place(Utf8JsonWriter writer, NodePosition position)
    {
        writer.WriteStartObject();
        writer.WriteNumber("x", position.X);
        writer.WriteNumber("y", position.Y);
        if (position.Pinned)
        {
            writer.WriteBoolean("pinned", true);
        }

        writer.WriteEndObject();
    }

    private static string Raw(MapElement element) => CoreJson.ToElement(element).GetRawText();

    private static string Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = CoreJson.Options.Encoder }))
        {
            write(writer);
        }

        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
