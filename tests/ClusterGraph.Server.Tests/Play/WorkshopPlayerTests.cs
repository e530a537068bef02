using ClusterGraph.Core.Maps;
using ClusterGraph.Formats.Json;
using ClusterGraph.Server.Maps;
using ClusterGraph.Server.Play;
using ClusterGraph.Server.Tests.Support;

namespace ClusterGraph.Server.Tests.Play;

public sealed class WorkshopPlayerTests
{
    [Fact]
    public async Task M39_FortyPeople_MakeTheWholeMapAndEndTogether()
    {
        await using var server = await TestServer.StartAsync();
        var file = SeedFolder.Files().Single(f => f.Name == "palar-valley");
        var map = MapFileReader.Read(await File.ReadAllBytesAsync(file.Path), new MapId("palar-valley")).Map!;
        var said = new List<string>();
        var player = new WorkshopPlayer(new PlayOptions(map, 40, 1000, 1), server.Url, TimeProvider.System, said.Add);
        var report = await player.PlayAsync(server.Welcome.Facilitator, (_, _) => { }, HubPerson.Timeout());
        report.Rejected.ShouldBeEmpty();
        report.IsTogether.ShouldBeTrue();
        said[^1].ShouldContain("changes are on the map");
        using var facilitator = await server.FacilitatorAsync();
        var made = await facilitator.OverviewAsync(report.Map, CancellationToken.None);
        made.Counts.Actors.ShouldBe(map.Actors.Count);
        made.Counts.Links.ShouldBe(map.Links.Count);
        made.Rev.ShouldBe(report.Sent);
    }
}
