using System.Net.WebSockets;
using System.Text.Json;
using ClusterGraph.Server.Play;
using ClusterGraph.Server.Tests.Support;
using Xunit.Abstractions;

namespace ClusterGraph.Server.Tests.Lines;

/// <summary>Bad lines between real clients and a real server.</summary>
public sealed class LineTests(ITestOutputHelper output)
{
    private const int Seed = 29;
    private const int Resets = 20;

    [Fact]
    public async Task M29_ResetWhileSending_TheSubmissionTakesEffectOnce_AndThePhoneIsBackWithinTheGoal()
    {
        await using var server = await TestServer.StartAsync();
        await using var line = FaultyLine.To(server.Url);
        var room = await server.NewRoomAsync();
        var api = await room.PersonAsync();
        var random = new Random(Seed);
        var person = await HubPerson.EnterAsync(api, room.Map, "tab-1", since: 0, via: line.Address);
        var (arrived, times) = (0, new List<TimeSpan>());
        for (var seq = 1; seq <= Resets; seq++)
        {
            Break(line, seq, random);
            await SendIntoTheBreakAsync(person, seq);
            await person.Hub.Ended.WaitAsync(HubPerson.Timeout());
            line.Mend();
            await person.DisposeAsync();
            var cut = TimeProvider.System.GetTimestamp();
            person = await HubPerson.EnterAsync(api, room.Map, "tab-1", since: seq - 1, via: line.Address);
            times.Add(TimeProvider.System.GetElapsedTime(cut));
            var settled = person.Joined.GetProperty("lastSeq").GetInt64();
            arrived += settled == seq ? 1 : 0;
            if (settled < seq)
            {
                (await person.SendAsync(seq, Add(seq))).GetProperty("status").GetString().ShouldBe("queued");
            }

            await AppearsOnceAsync(person, seq);
        }

        await person.DisposeAsync();
        times.Sort();
        output.WriteLine($"Seed {Seed}: {arrived} of {Resets} had arrived; back after {times[^2].TotalMilliseconds:0} ms, at most {times[^1].TotalMilliseconds:0} ms.");
        (await room.Facilitator.OverviewAsync(room.Map, CancellationToken.None)).Rev.ShouldBe(Resets);
        arrived.ShouldBeInRange(1, Resets - 1, "both sides of the answer are to be met");
        times[^2].ShouldBeLessThan(TimeSpan.FromSeconds(1.5), "G7: 19 of 20");
        times[^1].ShouldBeLessThan(TimeSpan.FromSeconds(3), "G7: all");
    }

    [Fact]
    public async Task M30_HalfOpenLine_IsGivenUpWithin15Seconds_AndItsPresenceGoes()
    {
        await using var server = await TestServer.StartAsync();
        await using var line = FaultyLine.To(server.Url);
        var room = await server.NewRoomAsync();
        await using var other = await room.EnterAsync("tab-2");
        await using var person = await HubPerson.EnterAsync(await room.PersonAsync(), room.Map, "tab-1", via: line.Address);
        await other.WaitAsync((t, m) => IsOnline(t, m, 2));
        line.GoDumb();
        var since = TimeProvider.System.GetTimestamp();
        await other.WaitAsync((t, m) => IsOnline(t, m, 1));
        var after = TimeProvider.System.GetElapsedTime(since);
        output.WriteLine($"Given up after {after.TotalSeconds:0.0} s.");
        after.ShouldBeInRange(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(15), "pings come every five seconds");
    }

    [Fact]
    public async Task M31_OldSocketClosesLate_TheNewSessionGoesOn()
    {
        await using var server = await TestServer.StartAsync();
        await using var line = FaultyLine.To(server.Url);
        var room = await server.NewRoomAsync();
        var api = await room.PersonAsync();
        await using var other = await room.EnterAsync("tab-2");
        await using var old = await HubPerson.EnterAsync(api, room.Map, "tab-1", via: line.Address);
        await other.WaitAsync((t, m) => IsOnline(t, m, 2));
        line.GoDumb();
        await using var now = await HubPerson.EnterAsync(api, room.Map, "tab-1");
        (await now.SubmitAsync(Add(1))).ShouldBe("ok");
        line.Mend();
        (await old.EndAsync(TimeSpan.FromSeconds(5))).ShouldBe("op_conflict");
        (await now.SubmitAsync(Add(2))).ShouldBe("ok");
        (await other.SubmitAsync(Add(3))).ShouldBe("ok");
        await now.WaitForAsync("actor.add");
        await using var third = await room.EnterAsync("tab-3");
        await other.WaitAsync((t, m) => IsOnline(t, m, 3));
    }

    private static string Add(int seq) => Ops.AddActor($"a{seq}");

    /// <summary>Turn by turn in the middle of what is sent, and in the middle of what is answered.</summary>
    private static void Break(FaultyLine line, int seq, Random random)
    {
        if (seq % 2 == 0)
        {
            line.ResetAfterUp(random.Next(1, Add(seq).Length));
        }
        else
        {
            line.ResetAfterDown(random.Next(0, 60));
        }
    }

    private static async Task SendIntoTheBreakAsync(HubPerson person, int seq)
    {
        try
        {
            await person.SendAsync(seq, Add(seq));
        }
        catch (Exception e) when (e is HubCallException or WebSocketException or InvalidOperationException)
        {
            // Whether it arrived is what the next connection learns.
        }
    }

    private static async Task AppearsOnceAsync(HubPerson person, int seq)
    {
        var (target, message) = await person.WaitAsync((t, _) => t is "changes" or "rejected");
        target.ShouldBe("changes", message.GetRawText());
        var change = message.GetProperty("changes").EnumerateArray().ShouldHaveSingleItem();
        (change.GetProperty("rev").GetInt64(), change.GetProperty("seq").GetInt64()).ShouldBe((seq, seq));
    }

    private static bool IsOnline(string target, JsonElement message, int count) =>
        target == "presence" && message.GetProperty("online").GetInt32() == count;
}
