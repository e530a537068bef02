using System.Text;
using ClusterGraph.Core.Changes;
using ClusterGraph.Formats.Json;

namespace ClusterGraph.Formats.EdgeLists;

/// <summary>Where the columns of an edge list stand.</summary>
/// <param name="Separator">What stands between cells: comma, semicolon or tab.</param>
/// <param name="Source">The column of the source.</param>
/// <param name="Target">The column of the target.</param>
/// <param name="Weight">The column of the weight; -1 without one.</param>
/// <param name="Type">The column of the type; -1 without one.</param>
/// <param name="Count">How many columns there are.</param>
internal sealed record EdgeListHeader(char Separator, int Source, int Target, int Weight, int Type, int Count)
{
    private static readonly char[] Separators = [',', ';', '\t'];

    /// <summary>Reads the first line.</summary>
    /// <returns>The header, or what is wrong with it.</returns>
    public static (EdgeListHeader? Header, MapFileProblem? Problem) Read(ReadOnlySpan<byte> line)
    {
        var text = Encoding.UTF8.GetString(line).TrimEnd('\r');
        var separator = Separators.MaxBy(s => text.Count(c => c == s));
        var names = text.Split(separator).Select(n => n.Trim().Trim('"').ToLowerInvariant()).ToList();
        var (source, target) = (names.IndexOf("source"), names.IndexOf("target"));
        if (source < 0 || target < 0)
        {
            var missing = source < 0 ? "source" : "target";
            return (null, new MapFileProblem(
                ErrorCode.BadFile,
                $"The first line must name the columns source,target and may add weight and type; '{missing}' is missing.",
                missing, Line: 1));
        }

        return (new EdgeListHeader(
            separator, source, target, names.IndexOf("weight"), names.IndexOf("type"), names.Count), null);
    }
}
