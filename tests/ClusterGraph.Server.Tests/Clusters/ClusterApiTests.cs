using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ClusterGraph.Core.Participants;
using ClusterGraph.Server.Play;
using ClusterGraph.Server.Tests.Support;

namespace ClusterGraph.Server.Tests.Clusters;

public sealed class ClusterApiTests
{
    private const string Abidjan = "plastics-abidjan";
    private const string Germany = "plastics-southern-germany";

    /// <summary>GIZ, Connect and Create (GZ:1313): Southern Germany has every stage, Abidjan lacks two.</summary>
    [Fact]
    public async Task AbidjanBesideSouthernGermany_LacksRawMaterialAndMachinery()
    {
        await using var server = await TestServer.StartAsync();
        using var planner = await server.FacilitatorAsync();
        var pair = await planner.Http.GetFromJsonAsync<JsonElement>($"/api/maps/{Abidjan}/beside?other={Germany}");

        var comparison = pair.GetProperty("comparison");
        comparison.GetProperty("method").GetString().ShouldBe("cluster-comparison");
        Figure(comparison, "onlyFirst").ShouldBe(0);
        Figure(comparison, "onlySecond").ShouldBe(2);
        Figure(comparison, "coverageSecond").ShouldBe(1);
        comparison.GetProperty("value").GetDouble().ShouldBe(-2.0 / 6, 1e-12);
        comparison.GetProperty("explanation").GetString().ShouldBe("Only the other cluster has local actors for: Raw material, Machinery.");
        comparison.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("about")[0].GetProperty("id").GetString())
            .ShouldBe(["raw-material", "machinery"]);

        Lanes(pair.GetProperty("first")).ShouldBe(
        [
            "raw-material whiteSpot", "machinery whiteSpot", "moulds covered", "manufacturing covered", "assembly covered",
            "distribution covered", "users covered",
        ]);
        Lanes(pair.GetProperty("second")).ShouldAllBe(lane => lane.EndsWith(" covered", StringComparison.Ordinal));
        Sizes(pair.GetProperty("first")).ShouldBe((30, 61));
        Sizes(pair.GetProperty("second")).ShouldBe((37, 99));
        foreach (var side in new[] { pair.GetProperty("first"), pair.GetProperty("second") })
        {
            var lanes = side.GetProperty("stages").EnumerateArray();
            lanes.ShouldAllBe(s => s.GetProperty("local").GetInt32() > 0 == (s.GetProperty("status").GetString() != "whiteSpot"));
            side.GetProperty("measures").EnumerateArray().Select(m => m.GetProperty("method").GetString()).ShouldContain("density");
        }
    }

    [Fact]
    public async Task TheOtherWayRound_TheDifferenceTurnsItsSign()
    {
        await using var server = await TestServer.StartAsync();
        using var planner = await server.FacilitatorAsync();
        var pair = await planner.Http.GetFromJsonAsync<JsonElement>($"/api/maps/{Germany}/beside?other={Abidjan}");
        pair.GetProperty("comparison").GetProperty("value").GetDouble().ShouldBe(2.0 / 6, 1e-12);
        pair.GetProperty("comparison").GetProperty("findings").GetArrayLength().ShouldBe(0);
        pair.GetProperty("first").GetProperty("id").GetString().ShouldBe(Germany);
    }

    [Fact]
    public async Task MapWithoutChain_HasNoLanes_AndTheSentenceAsksForATemplate()
    {
        await using var server = await TestServer.StartAsync();
        var room = await server.NewRoomAsync();
        await using var person = await room.EnterAsync();
        await person.SubmitAsync(Ops.AddActor("a1"), Ops.AddActor("a2", "A trader"));
        var pair = await room.Facilitator.Http.GetFromJsonAsync<JsonElement>($"/api/maps/{Abidjan}/beside?other={room.Map}");
        pair.GetProperty("comparison").GetProperty("value").ValueKind.ShouldBe(JsonValueKind.Null);
        pair.GetProperty("comparison").GetProperty("explanation").GetString()
            .ShouldBe("The second map has no chain: choose the same template for both.");
        pair.GetProperty("second").GetProperty("stages").GetArrayLength().ShouldBe(0);
        Sizes(pair.GetProperty("second")).ShouldBe((2, 0));
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest, "choose a second map")]
    [InlineData("?other=" + Abidjan, HttpStatusCode.BadRequest, "choose a second map")]
    [InlineData("?other=no-such-map", HttpStatusCode.NotFound, "choose one of your list")]
    [InlineData("?other=__proto__", HttpStatusCode.NotFound, "choose one of your list")]
    public async Task BadChoice_IsToldWithWhatToDo(string query, HttpStatusCode status, string remedy)
    {
        await using var server = await TestServer.StartAsync();
        using var planner = await server.FacilitatorAsync();
        (await AskAsync(planner, $"/api/maps/{Abidjan}/beside{query}")).ShouldSatisfyAllConditions(
            a => a.Status.ShouldBe(status),
            a => a.Problem.GetProperty("field").GetString().ShouldBe("other"),
            a => a.Problem.GetProperty("detail").GetString()!.ShouldContain(remedy));
    }

    [Theory]
    [InlineData(Role.Participant)]
    [InlineData(Role.Viewer)]
    public async Task WhoSeesLessThanAllOfAMap_GetsNoComparison(Role role)
    {
        await using var server = await TestServer.StartAsync();
        var (mine, theirs) = (await server.NewRoomAsync(), await server.NewRoomAsync());
        using var guest = await mine.WithRoleAsync(Role.Analyst);
        await guest.JoinByLinkAsync(theirs.Links[role], CancellationToken.None);

        var asked = await AskAsync(guest, $"/api/maps/{mine.Map}/beside?other={theirs.Map}");
        asked.Status.ShouldBe(HttpStatusCode.Forbidden);
        asked.Problem.GetProperty("detail").GetString()!.ShouldContain("both maps");
        (await AskAsync(guest, $"/api/maps/{theirs.Map}/beside?other={mine.Map}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await AskAsync(guest, $"/api/maps/{mine.Map}/beside?other={Abidjan}")).Status.ShouldBe(HttpStatusCode.NotFound);

        await guest.JoinByLinkAsync(theirs.Links[Role.Analyst], CancellationToken.None);
        (await AskAsync(guest, $"/api/maps/{mine.Map}/beside?other={theirs.Map}")).Status.ShouldBe(HttpStatusCode.OK);
    }

    private static double Figure(JsonElement result, string name) => result.GetProperty("figures").EnumerateArray()
        .Single(f => f.GetProperty("name").GetString() == name).GetProperty("value").GetDouble();

    private static List<string> Lanes(JsonElement side) =>
    [
        .. side.GetProperty("stages").EnumerateArray()
            .Select(s => $"{s.GetProperty("id").GetString()} {s.GetProperty("status").GetString()}"),
    ];

    private static (int Actors, int Links) Sizes(JsonElement side) =>
        (side.GetProperty("actors").GetInt32(), side.GetProperty("links").GetInt32());

    private static async Task<(HttpStatusCode Status, JsonElement Problem)> AskAsync(ApiClient api, string path)
    {
        using var answer = await api.Http.GetAsync(path);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }
}
