using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace ClusterGraph.Server.Hosting;

/// <summary>
/// The addresses under which this server may be reached. Only pages that came from one of them may write or go live.
/// </summary>
internal sealed class AddressBook(ServerOptions options, TimeProvider clock)
{
    private static readonly TimeSpan RefreshEvery = TimeSpan.FromSeconds(5);
    private readonly Lock _lock = new();
    private HashSet<string> _origins = [];
    private DateTimeOffset _refreshed = DateTimeOffset.MinValue;

    /// <summary>Gets or sets the port in use, known once the server listens.</summary>
    public int Port { get; set; } = options.Port;

    /// <summary>Gets the address for this computer.</summary>
    public string Local => $"http://127.0.0.1:{Port}";

    /// <summary>Gets the address to hand out: public, or the one on the venue's network, or the local one.</summary>
    public string Public => options.PublicUrl?.GetLeftPart(UriPartial.Authority)
        ?? (options.Lan && VenueAddresses() is [var address, ..] ? Url(address) : Local);

    /// <summary>Tells whether an <c>Origin</c> is exactly one of ours. Venues hand out new addresses, so it looks again.</summary>
    public bool Allows(string origin)
    {
        lock (_lock)
        {
            if (_origins.Contains(origin))
            {
                return true;
            }

            var now = clock.GetUtcNow();
            if (now - _refreshed < RefreshEvery)
            {
                return false;
            }

            _refreshed = now;
            _origins = [.. Origins()];
            return _origins.Contains(origin);
        }
    }

    /// <summary>Tells whether a <c>Host</c> header names this server, so that a foreign name cannot be pointed here.</summary>
    public bool AllowsHost(HostString host) =>
        host.HasValue && (IPAddress.TryParse(host.Host.Trim('[', ']'), out _)
            || string.Equals(host.Host, "localhost", StringComparison.OrdinalIgnoreCase)
            || string.Equals(host.Host, options.PublicUrl?.Host, StringComparison.OrdinalIgnoreCase)
            || (options.Lan && string.Equals(host.Host, Dns.GetHostName(), StringComparison.OrdinalIgnoreCase)));

    /// <summary>Lists the addresses that phones on the venue's network can reach, the likeliest first.</summary>
    public static IReadOnlyList<IPAddress> VenueAddresses() =>
    [
        .. NetworkInterface.GetAllNetworkInterfaces()
            .Where(n => n.OperationalStatus == OperationalStatus.Up
                && n.NetworkInterfaceType != NetworkInterfaceType.Loopback)
            .Select(n => n.GetIPProperties())
            .OrderByDescending(p => p.GatewayAddresses.Count)
            .SelectMany(p => p.UnicastAddresses)
            .Select(a => a.Address)
            .Where(a => a.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(a)),
    ];

    private IEnumerable<string> Origins()
    {
        if (options.PublicUrl is { } url)
        {
            yield return url.GetLeftPart(UriPartial.Authority);
        }

        yield return Local;
        yield return $"http://localhost:{Port}";
        yield return $"http://[::1]:{Port}";
        if (options.Lan)
        {
            yield return $"http://{Dns.GetHostName().ToLowerInvariant()}:{Port}";
            foreach (var address in VenueAddresses())
            {
                yield return Url(address);
            }
        }
    }

    private string Url(IPAddress address) => $"http://{address}:{Port}";
}
