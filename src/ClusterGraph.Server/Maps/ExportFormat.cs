using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Formats.Csv;
using ClusterGraph.Formats.Json;

namespace ClusterGraph.Server.Maps;

/// <summary>The forms in which a map leaves the house.</summary>
/// <param name="Name">What it is asked for by.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="FileEnding">The end of the file name.</param>
/// <param name="Write">Writes what an audience may see.</param>
internal sealed record ExportFormat(
    string Name, string ContentType, string FileEnding, Func<MapSnapshot, Audience, byte[]> Write)
{
    /// <summary>Gets all forms.</summary>
    public static IReadOnlyList<ExportFormat> All { get; } =
    [
        new("cluster", MapFile.ContentType, MapFile.Extension, MapFileWriter.Write),
        new("actors.csv", "text/csv; charset=utf-8", ".actors.csv", ActorCsv.Write),
        new("links.csv", "text/csv; charset=utf-8", ".links.csv", LinkCsv.Write),
    ];

    /// <summary>Finds a form.</summary>
    public static ExportFormat? Find(string? name) => All.FirstOrDefault(f => f.Name == name);
}
