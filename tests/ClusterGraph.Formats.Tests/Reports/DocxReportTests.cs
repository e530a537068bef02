using ClusterGraph.Formats.Reports;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace ClusterGraph.Formats.Tests.Reports;

public sealed class DocxReportTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Document_IsValid(bool isRightToLeft)
    {
        using var document = Open(DocxReport.Write(ReportSamples.All() with { IsRightToLeft = isRightToLeft }));
        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365).Validate(document)
            .Select(e => $"{e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
    }

    [Fact]
    public void Document_HoldsAllTexts_AndThePictureWithItsDescription()
    {
        using var document = Open(DocxReport.Write(ReportSamples.All()));
        var body = document.MainDocumentPart!.Document!.Body!;
        foreach (var text in (string[])["Palar Valley", "Made on 2026-11-24 09:30 UTC.", "Nobody does tanning.", "Tannery 2", "0.25"])
        {
            body.InnerText.ShouldContain(text);
        }

        body.OuterXml.ShouldContain("descr=\"A map\"");
        document.MainDocumentPart.ImageParts.Select(p => p.ContentType).Order(StringComparer.Ordinal)
            .ShouldBe(["image/png", "image/svg+xml"]);
    }

    [Fact]
    public void ControlCharactersInNames_DoNotBreakTheDocument()
    {
        using var document = Open(DocxReport.Write(ReportSamples.Of(new ReportText("A\u0001B\uFFFEC"))));
        document.MainDocumentPart!.Document!.Body!.InnerText.ShouldContain("ABC");
    }

    [Fact]
    public void EqualReports_GiveEqualBytes() =>
        ReportSamples.Digest(DocxReport.Write(ReportSamples.All())).ShouldBe(ReportSamples.Digest(DocxReport.Write(ReportSamples.All())));

    private static WordprocessingDocument Open(byte[] bytes) => WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
}
