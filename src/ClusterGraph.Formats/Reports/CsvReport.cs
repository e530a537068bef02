using System.IO.Compression;
using System.Text;
using ClusterGraph.Formats.Csv;

namespace ClusterGraph.Formats.Reports;

/// <summary>Writes the tables of a report as CSV files in one archive, with full digits.</summary>
public static class CsvReport
{
    /// <summary>Writes the archive. Texts are escaped by <see cref="CsvCell"/>.</summary>
    /// <param name="report">The report.</param>
    /// <returns>The archive; equal reports give equal bytes.</returns>
    public static byte[] Write(Report report)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var table in report.Blocks.OfType<ReportTable>())
            {
                Add(archive, table.Name + ".csv", CsvTable.Write(table.Columns, table.Rows));
            }

            Add(archive, "about.txt", Encoding.UTF8.GetBytes($"{report.Title}\n{report.Subtitle}\n{report.MadeAtLine}\n"));
        }

        return memory.ToArray();
    }

    private static void Add(ZipArchive archive, string name, byte[] bytes)
    {
        using var entry = FixedZip.Entry(archive, name);
        entry.Write(bytes);
    }
}
