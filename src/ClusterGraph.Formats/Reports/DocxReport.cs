using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ClusterGraph.Formats.Reports;

/// <summary>
/// Writes a report as a Word document (Office Open XML, A4), to be edited and passed on. Pictures stay drawings of lines
/// (SVG), which Word shows since 2016; older programs show an empty frame with the description.
/// </summary>
public static class DocxReport
{
    private const int PageWidthTwips = 11906;
    private const int PageHeightTwips = 16838;
    private const int MarginTwips = 1020;

    /// <summary>Writes the document.</summary>
    /// <param name="report">The report.</param>
    /// <returns>The file; equal reports give equal bytes.</returns>
    public static byte[] Write(Report report)
    {
        using var memory = new MemoryStream();
        using (var package = WordprocessingDocument.Create(memory, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            package.ChangeIdOfPart(main, "document");
            var styles = main.AddNewPart<StyleDefinitionsPart>("styles");
            styles.Styles = DocxStyles.Make(report.Language);
            main.Document = new Document(Body(report, new DocxPictures(main)));
        }

        return FixedZip.Normalise(memory.ToArray());
    }

    private static Body Body(Report report, DocxPictures pictures)
    {
        var body = new Body(
            Paragraph(DocxStyles.Title, report.Title, report.IsRightToLeft),
            Paragraph(DocxStyles.Subtitle, report.Subtitle, report.IsRightToLeft),
            Paragraph(DocxStyles.Quiet, report.MadeAtLine, report.IsRightToLeft));
        body.Append(report.Blocks.SelectMany(block => Block(block, report.IsRightToLeft, pictures)));
        body.Append(new SectionProperties(
            new PageSize { Width = PageWidthTwips, Height = PageHeightTwips },
            new PageMargin { Top = MarginTwips, Bottom = MarginTwips, Left = MarginTwips, Right = MarginTwips }));
        return body;
    }

    private static IEnumerable<OpenXmlElement> Block(ReportBlock block, bool isRightToLeft, DocxPictures pictures)
    {
        switch (block)
        {
            case ReportHeading heading:
                return [Paragraph(DocxStyles.Heading(heading.Level), heading.Text, isRightToLeft)];
            case ReportText text:
                return [Paragraph(text.Tone == ReportTone.Quiet ? DocxStyles.Quiet : null, text.Text, isRightToLeft)];
            case ReportFinding finding:
                return [Finding(finding, isRightToLeft), .. finding.Details.Select(d => Paragraph(DocxStyles.Quiet, d, isRightToLeft))];
            case ReportTable table:
                return [Paragraph(DocxStyles.Caption, table.Caption, isRightToLeft), Table(table, isRightToLeft), new Paragraph()];
            case ReportPicture picture:
                return [new Paragraph(new Run(pictures.Add(picture)))];
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block, "This block has no form in a document yet.");
        }
    }

    private static Paragraph Paragraph(string? style, string text, bool isRightToLeft) =>
        new(Properties(style, isRightToLeft), Run(text, isRightToLeft));

    private static Paragraph Finding(ReportFinding finding, bool isRightToLeft) => new(
        Properties(DocxStyles.Finding(finding.Tone), isRightToLeft),
        Run(finding.Mark + "  ", isRightToLeft, isBold: true),
        Run(finding.Sentence, isRightToLeft));

    private static ParagraphProperties Properties(string? style, bool isRightToLeft)
    {
        var properties = new ParagraphProperties();
        if (style is not null)
        {
            properties.Append(new ParagraphStyleId { Val = style });
        }

        if (isRightToLeft)
        {
            properties.Append(new BiDi());
        }

        return properties;
    }

    private static Run Run(string text, bool isRightToLeft, bool isBold = false)
    {
        var properties = new RunProperties();
        if (isBold)
        {
            properties.Append(new Bold(), new BoldComplexScript());
        }

        if (isRightToLeft)
        {
            properties.Append(new RightToLeftText());
        }

        return new Run(properties, new Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve });
    }

    private static Table Table(ReportTable table, bool isRightToLeft)
    {
        var properties = new TableProperties(new TableStyle { Val = DocxStyles.Table });
        if (isRightToLeft)
        {
            properties.Append(new BiDiVisual());
        }

        properties.Append(new TableWidth { Type = TableWidthUnitValues.Pct, Width = "5000" });
        var width = ((PageWidthTwips - (2 * MarginTwips)) / Math.Max(1, table.Columns.Count)).ToString(CultureInfo.InvariantCulture);
        return new Table(
            [
                properties,
                new TableGrid(table.Columns.Select(_ => new GridColumn { Width = width })),
                Row(table.Columns, isRightToLeft, isHead: true),
                .. table.Rows.Select(row => Row(row, isRightToLeft, isHead: false)),
            ]);
    }

    private static TableRow Row(IReadOnlyList<object?> cells, bool isRightToLeft, bool isHead)
    {
        var row = new TableRow();
        if (isHead)
        {
            row.Append(new TableRowProperties(new TableHeader()));
        }

        row.Append(cells.Select(cell => new TableCell(
            new Paragraph(Properties(null, isRightToLeft), Run(ReportTable.Text(cell), isRightToLeft, isHead)))));
        return row;
    }

    // Control characters have no place in XML.
    private static string Clean(string text) => new([.. text.Where(System.Xml.XmlConvert.IsXmlChar)]);
}
