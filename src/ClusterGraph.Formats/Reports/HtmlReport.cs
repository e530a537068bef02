using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

namespace ClusterGraph.Formats.Reports;

/// <summary>
/// Writes a report as one page without scripts and without anything from outside, set for A4 paper. The page is made of
/// XML elements, so that no text can become markup.
/// </summary>
public static class HtmlReport
{
    private static readonly string Style = ReadStyle();

    /// <summary>
    /// Gets the only style that a page may use, as a source of a content security policy: the digest of the one that
    /// stands in it.
    /// </summary>
    public static string StyleSource { get; } =
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'";

    /// <summary>Writes the page.</summary>
    /// <param name="report">The report.</param>
    /// <returns>The page as UTF-8.</returns>
    public static byte[] Write(Report report)
    {
        var page = new XElement(
            "html",
            new XAttribute("lang", report.Language),
            new XAttribute("dir", report.IsRightToLeft ? "rtl" : "ltr"),
            new XElement(
                "head",
                new XElement("meta", new XAttribute("charset", "utf-8")),
                new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
                new XElement("title", report.Title),
                new XElement("style", Style)),
            new XElement(
                "body",
                new XElement(
                    "header",
                    new XElement("h1", report.Title),
                    new XElement("p", new XAttribute("class", "subtitle"), report.Subtitle),
                    new XElement("p", new XAttribute("class", "quiet"), report.MadeAtLine)),
                new XElement("main", report.Blocks.Select(Block))));
        return Encoding.UTF8.GetBytes("<!doctype html>\n" + page.ToString(SaveOptions.DisableFormatting) + "\n");
    }

    private static XElement Block(ReportBlock block) => block switch
    {
        ReportHeading heading => new XElement(heading.Level == 1 ? "h2" : "h3", heading.Text),
        ReportText text => new XElement("p", Class(text.Tone), text.Text),
        ReportFinding finding => Finding(finding),
        ReportTable table => Table(table),
        ReportPicture picture => new XElement(
            "figure", new XAttribute("role", "img"), new XAttribute("aria-label", picture.Description), new XElement(picture.Svg)),
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "This block has no form on a page yet."),
    };

    private static XElement Finding(ReportFinding finding) => new(
        "section",
        new XAttribute("class", $"finding {Word(finding.Tone)}"),
        new XElement("p", new XElement("strong", finding.Mark), " ", finding.Sentence),
        finding.Details.Select(line => new XElement("p", new XAttribute("class", "quiet"), line)));

    private static XElement Table(ReportTable table) => new(
        "table",
        new XElement("caption", table.Caption),
        new XElement("thead", new XElement("tr", table.Columns.Select((c, i) => Head(c, table.Rows.Any(r => r[i] is string))))),
        new XElement("tbody", table.Rows.Select(row => new XElement("tr", row.Select(Cell)))));

    private static XElement Head(string text, bool isText) =>
        new("th", new XAttribute("scope", "col"), isText ? null : new XAttribute("class", "number"), text);

    private static XElement Cell(object? cell) =>
        new("td", cell is string or null ? null : new XAttribute("class", "number"), ReportTable.Text(cell));

    private static XAttribute? Class(ReportTone tone) =>
        tone == ReportTone.Plain ? null : new XAttribute("class", Word(tone));

    private static string Word(ReportTone tone) => tone.ToString().ToLowerInvariant();

    private static string ReadStyle()
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream("report.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
