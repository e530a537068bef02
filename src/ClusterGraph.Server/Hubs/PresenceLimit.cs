namespace ClusterGraph.Server.Hubs;

/// <summary>Lets through twenty presence reports a second from one connection; the rest may be dropped.</summary>
internal sealed class PresenceLimit
{
    private const int PerSecond = 20;
    private long _second;
    private int _count;

    /// <summary>Counts one report. Called by one connection at a time.</summary>
    /// <returns>False when it should be dropped.</returns>
    public bool Take(DateTimeOffset now)
    {
        var second = now.ToUnixTimeSeconds();
        if (second != _second)
        {
            (_second, _count) = (second, 0);
        }

        return ++_count <= PerSecond;
    }
}
