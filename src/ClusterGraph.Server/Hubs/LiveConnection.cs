using ClusterGraph.Core.Changes;
using ClusterGraph.Live.Protocol;
using ClusterGraph.Live.Rooms;
using ClusterGraph.Live.Sessions;
using ClusterGraph.Server.Access;
using Microsoft.AspNetCore.SignalR;

namespace ClusterGraph.Server.Hubs;

/// <summary>One socket: who it is, and its session in the room once it has joined.</summary>
internal sealed class LiveConnection(HubConnectionContext context, Visit visit) : IRoomConnection, IDisposable
{
    private ITimer? _deadline;

    /// <summary>Gets who it is.</summary>
    public Visit Visit { get; } = visit;

    /// <summary>Gets the room; null before joining.</summary>
    public Room? Room { get; private set; }

    /// <summary>Gets the session in the room; null before joining.</summary>
    public Session? Session { get; private set; }

    /// <summary>Gets the limit on presence reports.</summary>
    public PresenceLimit Presence { get; } = new();

    /// <summary>Notes that it has joined.</summary>
    public void Enter(Room room, Session session)
    {
        (Room, Session) = (room, session);
        // A dead line is still being closed for a while; the room need not wait for that.
        context.ConnectionAborted.Register(() => room.Leave(session));
    }

    /// <summary>Ends the connection at a time unless another deadline replaces this one.</summary>
    public void EndAfter(TimeProvider clock, TimeSpan time, ErrorCode code, string message)
    {
        _deadline?.Dispose();
        // Timers reach seven weeks; a session that lasts longer outlives any connection.
        _deadline = time < TimeSpan.FromDays(40)
            ? clock.CreateTimer(_ => _ = EndAsync(code, message), null, time > TimeSpan.Zero ? time : TimeSpan.Zero, Timeout.InfiniteTimeSpan)
            : null;
    }

    /// <summary>Says goodbye with a reason and closes.</summary>
    public async Task EndAsync(ErrorCode code, string message)
    {
        // A phone that does not read must not keep its socket: the goodbye gets half a second.
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
        try
        {
            await context.WriteAsync(HubFrame.Bye(code, message), patience.Token).AsTask().WaitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            // It did not read in time; closing is all that is left.
        }

        Close();
    }

    /// <inheritdoc/>
    public ValueTask SendAsync(Frame frame) => context.WriteAsync(HubFrame.Of(frame));

    /// <inheritdoc/>
    public void Close() => context.Abort();

    /// <inheritdoc/>
    public void Dispose() => _deadline?.Dispose();
}
