namespace ClusterGraph.Server.Play;

/// <summary>One person of a replay: types one thing after the other, with pauses of their own.</summary>
internal sealed class PlayTurn(RoomMember member, int seed)
{
    private readonly Random _random = new(seed);
    private Task _last = Task.CompletedTask;

    /// <summary>Gets the person's place in the room.</summary>
    public RoomMember Member { get; } = member;

    /// <summary>Does something once what came before is done.</summary>
    public Task Then(Func<Task> next) => _last = AfterAsync(_last, next);

    /// <summary>Draws a pause in seconds around a mean; exponential, as arrivals of people are.</summary>
    public double Pause(double mean) => -mean * Math.Log(1 - _random.NextDouble());

    private static async Task AfterAsync(Task before, Func<Task> next)
    {
        await before;
        await next();
    }
}
