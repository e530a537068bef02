using ClusterGraph.Formats.Reports;

namespace ClusterGraph.Server.Reports;

/// <summary>The forms in which a report leaves the house.</summary>
/// <param name="Name">What it is asked for by.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="FileEnding">The end of the file name.</param>
/// <param name="Write">Writes it.</param>
internal sealed record ReportFormat(string Name, string ContentType, string FileEnding, Func<Report, byte[]> Write)
{
    /// <summary>Gets all forms.</summary>
    public static IReadOnlyList<ReportFormat> All { get; } =
    [
        new("html", "text/html; charset=utf-8", ".report.html", HtmlReport.Write),
        new("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".report.docx", DocxReport.Write),
        new("csv", "application/zip", ".report.zip", CsvReport.Write),
    ];

    /// <summary>Finds a form.</summary>
    public static ReportFormat? Find(string name) => All.FirstOrDefault(f => f.Name == name);
}
