using ClusterGraph.Core.Links;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;

namespace ClusterGraph.Formats.Csv;

/// <summary>
/// Writes the links of a map as a table, one row each: an edge list (<c>source,target,type,weight</c>) that graph
/// programs read, followed by what else is known.
/// </summary>
public static class LinkCsv
{
    private static readonly string[] Columns =
    [
        "id", "source", "target", "type", "weight", "sourceName", "targetName", "volume", "unit", "period", "contract",
        "since", "until", "confidence", "visibility", "asserts", "disputes", "evidence", "evidenceSource", "note",
    ];

    /// <summary>Writes what an audience may see. Texts are escaped by <see cref="CsvCell"/>; no participant is named.</summary>
    /// <param name="map">The map.</param>
    /// <param name="audience">Who will read the table.</param>
    /// <returns>The table as UTF-8.</returns>
    public static byte[] Write(MapSnapshot map, Audience audience)
    {
        var links = Disclosure.Seen(map.Links.All, audience).OrderBy(l => l.Id.Value, StringComparer.Ordinal).ToList();
        var names = Disclosure.Seen(map.Actors.All, audience).ToDictionary(a => a.Id, a => a.Name);
        var attributes = CsvTable.AttributeNames(links.Select(l => l.Attributes));
        string[] header = [.. Columns, .. attributes.Select(name => "attr:" + name)];
        return CsvTable.Write(header, links.Select(link => (object?[])
        [
            link.Id, link.Source, link.Target, link.Type, link.Strength, names[link.Source], names[link.Target],
            .. Volume(link.Volume), link.Contract is { } contract ? CoreJson.WireName(contract) : null,
            link.Since, link.Until, link.Confidence, CoreJson.WireName(link.Visibility),
            Count(link, Stance.Asserts), Count(link, Stance.Disputes), CoreJson.WireName(link.Evidence.Mark),
            link.Evidence.Source, link.Note, .. CsvTable.Values(link.Attributes, attributes),
        ]));
    }

    private static object?[] Volume(Volume? volume) =>
        volume is null ? [null, null, null] : [volume.Value, volume.Unit, CoreJson.WireName(volume.Period)];

    private static int Count(Link link, Stance stance) => link.Assertions?.Count(a => a.Stance == stance) ?? 0;
}
