using System.IO.Compression;
using System.Text;
using ClusterGraph.Formats.Reports;

namespace ClusterGraph.Formats.Tests.Reports;

public sealed class CsvReportTests
{
    [Fact]
    public void EachTable_IsAFile_WithFullDigitsAndHarmlessCells()
    {
        var table = new ReportTable("shares", "Shares", ["Name", "Share"], [["=1+1", 1.0 / 3], [null, null]]);
        Read(CsvReport.Write(ReportSamples.Of(table)), "shares.csv").ShouldBe("Name,Share\r\n'=1+1,0.3333333333333333\r\n,\r\n");
    }

    [Fact]
    public void Archive_SaysWhatItIsAndWhen() =>
        Read(CsvReport.Write(ReportSamples.All()), "about.txt").ShouldBe("Palar Valley\nRevision 7\nMade on 2026-11-24 09:30 UTC.\n");

    [Fact]
    public void EqualReports_GiveEqualBytes() => ReportSamples.Digest(CsvReport.Write(ReportSamples.All())).ShouldBe(ReportSamples.Digest(CsvReport.Write(ReportSamples.All())));

    private static string Read(byte[] archive, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(archive));
        using var reader = new StreamReader(zip.GetEntry(name)!.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
