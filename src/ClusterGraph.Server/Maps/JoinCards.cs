using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Server.Access;
using ClusterGraph.Server.Hosting;
using QRCoder;

namespace ClusterGraph.Server.Maps;

/// <summary>Writes the addresses that let people in, as text and as QR codes.</summary>
internal sealed class JoinCards(GrantBook grants, AddressBook addresses)
{
    /// <summary>Makes the card of a room with its present code.</summary>
    public async Task<JoinCard> CardAsync(MapId map, CancellationToken cancellation) =>
        Card(map, await grants.CodeAsync(map, cancellation));

    /// <summary>Makes the card of a room.</summary>
    public JoinCard Card(MapId map, string code) =>
        new(code, $"{addresses.Public}/join.html?code={code}", $"/api/maps/{map}/join-qr.svg");

    /// <summary>Writes the link of a role. The secret stands in the fragment, which browsers never send.</summary>
    public async Task<CapabilityLink> LinkAsync(MapId? map, Role role, CancellationToken cancellation) => new(
        role, $"{addresses.Public}/{PageOf(role)}#s={await grants.LinkSecretAsync(map, role, cancellation)}");

    /// <summary>Draws an address as an SVG picture without styles or scripts.</summary>
    public static string Svg(string url)
    {
        using var code = QRCodeGenerator.GenerateQrCode(url, QRCodeGenerator.ECCLevel.M);
        return new SvgQRCode(code).GetGraphic(8);
    }

    /// <summary>Draws an address with half blocks for a terminal.</summary>
    public static string Terminal(string url)
    {
        using var code = QRCodeGenerator.GenerateQrCode(url, QRCodeGenerator.ECCLevel.L);
        return new AsciiQRCode(code).GetGraphicSmall(drawQuietZones: true, invert: false);
    }

    private static string PageOf(Role role) => role switch
    {
        Role.Viewer => "stage.html",
        Role.Participant => "join.html",
        _ => "studio.html",
    };
}
