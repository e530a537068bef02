using System.Net;
using ClusterGraph.Server.Tests.Support;
using ClusterGraph.Storage.Sqlite;
using ClusterGraph.TestKit.Files;

namespace ClusterGraph.Server.Tests.Hosting;

public sealed class HealthTests
{
    [Fact]
    public async Task Ready_WithASoundStore_SaysSo()
    {
        await using var server = await TestServer.StartAsync();
        using var stranger = server.Stranger();
        (await stranger.Http.GetStringAsync("/health/ready")).ShouldContain("\"ready\"");
        (await stranger.Http.GetStringAsync("/health/live")).ShouldContain("\"live\"");
    }

    [Fact]
    public async Task M6_FullDisk_KeepsWhatIsThereTellsEverybodyAndRecovers()
    {
        var folder = new TempFolder();
        long? limit = null;
        var store = SqliteStore.Open(
            folder.File("map.db"), new SqliteStoreOptions { PageLimit = () => limit ?? 1_000_000 });
        await using (var server = await TestServer.StartAsync(store))
        {
            var room = await server.NewRoomAsync();
            await using var person = await room.EnterAsync();
            (await person.SubmitAsync(Ops.AddActor("a1"))).ShouldBe("ok");

            limit = 1;
            var bulky = Ops.AddActor("a2", "A tannery", $",\"note\":\"{new string('n', 1900)}\"");
            var answer = await SubmitUntilFullAsync(person, bulky);
            answer.ShouldBe("store_unavailable");
            using var ready = await person.Api.Http.GetAsync("/health/ready");
            ready.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            (await person.Api.Http.GetStringAsync($"/api/maps/{room.Map}/snapshot")).ShouldContain("\"a1\"");

            limit = null;
            (await person.SubmitAsync(Ops.AddActor("a3"))).ShouldBe("ok");
        }

        folder.Delete();
    }

    // A database that is told to stop growing still has free space in its last pages; a few changes fill that.
    private static async Task<string> SubmitUntilFullAsync(HubPerson person, string op)
    {
        for (var i = 0; i < 40; i++)
        {
            var outcome = await person.SubmitAsync(op.Replace("\"a2\"", $"\"b{i}\"", StringComparison.Ordinal));
            if (outcome != "ok")
            {
                return outcome;
            }
        }

        return "never full";
    }
}
