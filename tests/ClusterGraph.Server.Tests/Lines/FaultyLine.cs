using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace ClusterGraph.Server.Tests.Lines;

/// <summary>
/// A line to a server that a test can break: it resets connections in the middle of what is sent, or goes dumb, so that
/// nothing passes and neither end hears of it.
/// </summary>
internal sealed class FaultyLine : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Uri _server;
    private readonly ConcurrentBag<Socket> _sockets = [];
    private readonly ConcurrentBag<Task> _pumps = [];
    private readonly Task _accepting;
    private TaskCompletionSource _passes = Passing();
    private long _leftUp = long.MaxValue;
    private long _leftDown = long.MaxValue;

    private FaultyLine(Uri server)
    {
        _server = server;
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _accepting = AcceptAsync();
    }

    /// <summary>Gets where to connect instead of to the server.</summary>
    public Uri Address { get; }

    public static FaultyLine To(Uri server) => new(server);

    /// <summary>Resets the connection after so many more bytes towards the server.</summary>
    public void ResetAfterUp(int bytes) => Interlocked.Exchange(ref _leftUp, bytes);

    /// <summary>Resets the connection after so many more bytes from the server.</summary>
    public void ResetAfterDown(int bytes) => Interlocked.Exchange(ref _leftDown, bytes);

    /// <summary>From now on new connections work, until told otherwise.</summary>
    public void Mend()
    {
        Interlocked.Exchange(ref _leftUp, long.MaxValue);
        Interlocked.Exchange(ref _leftDown, long.MaxValue);
        Volatile.Read(ref _passes).TrySetResult();
    }

    /// <summary>Lets nothing pass any more, not even that one end has closed.</summary>
    public void GoDumb() => Volatile.Write(ref _passes, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        Mend();
        foreach (var socket in _sockets)
        {
            socket.Dispose();
        }

        await _accepting;
        await Task.WhenAll(_pumps);
    }

    private static TaskCompletionSource Passing()
    {
        var open = new TaskCompletionSource();
        open.SetResult();
        return open;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var near = await _listener.AcceptSocketAsync();
                var far = new Socket(SocketType.Stream, ProtocolType.Tcp);
                _sockets.Add(near);
                _sockets.Add(far);
                await far.ConnectAsync(IPAddress.Loopback, _server.Port);
                _pumps.Add(PumpAsync(near, far, isUp: true));
                _pumps.Add(PumpAsync(far, near, isUp: false));
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private async Task PumpAsync(Socket from, Socket to, bool isUp)
    {
        var buffer = new byte[4096];
        try
        {
            int read;
            do
            {
                read = await from.ReceiveAsync(buffer);
                await Volatile.Read(ref _passes).Task;
                var left = isUp ? Interlocked.Add(ref _leftUp, -read) : Interlocked.Add(ref _leftDown, -read);
                if (left < 0)
                {
                    await to.SendAsync(buffer.AsMemory(0, (int)Math.Max(0, read + left)));
                    Reset(from);
                    Reset(to);
                    return;
                }

                await to.SendAsync(buffer.AsMemory(0, read));
            }
            while (read > 0);
            to.Shutdown(SocketShutdown.Send);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // One end is gone; so is the other.
            await Volatile.Read(ref _passes).Task;
            Reset(to);
        }
    }

    private static void Reset(Socket socket)
    {
        try
        {
            socket.LingerState = new LingerOption(enable: true, seconds: 0);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // It is gone already.
        }

        socket.Dispose();
    }
}
