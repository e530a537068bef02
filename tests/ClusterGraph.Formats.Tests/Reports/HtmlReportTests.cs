using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using ClusterGraph.Formats.Reports;

namespace ClusterGraph.Formats.Tests.Reports;

public sealed partial class HtmlReportTests
{
    [Fact]
    public void Names_NeverBecomeMarkup()
    {
        var page = Write(ReportSamples.Of(
            new ReportText("<script>alert(1)</script>"), new ReportTable("t", "\"><img src=x>", ["<b>"], [["</td>"]])));
        page.ShouldNotContain("<script");
        page.ShouldNotContain("<img");
        page.ShouldContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    [Fact]
    public void Page_NamesNothingOutside_AndItsOnlyStyleIsTheOneAllowed()
    {
        var page = Write(ReportSamples.All());
        Addresses().Matches(page).Select(m => m.Value).ShouldBe(["http://www.w3.org/2000/svg"]);
        page.ShouldNotContain(" style=");
        var style = StyleElement().Match(page).Groups["css"].Value;
        HtmlReport.StyleSource.ShouldBe($"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'");
    }

    [Fact]
    public void UnknownNumbers_AreDashes_AndFiguresStandAtTheEnd()
    {
        var page = Write(ReportSamples.All());
        page.ShouldContain("<td>–</td>");
        page.ShouldContain("<td class=\"number\">0.25</td>");
    }

    [Fact]
    public void RightToLeft_IsSaidOnce()
    {
        var page = Write(ReportSamples.All() with { Language = "ar", IsRightToLeft = true });
        page.ShouldContain("<html lang=\"ar\" dir=\"rtl\">");
    }

    [Fact]
    public void EqualReports_GiveEqualBytes_AndOnlyTheTimeDiffers()
    {
        var (one, later) = (ReportSamples.All(), ReportSamples.All() with { MadeAt = DateTimeOffset.UnixEpoch });
        Write(one).ShouldBe(Write(ReportSamples.All()));
        Write(later).Replace("1970-01-01 00:00 UTC", "2026-11-24 09:30 UTC", StringComparison.Ordinal).ShouldBe(Write(one));
    }

    private static string Write(Report report) => Encoding.UTF8.GetString(HtmlReport.Write(report));

    [GeneratedRegex("https?://[^\"'<>\\s]+", RegexOptions.None, 1000)]
    private static partial Regex Addresses();

    [GeneratedRegex("<style>(?<css>.*?)</style>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex StyleElement();
}
