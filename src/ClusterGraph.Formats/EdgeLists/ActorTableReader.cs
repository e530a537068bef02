using System.Globalization;
using System.Text;
using ClusterGraph.Core.Changes;
using CsvHelper;
using CsvHelper.Configuration;

namespace ClusterGraph.Formats.EdgeLists;

/// <summary>Reads attributes of actors: CSV in UTF-8 whose first line names <c>id</c> and the attributes.</summary>
public static class ActorTableReader
{
    /// <summary>Reads a file. O(bytes).</summary>
    /// <param name="path">The file.</param>
    /// <returns>The table, or <see cref="ErrorCode.BadFile"/> with the line.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Outcome<ActorTable> Read(string path)
    {
        using var text = new StreamReader(path, Encoding.UTF8);
        using var csv = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture) { DetectDelimiter = true });
        try
        {
            return csv.Read() ? Read(csv, [.. csv.Record!.Select(n => n.Trim())]) : Missing();
        }
        catch (CsvHelperException)
        {
            return Bad(csv.RawRow, "a quotation mark is left open or stands in the middle of a cell");
        }
    }

    private static Outcome<ActorTable> Read(CsvParser csv, string[] names)
    {
        var id = Array.FindIndex(names, n => n.Equals("id", StringComparison.OrdinalIgnoreCase));
        if (id < 0)
        {
            return Missing();
        }

        var (ids, rows) = (new List<string>(), new List<string[]>());
        var known = new HashSet<string>(StringComparer.Ordinal);
        while (csv.Read())
        {
            var row = csv.Record!;
            if (row.Length != names.Length)
            {
                return Bad(csv.RawRow, $"it has {row.Length} cells where the first line names {names.Length}");
            }

            if (!known.Add(row[id].Trim()))
            {
                return Bad(csv.RawRow, $"the id '{row[id].Trim()}' stands a second time");
            }

            ids.Add(row[id].Trim());
            rows.Add(row);
        }

        var columns = Enumerable.Range(0, names.Length).Where(c => c != id).ToDictionary(
            c => names[c],
            c => (IReadOnlyList<string?>)[.. rows.Select(r => r[c].Trim() is { Length: > 0 } cell ? cell : null)],
            StringComparer.Ordinal);
        return new ActorTable(ids, columns);
    }

    private static ChangeError Missing() => new(
        ErrorCode.BadFile, "The first line must name the column id and the attributes.", "id");

    private static ChangeError Bad(int line, string what) => new(ErrorCode.BadFile, $"Line {line}: {what}.", "line");
}
