using ClusterGraph.Core.Maps;

namespace ClusterGraph.Formats.Json;

/// <summary>What came of reading a map file: the map, or everything that is wrong with the file.</summary>
/// <param name="Map">The map at revision zero; null when there is any problem.</param>
/// <param name="Problems">All problems, in the order of the file; at most <see cref="MaxProblems"/>.</param>
public sealed record MapFileReading(MapSnapshot? Map, IReadOnlyList<MapFileProblem> Problems)
{
    /// <summary>Most problems that are listed; the last one then says that there are more.</summary>
    public const int MaxProblems = 1000;
}
