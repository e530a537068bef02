using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;

namespace ClusterGraph.Formats.Csv;

/// <summary>Writes the actors of a map as a table, one row each, one column for every attribute that occurs.</summary>
public static class ActorCsv
{
    private static readonly string[] Columns =
    [
        "id", "name", "type", "kind", "count", "atLeast", "counted", "stages", "boundary", "size", "place", "lat", "lon",
        "evidence", "source", "consent", "dataClass", "note", "x", "y",
    ];

    /// <summary>Writes what an audience may see. Texts are escaped by <see cref="CsvCell"/>; no participant is named.</summary>
    /// <param name="map">The map.</param>
    /// <param name="audience">Who will read the table.</param>
    /// <returns>The table as UTF-8.</returns>
    public static byte[] Write(MapSnapshot map, Audience audience)
    {
        var actors = Disclosure.Seen(map.Actors.All, audience).OrderBy(a => a.Id.Value, StringComparer.Ordinal).ToList();
        var attributes = CsvTable.AttributeNames(actors.Select(a => a.Attributes));
        string[] header = [.. Columns, .. attributes.Select(name => "attr:" + name)];
        return CsvTable.Write(header, actors.Select(actor => Row(map, actor, attributes)));
    }

    private static object?[] Row(MapSnapshot map, Actor actor, IReadOnlyList<string> attributes)
    {
        var position = (NodePosition?)map.Find(NodePosition.KeyOf(MapView.Map, actor.Id));
        return
        [
            actor.Id, actor.Name, actor.Type, CoreJson.WireName(actor.Kind), .. Group(actor.Group), Stages(actor.Stages),
            CoreJson.WireName(actor.Boundary), actor.Size is { } size ? CoreJson.WireName(size) : null, .. Place(actor.Place),
            CoreJson.WireName(actor.Evidence.Mark), actor.Evidence.Source, CoreJson.WireName(actor.Consent),
            CoreJson.WireName(actor.DataClass), actor.Note, position?.X, position?.Y, .. CsvTable.Values(actor.Attributes, attributes),
        ];
    }

    private static object?[] Group(GroupSize? group) =>
        group is null ? [null, null, null] : [group.Count, group.AtLeast ? "true" : null, CoreJson.WireName(group.Counted)];

    private static object?[] Place(Place? place) => [place?.Name, place?.Lat, place?.Lon];

    private static string? Stages(IReadOnlyList<StageShare>? stages) =>
        stages is null ? null : string.Join(';', stages.Select(s => s.Stage.Value));
}
