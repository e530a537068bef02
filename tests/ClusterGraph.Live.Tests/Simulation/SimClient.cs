using System.Text.Json;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Live.Rooms;

namespace ClusterGraph.Live.Tests.Simulation;

/// <summary>
/// A client as the page has one: keeps what is pending, joins again with what it has, sends again with the same
/// numbers, changes its map by effects only.
/// </summary>
internal sealed class SimClient
{
    private readonly SimWorld _world;
    private readonly Inventor _inventor;
    private readonly List<JsonElement> _buffer = [];
    private SimLine? _line;
    private Room? _room;
    private Joined? _joined;
    private bool _isBuffering;
    private bool _isResending;
    private long _acked;

    public SimClient(SimWorld world, string name, Role role)
    {
        _world = world;
        Client = new ClientId("tab-" + name);
        Author = new Author(new ParticipantId(name), role);
        _inventor = new Inventor(name, role, world.Random);
    }

    public ClientId Client { get; }

    public Author Author { get; }

    public ClientMap Map { get; } = new();

    /// <summary>Gets all it ever submitted, by seq.</summary>
    public List<OpRecord> Records { get; } = [];

    public IEnumerable<OpRecord> Pending => Records.Where(r => r.IsPending);

    public bool IsAtRest => !Pending.Any() && _line is { IsCut: false } && !_isBuffering;

    public override string ToString() =>
        $"{Client} at {Map.Rev}, line {(_line is { IsCut: false } ? "up" : "cut")}, buffering {_isBuffering}, "
        + $"resending {_isResending}, joined {_joined}, waiting for "
        + string.Join(", ", Pending);

    public void CutLine() => _line?.Close();

    /// <summary>Invents submissions, also while offline.</summary>
    public async Task InventAsync()
    {
        while (Records.Count < _world.Plan.OpsPerClient)
        {
            await _world.PauseAsync(TimeSpan.FromSeconds(2));
            if (Map.IsLoaded)
            {
                Submit(_inventor.Invent(Map));
            }
        }
    }

    public OpRecord Submit(IReadOnlyList<MapOp> ops)
    {
        var record = new OpRecord(Author, new Submission(Client, Records.Count + 1, new Revision(Map.Rev), ops));
        Records.Add(record);
        Send(record);
        if (_world.Chance(_world.Plan.Duplicates))
        {
            Send(record, isDuplicate: true);
        }

        return record;
    }

    /// <summary>Stays connected as long as the world lasts.</summary>
    public async Task LiveAsync()
    {
        while (!_world.IsOver)
        {
            try
            {
                await ConnectAsync();
            }
            catch (IOException)
            {
                // The server could not open the map; like a page, try again.
            }

            await _world.PauseAsync(TimeSpan.FromSeconds(1));
        }
    }

    public void Receive(SimLine line, string target, JsonElement json)
    {
        if (line != _line)
        {
            return;
        }

        if (target == "changes")
        {
            Hear(line, json);
        }
        else if (target == "rejected")
        {
            Reject(json);
        }
    }

    public void Answer(SimLine line, OpRecord record, SubmitReply reply)
    {
        if (line != _line)
        {
            return;
        }

        switch (reply.Status)
        {
            case SubmitStatus.Queued:
                break;
            case SubmitStatus.Retry:
                _world.Require(reply.Error!.IsTransient, $"{record} was to be sent again for {reply.Error.Code}.");
                ResendLater(reply.AfterMs!.Value);
                break;
            default:
                Refused(line, record, reply);
                break;
        }
    }

    private async Task ConnectAsync()
    {
        var line = new SimLine(_world, this);
        _line = line;
        _joined = null;
        _isBuffering = true;
        _buffer.Clear();
        if (await line.UnlessCutAsync(_world.Registry.GetAsync(SimWorld.MapId)) is not { } room)
        {
            return;
        }

        await line.TravelAsync();
        long? since = Map.IsLoaded ? Map.Rev : null;
        var request = new JoinRequest(Client, since is { } s ? new Revision(s) : null, _acked, Author, "nick");
        var outcome = await line.UnlessCutAsync(room.JoinAsync(request, line));
        if (!outcome.IsOk)
        {
            _world.Require(outcome.Error.Code == ErrorCode.Busy, $"{Client} was not let in: {outcome.Error.Code}.");
            return;
        }

        var first = (outcome.Value.Mode == JoinMode.Delta ? since!.Value : outcome.Value.Rev.Value) + 1;
        _world.Start(() => line.CarryAsync(room, outcome.Value.Session));
        await line.TravelAsync();
        await AcceptAsync(line, room, outcome.Value);
        _world.Require((line.First ?? first) == first, $"{Client} was first sent {line.First} and not {first}.");
        await line.Cut;
    }

    private async Task AcceptAsync(SimLine line, Room room, Joined joined)
    {
        if (joined.Mode != JoinMode.Delta)
        {
            _world.Require(joined.Mode != JoinMode.Ahead, $"{Client} is ahead at {Map.Rev} of {joined.Rev}.");
            await line.TravelAsync();
            var snapshot = room.Snapshot;
            _world.Require(snapshot.Revision >= joined.Rev, $"The snapshot {snapshot.Revision} is before {joined.Rev}.");
            Map.Load(snapshot, Author.Audience);
        }

        _room = room;
        _joined = joined;
        GoOn(line);
        foreach (var record in Pending.Where(r => r.Submission.Seq > joined.LastSeq))
        {
            Send(record);
        }
    }

    /// <summary>Takes in what was heard while a snapshot was on its way.</summary>
    private void GoOn(SimLine line)
    {
        _isBuffering = false;
        var heard = _buffer.ToList();
        _buffer.Clear();
        heard.ForEach(change => Take(line, change));
        Settle();
    }

    /// <summary>A change was announced only: loads the snapshot that holds it.</summary>
    private async Task ReloadAsync(SimLine line, long rev)
    {
        await line.TravelAsync();
        if (line != _line || line.IsCut)
        {
            return;
        }

        var snapshot = _room!.Snapshot;
        _world.Require(snapshot.Revision.Value >= rev, $"The snapshot {snapshot.Revision} is before {rev}.");
        Map.Load(snapshot, Author.Audience);
        GoOn(line);
        foreach (var record in Pending.ToList())
        {
            Send(record);
        }
    }

    /// <summary>
    /// What was settled before joining is known to be settled once the map is as new as it was then. The change itself
    /// may never come: a snapshot loaded on an earlier line may hold it.
    /// </summary>
    private void Settle()
    {
        if (_joined is { } joined && Map.Rev >= joined.Rev.Value)
        {
            foreach (var record in Pending.Where(r => r.Submission.Seq <= joined.LastSeq).ToList())
            {
                record.Complete(OpOutcome.Settled, _world.NextMoment());
            }
        }
    }

    private void Send(OpRecord record, bool isDuplicate = false)
    {
        if (_line is { IsCut: false } line && !_isBuffering)
        {
            record.Invoked ??= _world.NextMoment();
            line.Send(record, isDuplicate);
        }
    }

    private void Hear(SimLine line, JsonElement news)
    {
        var (from, to) = (news.GetProperty("from").GetInt64(), news.GetProperty("to").GetInt64());
        _world.Require(
            line.First is null || from == line.Last + 1, $"{Client} was sent {from} to {to} after {line.Last}.");
        line.First ??= from;
        line.Last = to;
        foreach (var change in news.GetProperty("changes").EnumerateArray())
        {
            Take(line, change);
        }
    }

    private void Take(SimLine line, JsonElement change)
    {
        var rev = change.GetProperty("rev").GetInt64();
        if (!_isBuffering && rev > Map.Rev && change.TryGetProperty("reload", out _))
        {
            _isBuffering = true;
            _world.Start(() => ReloadAsync(line, rev));
        }

        if (_isBuffering)
        {
            _buffer.Add(change);
        }
        else
        {
            Apply(change, rev);
        }
    }

    private void Apply(JsonElement change, long rev)
    {
        if (rev > Map.Rev && Map.Apply(change) is { } wrong)
        {
            _world.Require(false, $"{Client}: {wrong}");
        }

        if (change.TryGetProperty("client", out var writer) && writer.GetString() == Client.Value)
        {
            var seq = change.GetProperty("seq").GetInt64();
            Records[(int)seq - 1].Complete(OpOutcome.Ok, _world.NextMoment(), new Revision(rev));
            _acked = Math.Max(_acked, seq);
        }

        Settle();
    }

    private void Reject(JsonElement news)
    {
        var seq = news.GetProperty("seq").GetInt64();
        var record = Records[(int)seq - 1];
        _world.Require(record.Outcome != OpOutcome.Ok, $"{record} was rejected after all.");
        record.Complete(OpOutcome.Fail, _world.NextMoment());
        _acked = Math.Max(_acked, seq);
    }

    private void Refused(SimLine line, OpRecord record, SubmitReply reply)
    {
        switch (reply.Error!.Code)
        {
            case ErrorCode.ResendFrom:
                _world.Require(reply.Expected <= record.Submission.Seq, $"{record}: expected is {reply.Expected}.");
                ResendLater(100);
                break;
            case ErrorCode.SessionEnded:
                line.Close();
                break;
            default:
                _world.Require(false, $"{record} was refused: {reply.Error.Code}.");
                break;
        }
    }

    private void ResendLater(int afterMs)
    {
        if (_isResending)
        {
            return;
        }

        _isResending = true;
        _world.Start(async () =>
        {
            await Task.Delay(TimeSpan.FromMilliseconds(afterMs), _world.Time);
            _isResending = false;
            foreach (var record in Pending.ToList())
            {
                Send(record);
            }
        });
    }
}
