using System.Net;
using System.Net.Sockets;
using ClusterGraph.Storage.Neo4j;
using ClusterGraph.Storage.Neo4j.Execution;

namespace ClusterGraph.Storage.Tests.Neo4j.Bolt;

/// <summary>The official driver keeps the promises of an executor. Built only with the driver.</summary>
[Collection(Neo4jCollection.Name)]
[Trait("Needs", "Neo4j")]
public sealed class DriverFaultTests(Neo4jFixture server)
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Dictionary<string, object?> NoArgs = [];
    private static readonly CypherCall Write = new("CREATE (n:Written) RETURN 1", NoArgs, IsRead: false);
    private static readonly CypherCall Count = new("MATCH (n:Written) RETURN count(n)", NoArgs, IsRead: true);

    private Neo4jOptions BoltOptions => Neo4jOptions.Read(server.Server.Bolt, server.Server.Auth);

    [Fact]
    public async Task Values_come_back_as_they_went()
    {
        await using var bolt = Connect(BoltOptions);
        var args = new Dictionary<string, object?>
        {
            ["v"] = new List<object?> { 1L, 1.0, "x", null, true, new[] { "a" }, new Dictionary<string, object?> { ["a"] = 3 } },
        };

        var answer = await bolt.RunAsync(new CypherCall("UNWIND [$v] AS v RETURN v, v[1] / 2 AS half, v[0] / 2 AS whole", args, IsRead: true), None);

        var row = answer.Rows.ShouldHaveSingleItem();
        var list = row[0].ShouldBeOfType<object?[]>();
        list[..5].ShouldBe([1L, 1.0, "x", null, true]);
        list[5].ShouldBe(new object?[] { "a" });
        list[6].ShouldBeOfType<Dictionary<string, object?>>()["a"].ShouldBe(3L);
        row[1].ShouldBe(0.5);
        row[2].ShouldBe(0L);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public async Task What_is_no_number_is_refused(double number)
    {
        await using var bolt = Connect(BoltOptions);
        var args = new Dictionary<string, object?> { ["v"] = new[] { number } };

        await Should.ThrowAsync<ArgumentException>(() => bolt.RunAsync(new CypherCall("RETURN $v", args, IsRead: true), None));
    }

    [Theory]
    [InlineData("RETURN 1 / 0", nameof(CypherFault.Guard))]
    [InlineData("UNWIND [1, 0] AS x RETURN 1 / x", nameof(CypherFault.Guard))]
    [InlineData("RETURN nothing", nameof(CypherFault.Invalid))]
    [InlineData("CREATE (n) RETURN n.x", nameof(CypherFault.Invalid))]
    public async Task What_the_server_refuses_gives_no_rows(string text, string fault)
    {
        await using var bolt = Connect(BoltOptions);

        var answer = await bolt.RunAsync(new CypherCall(text, NoArgs, IsRead: true), None);

        answer.Fault.ToString().ShouldBe(fault);
        answer.Rows.ShouldBeEmpty();
        answer.Detail.ShouldNotBeNull().ShouldStartWith("Neo.ClientError.Statement.");
    }

    [Theory]
    [InlineData(AnswerFate.HungUp)]
    [InlineData(AnswerFate.Withheld)]
    public async Task A_write_whose_answer_is_lost_is_of_unknown_outcome_and_was_sent_once(AnswerFate fate)
    {
        await server.ClearAsync();
        await using var proxy = new CutProxy(BoltOptions.Server);
        await using var bolt = Connect(BoltOptions with { Server = proxy.Uri, Timeout = TimeSpan.FromSeconds(4) });
        (await bolt.RunAsync(Count, None)).IsOk.ShouldBeTrue();
        proxy.Answers = fate;

        var write = await bolt.RunAsync(Write, None);
        var read = await bolt.RunAsync(Count, None);
        proxy.Answers = AnswerFate.Passed;

        write.Fault.ShouldBe(CypherFault.UnknownOutcome);
        read.Fault.ShouldBe(CypherFault.Transient);
        await using var direct = Connect(BoltOptions);
        (await direct.RunAsync(Count, None)).Rows.ShouldHaveSingleItem()[0].ShouldBeOfType<long>().ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public async Task A_connection_that_died_is_replaced()
    {
        await using var proxy = new CutProxy(BoltOptions.Server);
        await using var bolt = Connect(BoltOptions with { Server = proxy.Uri });
        (await bolt.RunAsync(Count, None)).IsOk.ShouldBeTrue();
        proxy.Answers = AnswerFate.HungUp;
        await bolt.RunAsync(Count, None);
        proxy.Answers = AnswerFate.Passed;

        (await bolt.RunAsync(Count, None)).IsOk.ShouldBeTrue();
    }

    [Fact]
    public async Task A_caller_who_stops_waiting_gets_no_answer_that_could_be_mistaken_for_one()
    {
        await using var proxy = new CutProxy(BoltOptions.Server) { Answers = AnswerFate.Withheld };
        await using var bolt = Connect(BoltOptions with { Server = proxy.Uri });
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Should.ThrowAsync<OperationCanceledException>(() => bolt.RunAsync(Write, stop.Token));
    }

    [Fact]
    public async Task A_server_that_is_not_there_did_nothing_for_certain()
    {
        await using var bolt = Connect(BoltOptions with { Server = new Uri($"bolt://127.0.0.1:{ClosedPort()}/") });

        var answer = await bolt.RunAsync(Write, None);

        answer.Fault.ShouldBe(CypherFault.Unavailable);
        answer.Detail.ShouldNotBeNull().ShouldContain("cannot be reached");
    }

    [Fact]
    public async Task A_routed_address_serves_as_well()
    {
        await using var bolt = Connect(BoltOptions with { Server = new UriBuilder(BoltOptions.Server) { Scheme = "neo4j" }.Uri });

        (await bolt.RunAsync(Write, None)).IsOk.ShouldBeTrue();
        (await bolt.RunAsync(Count, None)).Rows.ShouldHaveSingleItem()[0].ShouldBeOfType<long>().ShouldBeGreaterThan(0);
    }

    private static ICypherExecutor Connect(Neo4jOptions options)
    {
        var executor = CypherExecutors.Connect(options, TimeProvider.System);
        executor.ShouldBeOfType<DriverExecutor>();
        return executor;
    }

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
