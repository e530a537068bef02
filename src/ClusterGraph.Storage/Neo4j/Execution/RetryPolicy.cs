using System.Security.Cryptography;

namespace ClusterGraph.Storage.Neo4j.Execution;

/// <summary>
/// When a statement that was rolled back is tried again: at once after a deadlock, later after growing waits with a
/// random part, for thirty seconds, and at least twice.
/// </summary>
/// <remarks>
/// The waits are those of Neo4j's own drivers, but for the first: a room waits for its append, and a deadlock is over
/// as soon as the other transaction has ended.
/// </remarks>
internal sealed class RetryPolicy(TimeProvider time, TimeSpan first, TimeSpan budget)
{
    private const double Growth = 2;
    private const int MinPercent = 80;
    private const int MaxPercent = 120;
    private const int LeastTries = 2;

    public static RetryPolicy Default(TimeProvider time) => new(time, TimeSpan.FromMilliseconds(50), TimeSpan.FromSeconds(30));

    /// <summary>Runs something until it succeeds, fails for good, or the time is used up.</summary>
    /// <param name="run">One try.</param>
    /// <param name="isRetried">Tells which faults are worth another try.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<CypherAnswer> RunAsync(
        Func<Task<CypherAnswer>> run, Func<CypherFault, bool> isRetried, CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        var wait = first;
        for (var tries = 1; ; tries++)
        {
            var answer = await run();
            var isLate = time.GetElapsedTime(started) + wait > budget && tries >= LeastTries;
            if (answer.IsOk || isLate || !isRetried(answer.Fault))
            {
                return answer;
            }

            await Task.Delay(wait * RandomNumberGenerator.GetInt32(MinPercent, MaxPercent + 1) / 100, time, cancellation);
            wait *= Growth;
        }
    }
}
