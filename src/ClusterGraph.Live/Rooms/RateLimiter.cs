using System.Collections.Concurrent;
using ClusterGraph.Core.Participants;

namespace ClusterGraph.Live.Rooms;

/// <summary>One bucket of operations for each person, over all their connections.</summary>
internal sealed class RateLimiter
{
    private readonly ConcurrentDictionary<(ParticipantId Id, bool IsStaff), TokenBucket> _buckets = new();
    private readonly RoomOptions _options;
    private readonly TimeProvider _time;

    public RateLimiter(RoomOptions options, TimeProvider time)
    {
        _options = options;
        _time = time;
    }

    /// <summary>Takes a number of operations.</summary>
    /// <returns>True when they may go ahead; else how long to wait is given.</returns>
    public bool TryTake(Author author, int ops, out TimeSpan wait)
    {
        var isStaff = author.Role >= Role.Analyst;
        var factor = isStaff ? _options.StaffFactor : 1;
        var bucket = _buckets.GetOrAdd(
            (author.Id, isStaff),
            _ => new TokenBucket(_options.OpsPerSecond * factor, _options.OpsAtOnce * factor, _time));
        return bucket.TryTake(Math.Max(1, ops), out wait);
    }
}
