using System.Net;
using System.Net.Sockets;

namespace ClusterGraph.Server.Tests.Support;

/// <summary>Ports of this computer.</summary>
internal static class LoopbackPort
{
    /// <summary>Finds a port that nobody listens on.</summary>
    public static int Free()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
