using System.Net.WebSockets;
using System.Text;
using ClusterGraph.Server.Play;
using ClusterGraph.Server.Tests.Support;

namespace ClusterGraph.Server.Tests.Hubs;

public sealed class AttackTests
{
    [Fact]
    public async Task M44_GiantMessage_ClosesThatConnectionOnly()
    {
        await using var server = await TestServer.StartAsync();
        var room = await server.NewRoomAsync();
        await using var attacker = await room.EnterAsync("tab-1");
        await using var other = await room.EnterAsync("tab-2");
        var giant = Encoding.UTF8.GetBytes(
            "{\"type\":1,\"invocationId\":\"9\",\"target\":\"Submit\",\"arguments\":[\"" + new string('x', 1_000_000) + "\"]}\u001e");
        try
        {
            await attacker.Hub.SendRawAsync(giant, HubPerson.Timeout());
        }
        catch (WebSocketException)
        {
            // The server may hang up while we are still sending.
        }

        await attacker.EndAsync(TimeSpan.FromSeconds(5));
        (await other.SubmitAsync(Ops.AddActor("a1"))).ShouldBe("ok");
    }

    [Fact]
    public async Task M45_Rubbish_NeverCrashesAndIsAnsweredWithNothingOfTheInside()
    {
        await using var server = await TestServer.StartAsync();
        var room = await server.NewRoomAsync();
        await using var honest = await room.EnterAsync("honest");
        using var attacker = await room.PersonAsync();
        var random = new Random(45);
        for (var i = 0; i < 300; i++)
        {
            await AttackAsync(attacker, room.Map, Mutate(Sound(i), random));
        }

        (await honest.SubmitAsync(Ops.AddActor("after-all"))).ShouldBe("ok");
        server.Log.Text.ShouldNotContain("failed unexpectedly");
    }

    [Theory]
    [InlineData("{\"protocol\":\"messagepack\",\"version\":1}\u001e")]
    [InlineData("{\"protocol\":\"json\",\"version\":99}\u001e")]
    [InlineData("GET / HTTP/1.1\u001e")]
    [InlineData("{}\u001e")]
    public async Task M45_BadHandshake_IsRefused(string handshake)
    {
        await using var server = await TestServer.StartAsync();
        var room = await server.NewRoomAsync();
        using var attacker = await room.PersonAsync();
        using var socket = await OpenAsync(attacker, room.Map);
        await socket.SendAsync(Encoding.UTF8.GetBytes(handshake), WebSocketMessageType.Text, true, HubPerson.Timeout());
        var answer = await ReadToEndAsync(socket);
        answer.ShouldNotContain("System.");
        answer.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task M51_SocketWithoutHandshake_IsClosedSoon()
    {
        await using var server = await TestServer.StartAsync();
        var room = await server.NewRoomAsync();
        using var attacker = await room.PersonAsync();
        using var socket = await OpenAsync(attacker, room.Map);
        await ReadToEndAsync(socket).WaitAsync(TimeSpan.FromSeconds(9));
    }

    [Fact]
    public async Task M51_MoreConnectionsThanPlaces_AreRefusedAndThePresentStay()
    {
        await using var server = await TestServer.StartAsync(change: o => o with { LiveConnections = 2 });
        var room = await server.NewRoomAsync();
        await using var first = await room.EnterAsync("tab-1");
        await using var second = await room.EnterAsync("tab-2");
        using var third = await room.PersonAsync();
        var refused = await Should.ThrowAsync<WebSocketException>(() => HubPerson.ConnectAsync(third, room.Map));
        refused.Message.ShouldContain("503");
        (await first.SubmitAsync(Ops.AddActor("a1"))).ShouldBe("ok");
    }

    [Theory]
    [InlineData("{\"client\":\"__proto__\"}")]
    [InlineData("{\"client\":\"tab\",\"role\":\"facilitator\"}")]
    [InlineData("{\"client\":\"tab\",\"since\":-1}")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("17")]
    public async Task Join_ThatCannotBeRead_EndsTheConnectionWithAReason(string call)
    {
        await using var server = await TestServer.StartAsync();
        var room = await server.NewRoomAsync();
        await using var person = await HubPerson.ConnectAsync(await room.PersonAsync(), room.Map);
        var argument = System.Text.Json.JsonDocument.Parse(call).RootElement;
        await Should.ThrowAsync<HubCallException>(() => person.CallAsync("Join", argument));
        (await person.EndAsync(TimeSpan.FromSeconds(2))).ShouldBe("invalid_field");
    }

    private static string Sound(int i) => (i % 3) switch
    {
        0 => "{\"protocol\":\"json\",\"version\":1}\u001e",
        1 => "{\"type\":1,\"invocationId\":\"1\",\"target\":\"Join\",\"arguments\":[{\"client\":\"m" + i + "\",\"acked\":0}]}\u001e",
        _ => "{\"type\":1,\"invocationId\":\"2\",\"target\":\"Submit\",\"arguments\":[{\"seq\":1,\"base\":0,\"ops\":["
            + Ops.AddActor("x" + i) + "]}]}\u001e",
    };

    private static byte[] Mutate(string sound, Random random)
    {
        var bytes = Encoding.UTF8.GetBytes(sound).ToList();
        for (var n = random.Next(1, 6); n > 0; n--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(bytes.Count - at - 1, random.Next(8)));
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(bytes.Count - at, random.Next(20))));
                    break;
                default:
                    bytes.Insert(at, (byte)"{}[]\",:\u001e0-e\\"[random.Next(12)]);
                    break;
            }
        }

        return [.. bytes];
    }

    private static async Task AttackAsync(ApiClient attacker, string map, byte[] message)
    {
        using var socket = await OpenAsync(attacker, map);
        try
        {
            var handshake = "{\"protocol\":\"json\",\"version\":1}\u001e"u8.ToArray();
            await socket.SendAsync(handshake, WebSocketMessageType.Text, true, HubPerson.Timeout());
            await socket.SendAsync(message, WebSocketMessageType.Text, true, HubPerson.Timeout());
            await socket.SendAsync("{\"type\":7}\u001e"u8.ToArray(), WebSocketMessageType.Text, true, HubPerson.Timeout());
            var answer = await ReadToEndAsync(socket);
            answer.ShouldNotContain("System.");
            answer.ShouldNotContain("   at ");
        }
        catch (WebSocketException)
        {
            // Hanging up on rubbish is a fine answer.
        }
    }

    private static async Task<ClientWebSocket> OpenAsync(ApiClient api, string map)
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", api.Server.GetLeftPart(UriPartial.Authority));
        socket.Options.SetRequestHeader("Cookie", api.Cookie);
        await socket.ConnectAsync(
            new UriBuilder(new Uri(api.Server, $"/hub/maps/{map}")) { Scheme = "ws" }.Uri, HubPerson.Timeout());
        return socket;
    }

    private static async Task<string> ReadToEndAsync(ClientWebSocket socket)
    {
        var text = new StringBuilder();
        var buffer = new byte[8192];
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(buffer, HubPerson.Timeout());
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    return text.ToString();
                }

                text.Append(Encoding.UTF8.GetString(buffer, 0, part.Count));
            }
        }
        catch (WebSocketException)
        {
            return text.ToString();
        }
    }
}
