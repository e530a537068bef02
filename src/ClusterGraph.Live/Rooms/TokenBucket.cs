namespace ClusterGraph.Live.Rooms;

/// <summary>Lets through so much at once and so much a second. Thread-safe.</summary>
internal sealed class TokenBucket
{
    private readonly Lock _gate = new();
    private readonly double _perSecond;
    private readonly double _atOnce;
    private readonly TimeProvider _time;
    private double _tokens;
    private long _filledAt;

    public TokenBucket(double perSecond, double atOnce, TimeProvider time)
    {
        _perSecond = perSecond;
        _atOnce = atOnce;
        _tokens = atOnce;
        _time = time;
        _filledAt = time.GetTimestamp();
    }

    /// <summary>Takes a cost, or nothing when there is too little. A cost above the bucket's size takes all of a full one.</summary>
    /// <param name="cost">What it costs.</param>
    /// <param name="wait">How long to wait when it was refused.</param>
    /// <returns>True when it was taken.</returns>
    public bool TryTake(double cost, out TimeSpan wait)
    {
        cost = Math.Min(cost, _atOnce);
        lock (_gate)
        {
            var now = _time.GetTimestamp();
            _tokens = Math.Min(_atOnce, _tokens + (_perSecond * _time.GetElapsedTime(_filledAt, now).TotalSeconds));
            _filledAt = now;
            if (_tokens >= cost)
            {
                _tokens -= cost;
                wait = TimeSpan.Zero;
                return true;
            }

            wait = TimeSpan.FromSeconds((cost - _tokens) / _perSecond);
            return false;
        }
    }
}
