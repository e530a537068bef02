using ClusterGraph.Formats.Json;

namespace ClusterGraph.Formats.EdgeLists;

/// <summary>What came of reading an edge list.</summary>
/// <param name="List">The links; null when there is any problem.</param>
/// <param name="Problems">The first problems, each with its line; at most <see cref="MaxProblems"/>.</param>
public sealed record EdgeListReading(EdgeList? List, IReadOnlyList<MapFileProblem> Problems)
{
    /// <summary>Most problems that are listed.</summary>
    public const int MaxProblems = 20;
}
