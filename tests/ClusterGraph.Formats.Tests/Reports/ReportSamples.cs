using System.Xml.Linq;
using ClusterGraph.Formats.Reports;

namespace ClusterGraph.Formats.Tests.Reports;

/// <summary>A report with one block of each kind.</summary>
internal static class ReportSamples
{
    public static Report Of(params ReportBlock[] blocks) => new()
    {
        Title = "Palar Valley",
        Subtitle = "Revision 7",
        Language = "en",
        MadeAt = new DateTimeOffset(2026, 11, 24, 9, 30, 0, TimeSpan.Zero),
        MadeAtPattern = "Made on {0}.",
        Blocks = blocks,
    };

    /// <summary>A digest, which reads better in a message than a file.</summary>
    public static string Digest(byte[] file) => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(file));

    public static Report All() => Of(
        new ReportHeading("What the rules found"),
        new ReportFinding("A problem now", ReportTone.Serious, "Nobody does tanning.", ["Why the rule: GZ:1311"]),
        new ReportText("Plain."),
        new ReportText("Quiet.", ReportTone.Quiet),
        new ReportTable("firms", "Firms", ["Name", "Links"], [["Tannery 1", 3], ["=1+1", null], ["Tannery 2", 0.25]]),
        new ReportPicture(
            XElement.Parse("""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 5"><circle cx="5" cy="2" r="1"/></svg>"""), "A map", 0.5));
}
