using System.Text;
using ClusterGraph.Server.Hosting;
using ClusterGraph.Server.Maps;

namespace ClusterGraph.Server.CommandLine;

/// <summary>Writes what an operator sees after the start.</summary>
internal static class WelcomeText
{
    /// <summary>Writes the links and the QR code.</summary>
    public static string Of(Welcome welcome, ServerOptions options)
    {
        var text = new StringBuilder();
        text.AppendLine().AppendLine("ClusterGraph is ready.").AppendLine();
        text.AppendLine("  Facilitator (every map; keep this link to yourself)");
        text.AppendLine($"    {welcome.Facilitator}").AppendLine();
        if (welcome.Map is not null)
        {
            text.AppendLine($"  Map: {welcome.Title}").AppendLine();
            text.AppendLine("  Projector").AppendLine($"    {welcome.Stage}").AppendLine();
            text.AppendLine("  Phones").AppendLine($"    {welcome.Join}").AppendLine($"    Code: {welcome.Code}").AppendLine();
            text.AppendLine(JoinCards.Terminal(welcome.Join!));
        }

        text.AppendLine(options.Lan
            ? "Phones on the venue's network can reach this server over plain HTTP. Use a network of your own."
            : "Only this computer can reach this server. Start it with --lan to let phones in.");
        if (!welcome.PagesFound)
        {
            text.AppendLine("The web pages were not built: install Node.js 20 or later and build again.");
        }

        return text.Append("Press Ctrl+C to stop.").ToString();
    }
}
