using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Participants;
using ClusterGraph.Live.Presence;
using ClusterGraph.Live.Protocol;

namespace ClusterGraph.Live.Sessions;

/// <summary>
/// What one session still has to be sent, in constant memory: a cursor into the ring, a version of the directory,
/// one presence frame, and its own rejections. Not thread-safe; the session locks around it.
/// </summary>
internal sealed class Outbox
{
    /// <summary>The most rejections that may wait; more come only from a client that does not read.</summary>
    public const int MaxRejections = 256;

    private readonly ChangeRing _ring;
    private readonly NickDirectory _directory;
    private readonly Author _reader;
    private readonly Queue<(long AfterRev, Frame Frame)> _rejections = new();
    private long _next;
    private long _peopleSeen;
    private Frame? _presence;

    public Outbox(ChangeRing ring, NickDirectory directory, Author reader, long next)
    {
        _ring = ring;
        _directory = directory;
        _reader = reader;
        _next = next;
    }

    /// <summary>Adds a rejection that is told after all changes up to a revision.</summary>
    /// <returns>False when too many wait.</returns>
    public bool AddRejection(long afterRev, long seq, ChangeError error)
    {
        if (_rejections.Count >= MaxRejections)
        {
            return false;
        }

        _rejections.Enqueue((afterRev, FrameEncoder.Rejected(seq, error)));
        return true;
    }

    public void SetPresence(Frame frame) => _presence = frame;

    /// <summary>Takes the next frame: names, then outcomes and changes in their order, then presence.</summary>
    /// <param name="isLost">Whether the cursor fell off the ring.</param>
    /// <returns>The frame, or null when nothing waits.</returns>
    public Frame? Take(out bool isLost)
    {
        isLost = false;
        if (_directory.Since(_peopleSeen, out var version) is { } people)
        {
            _peopleSeen = version;
            return people;
        }

        return TakeOutcome(out isLost) ?? (isLost ? null : TakePresence());
    }

    private Frame? TakeOutcome(out bool isLost)
    {
        isLost = false;
        var limit = long.MaxValue;
        if (_rejections.TryPeek(out var rejection))
        {
            if (rejection.AfterRev < _next)
            {
                return _rejections.Dequeue().Frame;
            }

            limit = rejection.AfterRev;
        }

        var read = _ring.Read(_next, limit, _reader.Audience, _reader.Id);
        isLost = read.IsLost;
        if (read.Frame is not null)
        {
            _next = read.To + 1;
        }

        return read.Frame;
    }

    private Frame? TakePresence()
    {
        var presence = _presence;
        _presence = null;
        return presence;
    }
}
