using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Live.Presence;
using ClusterGraph.Live.Sessions;

namespace ClusterGraph.Live.Rooms;

/// <summary>The authoritative copy of one map and the people around it. The rules are in SPEC.md. Thread-safe.</summary>
public sealed class Room
{
    private static readonly TimeSpan HousekeepingEvery = TimeSpan.FromSeconds(1);
    private const int BusyAfterMs = 500;

    private readonly RoomOffice _office;
    private readonly RoomQueue _queue;
    private readonly RoomWriter _writer;
    private readonly RateLimiter _rates;
    private readonly ITimer _housekeeping;
    private readonly Task _running;
    private long _usedAt;

    private Room(RoomOffice office, RoomBook book)
    {
        _office = office;
        _queue = new RoomQueue(office.Options, office.Metrics);
        _writer = new RoomWriter(office, _queue, book);
        _rates = new RateLimiter(office.Options, office.Time);
        Touch();
        _running = office.Start(_writer.RunAsync);
        _housekeeping = office.Time.CreateTimer(_ => KeepHouse(), null, HousekeepingEvery, HousekeepingEvery);
    }

    /// <summary>Gets the map's id.</summary>
    public MapId Id => _office.Map;

    /// <summary>Gets the map as it is on disk.</summary>
    public MapSnapshot Snapshot => _writer.Book.Map;

    /// <summary>Gets a value indicating whether the map can only be read, because its journal is damaged.</summary>
    public bool IsReadOnly => _writer.Book.Damage is not null;

    /// <summary>Gets the sessions that take part now.</summary>
    public IReadOnlyList<Session> Sessions => [.. _office.Sessions.All];

    /// <summary>Gets how long nobody has used the room; zero while there are sessions.</summary>
    internal TimeSpan Unused =>
        _office.Sessions.All.Length > 0 ? TimeSpan.Zero : _office.Time.GetElapsedTime(Interlocked.Read(ref _usedAt));

    /// <summary>Lets a client in.</summary>
    /// <param name="request">What it says, and who the server knows it to be.</param>
    /// <param name="connection">The way out to it.</param>
    /// <returns>Its session, or <see cref="ErrorCode.Kicked"/>, <see cref="ErrorCode.Forbidden"/>,
    /// <see cref="ErrorCode.SessionEnded"/> or <see cref="ErrorCode.Busy"/>.</returns>
    public Task<Outcome<Joined>> JoinAsync(JoinRequest request, IRoomConnection connection)
    {
        Touch();
        var command = new RoomCommand.Join(request, connection);
        if (!_queue.TryAdd(command))
        {
            command.Fail(RoomErrors.Closing);
        }

        return command.Reply.Task;
    }

    /// <summary>Takes a submission in and answers once its outcome is on disk.</summary>
    /// <param name="session">Whose it is; the client of <paramref name="submission"/> is taken from here.</param>
    /// <param name="submission">What is asked for.</param>
    /// <param name="bytes">The size in which it came.</param>
    /// <returns>The answer; it never fails.</returns>
    public Task<SubmitReply> SubmitAsync(Session session, Submission submission, int bytes)
    {
        if (!session.IsOpen)
        {
            var isKicked = _office.Kicked.ContainsKey(session.Author.Id);
            return Task.FromResult(SubmitReply.Refused(isKicked ? RoomErrors.Kicked : RoomErrors.SessionEnded));
        }

        if (!_rates.TryTake(session.Author, submission.Ops.Count, out var wait))
        {
            return Task.FromResult(SubmitReply.Retry(RoomErrors.TooFast, (int)Math.Ceiling(wait.TotalMilliseconds)));
        }

        var owned = submission with { Client = session.Client };
        var command = new RoomCommand.Submit(session, owned, SubmissionHash.Of(owned.Ops), bytes);
        return _queue.TryAdd(command)
            ? command.Reply.Task
            : Task.FromResult(SubmitReply.Retry(RoomErrors.QueueFull, BusyAfterMs));
    }

    /// <summary>Makes a change of the server's own under the same rules.</summary>
    /// <param name="author">In whose name.</param>
    /// <param name="ops">1 to 200 operations.</param>
    /// <returns>The change once it is on disk, or why there is none.</returns>
    public Task<Outcome<Change>> ExecuteAsync(Author author, IReadOnlyList<MapOp> ops)
    {
        Touch();
        var command = new RoomCommand.Execute(author, ops, SubmissionHash.Of(ops));
        if (!_queue.TryAdd(command))
        {
            command.Fail(RoomErrors.Closing);
        }

        return command.Reply.Task;
    }

    /// <summary>Takes note of what a client is doing just now.</summary>
    /// <param name="session">Its session.</param>
    /// <param name="report">What it does.</param>
    public void Report(Session session, PresenceReport report) => _office.Presence.Report(session, report);

    /// <summary>Lets a client go; safe to call late and more than once.</summary>
    /// <param name="session">Its session.</param>
    public void Leave(Session session)
    {
        Touch();
        RoomDoor.Leave(_office, session);
    }

    /// <summary>Makes people known by nickname, or by another nickname.</summary>
    /// <param name="people">The people.</param>
    public void Introduce(IEnumerable<Person> people)
    {
        var isAnyNew = false;
        foreach (var person in people)
        {
            isAnyNew |= _office.Directory.Set(person);
        }

        if (!isAnyNew)
        {
            return;
        }

        _office.Presence.Refresh();
        foreach (var session in _office.Sessions.All)
        {
            session.Signal();
        }
    }

    /// <summary>
    /// Removes a person: ends their sessions within a second and lets them in no more. What they have waiting for a
    /// facilitator is rejected.
    /// </summary>
    /// <param name="person">The person.</param>
    /// <param name="by">The facilitator in whose name it is rejected.</param>
    /// <returns>How many contributions were rejected, once that is on disk, or why they could not be; the person is out
    /// either way.</returns>
    public Task<Outcome<int>> KickAsync(ParticipantId person, Author by)
    {
        _office.Kicked[person] = true;
        _office.Log.Write(RoomEvent.Kicked, _office.Map);
        foreach (var session in _office.Sessions.All.Where(s => s.Author.Id == person))
        {
            session.End(RoomErrors.Kicked);
        }

        var command = new RoomCommand.DropHeld(person, by);
        if (!_queue.TryAdd(command))
        {
            command.Fail(RoomErrors.Closing);
        }

        return command.Reply.Task;
    }

    internal static async Task<Room?> OpenAsync(RoomOffice office)
    {
        if (await RoomLoader.LoadAsync(office.Store, office.Map, office.Options) is not { } book)
        {
            return null;
        }

        var room = new Room(office, book);
        if (office.Options.KnownPeople is { } known)
        {
            room.Introduce(await known(office.Map, CancellationToken.None));
        }

        office.Log.Write(RoomEvent.Opened, office.Map, $"At revision {book.Map.Revision}.");
        if (book.Damage is not null)
        {
            office.Log.Write(RoomEvent.Damaged, office.Map, book.Damage);
        }

        return room;
    }

    /// <summary>Writes what waits, keeps a snapshot and ends all sessions.</summary>
    internal async Task CloseAsync(ChangeError reason)
    {
        _queue.Close();
        await _running;
        await _housekeeping.DisposeAsync();
        _office.Presence.Dispose();
        foreach (var session in _office.Sessions.All)
        {
            session.End(reason);
        }

        _office.Log.Write(RoomEvent.Closed, _office.Map);
    }

    /// <summary>Tells the room which head another process was seen to have made; it looks for itself when that is news.</summary>
    internal void Hint(Revision? head)
    {
        if (head is null || head > Snapshot.Revision)
        {
            _queue.TryAdd(new RoomCommand.Look(head));
        }
    }

    internal void Touch() => Interlocked.Exchange(ref _usedAt, _office.Time.GetTimestamp());

    private void KeepHouse()
    {
        foreach (var session in _office.Sessions.All.Where(s => s.IsStuck()))
        {
            _office.Log.Write(RoomEvent.SlowSession, _office.Map);
            RoomDoor.Leave(_office, session);
        }

        _queue.TryAdd(new RoomCommand.Tick());
    }
}
