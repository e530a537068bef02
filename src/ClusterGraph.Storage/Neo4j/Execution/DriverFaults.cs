using System.Net.Sockets;
using Neo4j.Driver;

namespace ClusterGraph.Storage.Neo4j.Execution;

/// <summary>What the exceptions of the driver mean to us.</summary>
internal static class DriverFaults
{
    /// <summary>Tells an exception of the server or of the connection from a mistake of ours.</summary>
    public static bool IsOne(Exception e) =>
        e is Neo4jException or IOException or SocketException or OperationCanceledException or ObjectDisposedException;

    /// <summary>
    /// Gives the answer for an exception. One with a code is the server's own word. Without, the connection broke, and
    /// nothing was sent for certain only when there never was one.
    /// </summary>
    public static CypherAnswer Read(CypherCall call, Exception e, Uri server)
    {
        if (e is Neo4jException { Code: { Length: > 0 } code })
        {
            return CypherAnswer.Refused(code, e.Message);
        }

        return IsNotConnected(e)
            ? CypherAnswer.Failed(CypherFault.Unavailable, $"The Neo4j server at {server.Authority} cannot be reached: {e.Message}")
            : CypherAnswer.Broken(call, "The connection to the Neo4j server broke off: " + e.Message);
    }

    private static bool IsNotConnected(Exception? e) => e switch
    {
        SocketException socket => socket.SocketErrorCode
            is SocketError.ConnectionRefused or SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain,
        AggregateException many => many.InnerExceptions.Count > 0 && many.InnerExceptions.All(IsNotConnected),
        _ => e is not null && IsNotConnected(e.InnerException),
    };
}
