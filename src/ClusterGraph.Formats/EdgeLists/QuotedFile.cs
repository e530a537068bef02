using System.Globalization;
using System.Text;
using ClusterGraph.Core.Changes;
using ClusterGraph.Formats.Json;
using CsvHelper;
using CsvHelper.Configuration;

namespace ClusterGraph.Formats.EdgeLists;

/// <summary>Reads an edge list in which cells may be quoted, hold separators and line ends.</summary>
internal static class QuotedFile
{
    /// <summary>Reads all records.</summary>
    public static EdgeListReading Read(string path, EdgeListHeader header, CancellationToken cancellation)
    {
        using var text = new StreamReader(path, Encoding.UTF8);
        using var csv = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = header.Separator.ToString(),
            MaxFieldSize = EdgeListReader.MaxLine,
        });
        var (part, line) = (new PlainPart(header), 1);
        try
        {
            csv.Read();
            for (line = csv.RawRow + 1; part.Problems.Count < EdgeListReading.MaxProblems && csv.Read(); line = csv.RawRow + 1)
            {
                cancellation.ThrowIfCancellationRequested();
                part.ReadCells(csv.Record!, line);
            }
        }
        catch (CsvHelperException e)
        {
            part.Problems.Add(new MapFileProblem(
                ErrorCode.BadFile, e is MaxFieldSizeException ? "A cell is longer than 1 MB. Is a quotation mark left open?"
                    : "A quotation mark is left open or stands in the middle of a cell.", "line", Line: line));
        }

        return part.Problems.Count > 0
            ? new EdgeListReading(null, part.Problems) : new EdgeListReading(PartJoiner.Join([part]), []);
    }
}
