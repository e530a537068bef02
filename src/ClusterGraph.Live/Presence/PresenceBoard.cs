using ClusterGraph.Core.Participants;
using ClusterGraph.Live.Protocol;
using ClusterGraph.Live.Rooms;
using ClusterGraph.Live.Sessions;

namespace ClusterGraph.Live.Presence;

/// <summary>
/// Who is here and what they have selected: one slot for each session, told to all in one frame at most every 100 ms.
/// Independent of the room's queue, so that it lives on while the disk stalls. Thread-safe.
/// </summary>
internal sealed class PresenceBoard : IDisposable
{
    private const int MaxSelection = 20;
    private static readonly PresenceReport Idle = new([], Typing: false);

    private readonly Lock _gate = new();
    private readonly Dictionary<Session, PresenceReport> _slots = [];
    private readonly Dictionary<ParticipantId, long> _edited = [];
    private readonly NickDirectory _directory;
    private readonly TimeProvider _time;
    private readonly RoomOptions _options;
    private readonly ITimer _timer;
    private long? _flushedAt;
    private bool _isDue;

    public PresenceBoard(NickDirectory directory, TimeProvider time, RoomOptions options)
    {
        _directory = directory;
        _time = time;
        _options = options;
        _timer = time.CreateTimer(_ => Flush(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Enter(Session session) => Set(session, Idle);

    public void Report(Session session, PresenceReport report)
    {
        if (session.IsOpen)
        {
            Set(session, report.Selection.Count <= MaxSelection
                ? report
                : report with { Selection = [.. report.Selection.Take(MaxSelection)] });
        }
    }

    public void Leave(Session session)
    {
        lock (_gate)
        {
            if (_slots.Remove(session))
            {
                MakeDue();
            }
        }
    }

    /// <summary>Notes that a person has just changed the map.</summary>
    public void Edited(ParticipantId person)
    {
        lock (_gate)
        {
            _edited[person] = _time.GetTimestamp();
        }
    }

    /// <summary>Asks for a frame although nobody reported anything, such as after a change of name.</summary>
    public void Refresh()
    {
        lock (_gate)
        {
            MakeDue();
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Set(Session session, PresenceReport report)
    {
        lock (_gate)
        {
            _slots[session] = report;
            MakeDue();
        }
    }

    private void MakeDue()
    {
        if (_isDue)
        {
            return;
        }

        _isDue = true;
        var wait = _flushedAt is { } at ? _options.PresenceEvery - _time.GetElapsedTime(at) : TimeSpan.Zero;
        _timer.Change(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    private void Flush()
    {
        Frame frame;
        List<Session> sessions;
        lock (_gate)
        {
            _isDue = false;
            _flushedAt = _time.GetTimestamp();
            frame = Compose();
            sessions = [.. _slots.Keys];
        }

        foreach (var session in sessions)
        {
            session.Show(frame);
        }
    }

    private Frame Compose()
    {
        var people = _slots
            .Where(slot => slot.Key.Author.Role != Role.Viewer)
            .GroupBy(slot => slot.Key.Author.Id)
            .Select(Merge)
            .OrderBy(p => p.Author.Id.Value, StringComparer.Ordinal)
            .ToList();
        var shown = people.Count <= _options.PresenceCrowd ? people : people.Where(StandsOut);
        return FrameEncoder.Presence(people.Count, shown);
    }

    /// <summary>Makes one person of all their sessions: the highest role, the first selection.</summary>
    private PresentPerson Merge(IGrouping<ParticipantId, KeyValuePair<Session, PresenceReport>> slots)
    {
        var author = slots.MaxBy(s => s.Key.Author.Role).Key.Author;
        var selection = slots.Select(s => s.Value.Selection).FirstOrDefault(s => s.Count > 0) ?? [];
        var report = new PresenceReport(selection, slots.Any(s => s.Value.Typing));
        return new PresentPerson(author, _directory.Find(author.Id), report);
    }

    private bool StandsOut(PresentPerson person) =>
        person.Author.Role == Role.Facilitator
        || person.Report.Selection.Count > 0
        || (_edited.TryGetValue(person.Author.Id, out var at) && _time.GetElapsedTime(at) <= _options.PresenceEditing);
}
