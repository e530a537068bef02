using System.Collections.Concurrent;
using ClusterGraph.Core.Participants;

namespace ClusterGraph.Server.Play;

/// <summary>Replays a workshop: people join a new room with its code and type at their own pace.</summary>
internal sealed class WorkshopPlayer(PlayOptions options, Uri server, TimeProvider clock, Action<string> progress)
{
    private const double SecondsBetweenItems = 20;
    private const int ProgressEvery = 25;
    private readonly ConcurrentDictionary<string, int> _rejected = [];
    private readonly ConcurrentBag<double> _times = [];
    private int _sent;

    /// <summary>Makes the room, and returns once everybody has typed everything.</summary>
    /// <param name="facilitatorLink">A link that lets one make maps.</param>
    /// <param name="onRoom">Is told the new map and the link of its stage before anybody types.</param>
    /// <param name="cancellation">Stops the play.</param>
    public async Task<PlayReport> PlayAsync(
        string facilitatorLink, Action<string, string> onRoom, CancellationToken cancellation)
    {
        using var host = new ApiClient(server);
        await host.JoinByLinkAsync(facilitatorLink, cancellation);
        var map = await host.CreateMapAsync(options.Map.Head.Title, options.Map.Head.Language, cancellation);
        var links = await host.LinksAsync(map, cancellation);
        onRoom(map, links.First(l => l.Role == Role.Viewer).Url);

        var code = (await host.OverviewAsync(map, cancellation)).Join!.Code;
        await using var facilitator = await RoomMember.JoinAsync(host, map, "play-facilitator", cancellation);
        var people = await JoinAsync(map, code, cancellation);
        var started = clock.GetTimestamp();
        try
        {
            await RunAsync(facilitator, people, cancellation);
            var isTogether = await SettleAsync([facilitator, .. people.Select(p => p.Member)], cancellation);
            return Report(map, clock.GetElapsedTime(started), isTogether);
        }
        finally
        {
            foreach (var (api, member) in people)
            {
                await member.DisposeAsync();
                api.Dispose();
            }
        }
    }

    private async Task<List<(ApiClient Api, RoomMember Member)>> JoinAsync(
        string map, string code, CancellationToken cancellation)
    {
        var people = new List<(ApiClient, RoomMember)>();
        for (var i = 0; i < options.People; i++)
        {
            var api = new ApiClient(server);
            await api.JoinByCodeAsync(code, cancellation);
            people.Add((api, await RoomMember.JoinAsync(api, map, $"play-{i}", cancellation)));
        }

        progress($"{people.Count} people have joined.");
        return people;
    }

    // A step of the facilitator waits for everything before it, as a room does.
    private async Task RunAsync(
        RoomMember facilitator, List<(ApiClient Api, RoomMember Member)> people, CancellationToken cancellation)
    {
        var script = WorkshopScript.Of(options.Map, options.Seed);
        var random = new Random(options.Seed);
        var typing = new List<Task>();
        var turns = people.ConvertAll(p => new PlayTurn(p.Member, random.Next()));
        var next = 0;
        foreach (var step in script)
        {
            if (step.ByFacilitator)
            {
                await Task.WhenAll(typing);
                typing.Clear();
                await SubmitAsync(facilitator, step, script.Count, cancellation);
                continue;
            }

            var turn = turns[next++ % turns.Count];
            typing.Add(turn.Then(() => TypeAsync(turn, step, script.Count, cancellation)));
        }

        await Task.WhenAll(typing);
    }

    private async Task TypeAsync(PlayTurn turn, PlayStep step, int total, CancellationToken cancellation)
    {
        var pause = TimeSpan.FromSeconds(turn.Pause(SecondsBetweenItems) / options.Speed);
        await turn.Member.TypeAsync(isTyping: true, cancellation);
        await Task.Delay(pause, clock, cancellation);
        await SubmitAsync(turn.Member, step, total, cancellation);
    }

    private async Task SubmitAsync(RoomMember member, PlayStep step, int total, CancellationToken cancellation)
    {
        var started = clock.GetTimestamp();
        var code = await member.SubmitAsync([step.Op], clock, cancellation);
        _times.Add(clock.GetElapsedTime(started).TotalMilliseconds);
        if (code is not null)
        {
            _rejected.AddOrUpdate(code, 1, (_, n) => n + 1);
        }

        var sent = Interlocked.Increment(ref _sent);
        if (sent % ProgressEvery == 0 || sent == total)
        {
            progress($"{sent} of {total} changes are on the map.");
        }
    }

    private async Task<bool> SettleAsync(IReadOnlyList<RoomMember> members, CancellationToken cancellation)
    {
        var head = members.Max(m => m.Rev);
        var patience = clock.GetTimestamp();
        while (members.Any(m => m.Rev < head) && clock.GetElapsedTime(patience) < TimeSpan.FromSeconds(10))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), clock, cancellation);
        }

        return members.All(m => m.Rev == head && !m.HasSeenGap);
    }

    private PlayReport Report(string map, TimeSpan took, bool isTogether)
    {
        var times = _times.Order().ToArray();
        return new PlayReport(
            map, options.People, _sent, _rejected.ToDictionary(), Math.Round(took.TotalSeconds, 1),
            Quantile(times, 0.5), Quantile(times, 0.95), isTogether);
    }

    private static double Quantile(double[] sorted, double part) =>
        sorted.Length == 0 ? 0 : Math.Round(sorted[Math.Min(sorted.Length - 1, (int)(part * sorted.Length))], 1);
}
