using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Server.Analyses;

namespace ClusterGraph.Server.Tests.Analyses;

public sealed class InsightDeskTests
{
    private static readonly MapId Id = new("m");

    [Fact]
    public async Task NewerRevision_EndsTheOlderRun_AndAnswersBoth()
    {
        var isBegun = new TaskCompletionSource();
        var isEnded = new TaskCompletionSource();
        using var desk = new InsightDesk((map, _, stop) =>
        {
            if (map.Revision.Value == 1)
            {
                isBegun.SetResult();
                stop.WaitHandle.WaitOne();
                isEnded.SetResult();
                stop.ThrowIfCancellationRequested();
            }

            return new Insight(map.Revision.Value, []);
        });
        var first = desk.GetAsync(MapAt(1), Audience.Viewer, CancellationToken.None);
        await isBegun.Task;
        var second = desk.GetAsync(MapAt(2), Audience.Viewer, CancellationToken.None);
        (await second).Rev.ShouldBe(2);
        await isEnded.Task;
        (await first).Rev.ShouldBe(2);
    }

    [Fact]
    public async Task SameRevision_IsComputedOnce_PerAudience()
    {
        var runs = 0;
        using var desk = new InsightDesk((_, _, _) => new Insight(Interlocked.Increment(ref runs), []));
        await desk.GetAsync(MapAt(1), Audience.Viewer, CancellationToken.None);
        (await desk.GetAsync(MapAt(1), Audience.Viewer, CancellationToken.None)).Rev.ShouldBe(1);
        (await desk.GetAsync(MapAt(1), Audience.Full, CancellationToken.None)).Rev.ShouldBe(2);
    }

    [Fact]
    public async Task Mistake_ReachesWhoAsked_AndIsNotKept()
    {
        var runs = 0;
        using var desk = new InsightDesk((map, _, _) =>
            ++runs == 1 ? throw new InvalidOperationException("a mistake") : new Insight(map.Revision.Value, []));
        await Should.ThrowAsync<InvalidOperationException>(
            () => desk.GetAsync(MapAt(1), Audience.Viewer, CancellationToken.None));
        (await desk.GetAsync(MapAt(1), Audience.Viewer, CancellationToken.None)).Rev.ShouldBe(1);
    }

    [Fact]
    public async Task WhoLeaves_WaitsNoLonger_AndTheRunGoesOn()
    {
        using var goOn = new ManualResetEventSlim();
        using var desk = new InsightDesk((map, _, stop) =>
        {
            goOn.Wait(stop);
            return new Insight(map.Revision.Value, []);
        });
        using var gone = new CancellationTokenSource();
        var left = desk.GetAsync(MapAt(1), Audience.Viewer, gone.Token);
        var stays = desk.GetAsync(MapAt(1), Audience.Viewer, CancellationToken.None);
        await gone.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => left);
        goOn.Set();
        (await stays).Rev.ShouldBe(1);
    }

    private static MapSnapshot MapAt(long revision) =>
        MapSnapshot.Restore(Id, new Revision(revision), [new MapHead { Title = "A map" }]);
}
