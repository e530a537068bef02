using System.Text.Json;
using System.Threading.Channels;
using ClusterGraph.Live.Protocol;
using ClusterGraph.Live.Rooms;
using ClusterGraph.Live.Sessions;
using ClusterGraph.TestKit.Simulation;

namespace ClusterGraph.Live.Tests.Simulation;

/// <summary>One connection between a client and a room. Messages of one direction keep their order; a cut loses them.</summary>
internal sealed class SimLine : IRoomConnection
{
    private readonly SimWorld _world;
    private readonly SimClient _client;
    private readonly FaultyMapStore _store;
    private readonly bool _isSlow;
    private readonly Channel<OpRecord> _outgoing = Channel.CreateUnbounded<OpRecord>();
    private readonly HashSet<OpRecord> _waiting = [];
    private readonly TaskCompletionSource _cut = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public SimLine(SimWorld world, SimClient client)
    {
        _world = world;
        _client = client;
        _store = world.Store;
        _isSlow = world.Chance(world.Plan.SlowReaders);
    }

    public bool IsCut => _cut.Task.IsCompleted;

    public Task Cut => _cut.Task;

    /// <summary>Gets or sets the first revision that came; null before that.</summary>
    public long? First { get; set; }

    /// <summary>Gets or sets the last revision that came.</summary>
    public long Last { get; set; }

    public async ValueTask SendAsync(Frame frame)
    {
        Check(frame);
        await (_isSlow && !_world.IsHealing ? _world.PauseAsync(TimeSpan.FromSeconds(15)) : TravelAsync());
        if (IsCut)
        {
            throw new IOException("The line is cut.");
        }

        _client.Receive(this, frame.Target, JsonDocument.Parse(frame.Json).RootElement);
    }

    /// <summary>Closes from either end.</summary>
    public void Close()
    {
        _cut.TrySetResult();
        _outgoing.Writer.TryComplete();
    }

    /// <summary>Waits for the server, which may die meanwhile.</summary>
    public async Task<T> UnlessCutAsync<T>(Task<T> answer)
    {
        await Task.WhenAny(HereAsync(answer), HereAsync(_cut.Task));
        return answer.IsCompleted ? await answer : throw new IOException("The line is cut.");
    }

    public Task TravelAsync() => _world.PauseAsync(_world.Plan.Latency);

    /// <summary>Sends a submission, unless it still waits to be sent: a page does not pile up copies.</summary>
    public void Send(OpRecord record, bool isDuplicate)
    {
        if (_waiting.Add(record) || isDuplicate)
        {
            _outgoing.Writer.TryWrite(record);
        }
    }

    /// <summary>Carries submissions to the room one after the other, as the hub does.</summary>
    public async Task CarryAsync(Room room, Session session)
    {
        while (await _outgoing.Reader.WaitToReadAsync())
        {
            while (_outgoing.Reader.TryRead(out var record))
            {
                _waiting.Remove(record);
                await CarryAsync(room, session, record);
            }
        }

        await TravelAsync();
        room.Leave(session);
    }

    /// <summary>Ends on the simulation's thread; a bare WhenAny of a room's task would end on the thread pool.</summary>
    private static async Task HereAsync(Task task)
    {
        try
        {
            await task;
        }
        catch (IOException)
        {
            // Who waits for the outcome looks at the task itself.
        }
    }

    private async Task CarryAsync(Room room, Session session, OpRecord record)
    {
        await TravelAsync();
        if (IsCut)
        {
            return;
        }

        record.Trail.Add($"sent at {_world.Time.Now}");
        var reply = await room.SubmitAsync(session, record.Submission, bytes: 300);
        record.Trail.Add($"{reply.Status} {reply.Error?.Code} at {_world.Time.Now}");
        await TravelAsync();
        if (!IsCut)
        {
            _client.Answer(this, record, reply);
        }
    }

    /// <summary>Nothing may leave the room before it is on disk.</summary>
    private void Check(Frame frame)
    {
        if (frame.Target == "changes")
        {
            var to = JsonDocument.Parse(frame.Json).RootElement.GetProperty("to").GetInt64();
            _world.Require(to <= _store.Durable.Value, $"Revision {to} left the room, {_store.Durable} is on disk.");
        }
    }
}
