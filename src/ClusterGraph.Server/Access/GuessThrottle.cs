using System.Net;

namespace ClusterGraph.Server.Access;

/// <summary>
/// Slows down the guessing of codes and links. Only failures count: forty phones behind one router all get in. Counts
/// are kept per minute of the clock.
/// </summary>
internal sealed class GuessThrottle(TimeProvider clock)
{
    /// <summary>Failures a minute on the whole server; beyond it nobody new gets in until the minute is over.</summary>
    public const int PerMinute = 600;

    /// <summary>Failures a minute from one address.</summary>
    public const int PerAddress = 60;

    private readonly Lock _lock = new();
    private readonly Dictionary<IPAddress, int> _failures = [];
    private long _minute = -1;
    private int _total;

    /// <summary>Tells whether an address may try now.</summary>
    public bool MayTry(IPAddress? address)
    {
        lock (_lock)
        {
            Turn();
            return _total < PerMinute && _failures.GetValueOrDefault(address ?? IPAddress.None) < PerAddress;
        }
    }

    /// <summary>Counts a failure.</summary>
    /// <returns>True when this one reached a limit, which is worth an alarm.</returns>
    public bool Failed(IPAddress? address)
    {
        lock (_lock)
        {
            Turn();
            _total++;
            var mine = _failures[address ?? IPAddress.None] = _failures.GetValueOrDefault(address ?? IPAddress.None) + 1;
            return mine == PerAddress || _total == PerMinute;
        }
    }

    private void Turn()
    {
        var minute = clock.GetUtcNow().ToUnixTimeSeconds() / 60;
        if (minute != _minute)
        {
            _minute = minute;
            _total = 0;
            _failures.Clear();
        }
    }
}
