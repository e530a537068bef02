using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Live.Protocol;

namespace ClusterGraph.Live.Sessions;

/// <summary>The recent changes of a room, held once for all sessions; sessions are cursors into it. Thread-safe.</summary>
internal sealed class ChangeRing
{
    private const int CachedFrames = 64;

    private readonly Lock _gate = new();
    private readonly EncodedChange[] _slots;
    private readonly long _maxBytes;
    private readonly int _frameBytes;
    private readonly Dictionary<(long From, long To, Audience Audience), Frame> _frames = [];
    private long _first;
    private long _head;
    private long _bytes;

    public ChangeRing(int maxChanges, long maxBytes, int frameBytes, Revision head)
    {
        _slots = new EncodedChange[maxChanges];
        _maxBytes = maxBytes;
        _frameBytes = frameBytes;
        _head = head.Value;
        _first = head.Value + 1;
    }

    public Revision Head
    {
        get
        {
            lock (_gate)
            {
                return new Revision(_head);
            }
        }
    }

    /// <summary>Takes in the next changes, without gap, and forgets the oldest beyond the limits.</summary>
    public void Append(IEnumerable<EncodedChange> changes)
    {
        lock (_gate)
        {
            foreach (var change in changes)
            {
                if (change.Rev != _head + 1)
                {
                    throw new InvalidOperationException($"Revision {change.Rev} does not follow {_head}.");
                }

                if (_head + 1 - _first == _slots.Length)
                {
                    Forget();
                }

                _head = change.Rev;
                _slots[_head % _slots.Length] = change;
                _bytes += change.Size;
            }

            while (_bytes > _maxBytes && _first < _head)
            {
                Forget();
            }

            _frames.Clear();
        }
    }

    /// <summary>Forgets all and goes on from another head.</summary>
    public void Reset(Revision head)
    {
        lock (_gate)
        {
            Array.Clear(_slots);
            _frames.Clear();
            _bytes = 0;
            _head = head.Value;
            _first = head.Value + 1;
        }
    }

    /// <summary>Tells whether everything after a revision is here, in full, and within a delta's limits.</summary>
    public bool CanCatchUp(long since, int maxChanges, long maxBytes)
    {
        lock (_gate)
        {
            if (since + 1 < _first || _head - since > maxChanges)
            {
                return false;
            }

            long bytes = 0;
            var isWhole = true;
            for (var rev = since + 1; rev <= _head; rev++)
            {
                var change = _slots[rev % _slots.Length];
                bytes += change.Size;
                isWhole &= !change.IsAnnounced;
            }

            return isWhole && bytes <= maxBytes;
        }
    }

    /// <summary>Gives the next frame of a cursor.</summary>
    /// <param name="next">The first revision wanted.</param>
    /// <param name="limit">The last revision wanted.</param>
    /// <param name="audience">Who reads.</param>
    /// <param name="reader">The person who reads.</param>
    public RingRead Read(long next, long limit, Audience audience, ParticipantId reader)
    {
        lock (_gate)
        {
            if (next < _first)
            {
                return RingRead.Lost;
            }

            var last = Math.Min(limit, _head);
            return next > last ? RingRead.Nothing : Frame(next, last, audience, reader);
        }
    }

    private RingRead Frame(long next, long last, Audience audience, ParticipantId reader)
    {
        var parts = new List<ReadOnlyMemory<byte>>();
        var personal = false;
        long bytes = 0;
        for (var rev = next; rev <= last; rev++)
        {
            var change = _slots[rev % _slots.Length];
            var part = change.For(audience, reader);
            if (parts.Count > 0 && bytes + part.Length > _frameBytes)
            {
                break;
            }

            personal |= change.IsPersonalTo(audience, reader);
            bytes += part.Length;
            parts.Add(part);
        }

        var to = next + parts.Count - 1;
        return new RingRead(personal ? FrameEncoder.Changes(next, to, parts) : Shared(next, to, audience, parts), to);
    }

    private Frame Shared(long from, long to, Audience audience, List<ReadOnlyMemory<byte>> parts)
    {
        if (_frames.TryGetValue((from, to, audience), out var known))
        {
            return known;
        }

        if (_frames.Count >= CachedFrames)
        {
            _frames.Clear();
        }

        return _frames[(from, to, audience)] = FrameEncoder.Changes(from, to, parts);
    }

    private void Forget()
    {
        var slot = _first % _slots.Length;
        _bytes -= _slots[slot].Size;
        _slots[slot] = null!;
        _first++;
    }
}
