using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Participants;
using ClusterGraph.Live.Protocol;
using ClusterGraph.Live.Rooms;

namespace ClusterGraph.Live.Sessions;

/// <summary>One connection of one client in a room. Its pump sends one frame after the other.</summary>
public sealed class Session
{
    private readonly Lock _gate = new();
    private readonly Wake _wake = new();
    private readonly Outbox _outbox;
    private readonly IRoomConnection _connection;
    private readonly TimeProvider _time;
    private readonly RoomOptions _options;
    private SessionState _state = new SessionState.Open();
    private long? _sendingSince;
    private ITimer? _byeTimer;

    internal Session(
        JoinRequest request, IRoomConnection connection, Outbox outbox, TimeProvider time, RoomOptions options)
    {
        Client = request.Client;
        Author = request.Author;
        _connection = connection;
        _outbox = outbox;
        _time = time;
        _options = options;
    }

    /// <summary>Gets the tab.</summary>
    public ClientId Client { get; }

    /// <summary>Gets the person and role.</summary>
    public Author Author { get; }

    /// <summary>Gets a value indicating whether the session still takes part.</summary>
    public bool IsOpen
    {
        get
        {
            lock (_gate)
            {
                return _state is SessionState.Open;
            }
        }
    }

    /// <summary>Sends frame after frame until the session ends.</summary>
    /// <returns>Null when the session was ended by the room, else why the connection failed.</returns>
    internal async Task<Exception?> PumpAsync()
    {
        try
        {
            for (var step = Next(); !step.IsLast; step = Next())
            {
                await (step.Frame is { } frame ? _connection.SendAsync(frame).AsTask() : _wake.WaitAsync());
            }

            return null;
        }
        catch (Exception e)
        {
            // Whatever the transport throws, it means that this connection is gone; the client will join again.
            return e;
        }
        finally
        {
            Stop();
        }
    }

    internal void Signal() => _wake.Set();

    internal void Reject(long afterRev, long seq, ChangeError error)
    {
        bool added;
        lock (_gate)
        {
            added = _outbox.AddRejection(afterRev, seq, error);
        }

        if (added)
        {
            _wake.Set();
        }
        else
        {
            Stop();
        }
    }

    internal void Show(Frame presence)
    {
        lock (_gate)
        {
            _outbox.SetPresence(presence);
        }

        _wake.Set();
    }

    /// <summary>Says goodbye with a reason and closes soon after, also when the client does not read.</summary>
    internal void End(ChangeError error)
    {
        lock (_gate)
        {
            if (_state is not SessionState.Open)
            {
                return;
            }

            _state = new SessionState.Ending(error, FrameEncoder.Bye(error));
            _byeTimer = _time.CreateTimer(_ => Stop(), null, _options.ByeTimeout, Timeout.InfiniteTimeSpan);
        }

        _wake.Set();
    }

    /// <summary>Closes at once.</summary>
    internal void Stop()
    {
        lock (_gate)
        {
            if (_state is SessionState.Ended)
            {
                return;
            }

            _state = new SessionState.Ended();
            _byeTimer?.Dispose();
        }

        _connection.Close();
        _wake.Set();
    }

    /// <summary>Tells whether a send has been under way for longer than allowed.</summary>
    internal bool IsStuck()
    {
        lock (_gate)
        {
            return _state is not SessionState.Ended
                && _sendingSince is { } since
                && _time.GetElapsedTime(since) > _options.SendTimeout;
        }
    }

    private PumpStep Next()
    {
        lock (_gate)
        {
            var step = _state.Match(_ => NextOpen(), NextEnding, _ => PumpStep.Close);
            _sendingSince = step.Frame is null ? null : _time.GetTimestamp();
            return step;
        }
    }

    private PumpStep NextOpen()
    {
        if (_outbox.Take(out var isLost) is { } frame)
        {
            return PumpStep.Send(frame);
        }

        return isLost ? PumpStep.Send(FrameEncoder.Bye(Lose())) : PumpStep.Wait;
    }

    private PumpStep NextEnding(SessionState.Ending state)
    {
        if (state.Bye is null)
        {
            return PumpStep.Close;
        }

        _state = state with { Bye = null };
        return PumpStep.Send(state.Bye);
    }

    private ChangeError Lose()
    {
        _state = new SessionState.Ending(RoomErrors.TooSlow, Bye: null);
        return RoomErrors.TooSlow;
    }
}
