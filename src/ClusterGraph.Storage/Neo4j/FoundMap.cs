using ClusterGraph.Core.Maps;

namespace ClusterGraph.Storage.Neo4j;

/// <summary>What <see cref="Statements.MapStatements.Find"/> tells of a map.</summary>
/// <param name="Tip">Its head.</param>
/// <param name="Genesis">What the first link of its hash chain hangs on, in hex.</param>
/// <param name="Title">Its title.</param>
internal sealed record FoundMap(MapTip Tip, string Genesis, string Title)
{
    /// <summary>Gets the head.</summary>
    public Revision Head => Tip.Head;

    /// <summary>Reads the answer.</summary>
    /// <returns>Null when there is no such map.</returns>
    public static FoundMap? Of(IReadOnlyList<object?[]> rows) => rows.Count == 0
        ? null
        : new FoundMap(new MapTip(new Revision((long)rows[0][0]!), (string)rows[0][3]!), (string)rows[0][1]!, (string)rows[0][2]!);
}
