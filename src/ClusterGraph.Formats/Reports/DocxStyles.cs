using DocumentFormat.OpenXml.Wordprocessing;

namespace ClusterGraph.Formats.Reports;

/// <summary>The styles of a report in Word: named ones, so that an office can give them its own look.</summary>
internal static class DocxStyles
{
    public const string Title = "Title";
    public const string Subtitle = "Subtitle";
    public const string Quiet = "Quiet";
    public const string Caption = "Caption";
    public const string Table = "ReportTable";

    /// <summary>Names the style of a heading.</summary>
    public static string Heading(int level) => level == 1 ? "Heading1" : "Heading2";

    /// <summary>Names the style of a finding.</summary>
    public static string Finding(ReportTone tone) => "Finding" + tone;

    /// <summary>Makes all styles.</summary>
    public static Styles Make(string language) => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = "Calibri", HighAnsi = "Calibri", ComplexScript = "Arial" },
                new FontSize { Val = "22" },
                new FontSizeComplexScript { Val = "22" },
                new Languages { Val = language, Bidi = language })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
                new SpacingBetweenLines { After = "120", Line = "264", LineRule = LineSpacingRuleValues.Auto }))),
        Paragraph("Normal", 22, "1A1A1A", isDefault: true),
        Paragraph(Title, 44, "1A1A1A", isBold: true),
        Paragraph(Subtitle, 24, "1A1A1A"),
        Paragraph(Heading(1), 30, "1A1A1A", isBold: true, before: 360, outline: 0),
        Paragraph(Heading(2), 24, "1A1A1A", isBold: true, before: 240, outline: 1),
        Paragraph(Quiet, 18, "555555"),
        Paragraph(Caption, 20, "1A1A1A", isBold: true, before: 120),
        Paragraph(Finding(ReportTone.Note), 22, "1A1A1A", bar: "767676"),
        Paragraph(Finding(ReportTone.Watch), 22, "1A1A1A", bar: "E69F00"),
        Paragraph(Finding(ReportTone.Serious), 22, "1A1A1A", bar: "D55E00"),
        Grid());

    private static Style Paragraph(
        string id, int halfPoints, string colour, bool isBold = false, int before = 0, int? outline = null,
        string? bar = null, bool isDefault = false)
    {
        var paragraph = new StyleParagraphProperties();
        if (outline is not null)
        {
            paragraph.Append(new KeepNext());
        }

        if (bar is not null)
        {
            paragraph.Append(new ParagraphBorders(
                new LeftBorder { Val = BorderValues.Single, Size = 24, Space = 6, Color = bar }));
        }

        if (before > 0)
        {
            paragraph.Append(new SpacingBetweenLines { Before = $"{before}" });
        }

        if (outline is { } level)
        {
            paragraph.Append(new OutlineLevel { Val = level });
        }

        var run = new StyleRunProperties();
        if (isBold)
        {
            run.Append(new Bold(), new BoldComplexScript());
        }

        run.Append(
            new Color { Val = colour }, new FontSize { Val = $"{halfPoints}" }, new FontSizeComplexScript { Val = $"{halfPoints}" });
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id, Default = isDefault ? true : null };
        style.Append(new StyleName { Val = id });
        if (!isDefault)
        {
            style.Append(new BasedOn { Val = "Normal" });
        }

        style.Append(new PrimaryStyle(), paragraph, run);
        return style;
    }

    private static Style Grid()
    {
        var style = new Style { Type = StyleValues.Table, StyleId = Table };
        style.Append(
            new StyleName { Val = Table },
            new StyleTableProperties(
                new TableBorders(
                    new TopBorder { Val = BorderValues.Single, Size = 8, Color = "1A1A1A" },
                    new BottomBorder { Val = BorderValues.Single, Size = 8, Color = "1A1A1A" },
                    new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Color = "CCCCCC" }),
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = 80, Type = TableWidthValues.Dxa },
                    new TableCellRightMargin { Width = 80, Type = TableWidthValues.Dxa })));
        return style;
    }
}
