using ClusterGraph.Core.Participants;
using ClusterGraph.Server.Tests.Support;

namespace ClusterGraph.Server.Tests.Hosting;

public sealed class SecretTests
{
    [Fact]
    public async Task M63_SecretsNamesAndAddresses_StayOutOfTheLog()
    {
        await using var server = await TestServer.StartAsync();
        var room = await server.NewRoomAsync();
        using var person = server.Stranger();
        var joined = await person.JoinByCodeAsync(room.Code, CancellationToken.None);
        await using var hub = await HubPerson.EnterAsync(person, room.Map, "tab-1");
        (await hub.SubmitAsync(Ops.AddActor("a1", "Planted Name Ltd"))).ShouldBe("ok");
        (await hub.SubmitAsync("{\"op\":\"mode.set\",\"mode\":\"frozen\"}")).ShouldBe("forbidden");
        using var page = await person.Http.GetAsync($"/join.html?code={room.Code}");
        using var foreign = await person.Http.GetAsync($"/api/maps/{room.Map}/links");

        var log = server.Log.Text;
        log.ShouldContain("joined map");
        foreach (var secret in new[]
        {
            room.Code, person.Cookie.Split('=')[1], joined.Participant.Nick, "Planted Name", "127.0.0.1",
            room.Links[Role.Facilitator].Split("#s=")[1], server.Welcome.Facilitator.Split("#s=")[1],
        })
        {
            log.ShouldNotContain(secret);
        }
    }
}
