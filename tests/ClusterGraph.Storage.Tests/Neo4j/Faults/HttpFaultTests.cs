using System.Net;
using System.Net.Sockets;
using ClusterGraph.Storage.Neo4j;
using ClusterGraph.Storage.Neo4j.Execution;

namespace ClusterGraph.Storage.Tests.Neo4j.Faults;

/// <summary>What the answers of a server that fails mean. A write whose fate is unknown is never called done or not done.</summary>
public sealed class HttpFaultTests
{
    private const string Terminated = "Neo.TransientError.Transaction.Terminated";
    private const string Deadlock = "Neo.TransientError.Transaction.DeadlockDetected";
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Dictionary<string, object?> NoArgs = [];
    private static readonly CypherCall Write = new("CREATE (n)", NoArgs, IsRead: false);
    private static readonly CypherCall Read = new("MATCH (n) RETURN n", NoArgs, IsRead: true);

    [Fact]
    public async Task Rows_with_bookmarks_are_a_commit()
    {
        await using var server = new FakeServer(FakeAnswer.Rows("""[1, 1.0, "x", null, true, [2], {"a": 3}]"""));

        var answer = await RunAsync(server.Options, Write);

        answer.Fault.ShouldBe(CypherFault.None);
        answer.Rows.ShouldHaveSingleItem();
        answer.Rows[0][..5].ShouldBe([1L, 1.0, "x", null, true]);
        answer.Rows[0][5].ShouldBe(new object?[] { 2L });
        answer.Rows[0][6].ShouldBeOfType<Dictionary<string, object?>>()["a"].ShouldBe(3L);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(30)]
    [InlineData(-1)]
    public async Task A_body_cut_short_leaves_the_outcome_of_a_write_unknown(int sent)
    {
        var body = FakeAnswer.Committed("[1]");
        await using var server = new FakeServer(FakeAnswer.Cut(body, sent < 0 ? body.Length + sent : sent));

        (await RunAsync(server.Options, Write)).Fault.ShouldBe(CypherFault.UnknownOutcome);
        (await RunAsync(server.Options, Read)).Fault.ShouldBe(CypherFault.Transient);
    }

    [Fact]
    public async Task A_streamed_body_without_its_end_leaves_the_outcome_unknown_even_if_all_of_it_seems_there()
    {
        await using var server = new FakeServer(FakeAnswer.CutBetweenPieces(FakeAnswer.Committed("[1]")));

        (await RunAsync(server.Options, Write)).Fault.ShouldBe(CypherFault.UnknownOutcome);
    }

    [Fact]
    public async Task A_connection_closed_after_the_request_leaves_the_outcome_unknown()
    {
        await using var server = new FakeServer(FakeAnswer.Nothing);

        (await RunAsync(server.Options, Write)).Fault.ShouldBe(CypherFault.UnknownOutcome);
        (await RunAsync(server.Options, Read)).Fault.ShouldBe(CypherFault.Transient);
    }

    [Fact]
    public async Task A_write_is_sent_once_even_on_a_connection_that_was_used_before()
    {
        await using var server = new FakeServer(FakeAnswer.Rows("[1]"), FakeAnswer.Nothing);
        await using var http = new HttpExecutor(server.Options, TimeProvider.System);
        (await http.RunAsync(Write, None)).IsOk.ShouldBeTrue();

        var broken = await http.RunAsync(Write, None);

        broken.Fault.ShouldBe(CypherFault.UnknownOutcome);
        server.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Rows_followed_by_errors_are_no_success()
    {
        const string Body =
            """
            {"data":{"fields":["x"],"values":[[1],[2]]},"bookmarks":["FB:1"],
             "errors":[{"code":"Neo.ClientError.Schema.ConstraintValidationFailed","message":"there already"}]}
            """;
        await using var server = new FakeServer(FakeAnswer.Of(202, Body));

        var answer = await RunAsync(server.Options, Write);

        answer.Fault.ShouldBe(CypherFault.Constraint);
        answer.Rows.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"data":{"fields":["x"],"values":[[1]]}}""")]
    [InlineData("""{"data":{"fields":["x"],"values":[[1]]},"bookmarks":null}""")]
    [InlineData("""{"bookmarks":["FB:1"]}""")]
    [InlineData("""{"data":{"fields":["x"]},"bookmarks":["FB:1"]}""")]
    [InlineData("""{"data":{"values":7},"bookmarks":["FB:1"]}""")]
    [InlineData("""{"data":{"values":[7]},"bookmarks":["FB:1"]}""")]
    [InlineData("""{"data":[],"bookmarks":["FB:1"]}""")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("")]
    [InlineData("{\"data\":")]
    [InlineData("""{"errors":[]}""")]
    [InlineData("""{"errors":{}}""")]
    [InlineData("""{"errors":[{"code":5}]}""")]
    public async Task An_answer_that_is_not_a_confirmed_commit_leaves_the_outcome_unknown(string body)
    {
        await using var server = new FakeServer(FakeAnswer.Of(202, body));

        var answer = await RunAsync(server.Options, Write);

        answer.Fault.ShouldBe(CypherFault.UnknownOutcome);
        answer.Rows.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(401, "refused the user or the password")]
    [InlineData(403, "refused the user or the password")]
    [InlineData(429, "too many wrong passwords")]
    public async Task A_refused_password_is_said_and_not_tried_again(int status, string sentence)
    {
        await using var server = new FakeServer(FakeAnswer.Error(status, "Neo.ClientError.Security.Unauthorized"));

        var answer = await RepeatAsync(server.Options, Write);

        answer.Fault.ShouldBe(CypherFault.Auth);
        answer.Detail.ShouldNotBeNull().ShouldContain(sentence);
        server.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(404)]
    public async Task A_web_page_instead_of_an_answer_is_no_Neo4j_server(int status)
    {
        await using var server = new FakeServer(FakeAnswer.Of(status, "<html>Welcome</html>", "text/html"));

        var answer = await RunAsync(server.Options, Write);

        answer.Fault.ShouldBe(CypherFault.Invalid);
        answer.Detail.ShouldNotBeNull().ShouldContain("text/html");
    }

    [Theory]
    [InlineData(404)]
    [InlineData(405)]
    public async Task A_server_from_before_the_Query_API_is_told_from_one_that_broke_off(int status)
    {
        await using var server = new FakeServer(new FakeAnswer($"HTTP/1.1 {status} Status\r\nContent-Length: 0\r\n\r\n", HangsUp: false));

        var answer = await RepeatAsync(server.Options, Write);

        answer.Fault.ShouldBe(CypherFault.Invalid);
        answer.Detail.ShouldNotBeNull().ShouldContain("from 5.26 on");
        server.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(502)]
    [InlineData(504)]
    public async Task A_page_of_a_proxy_that_gave_up_leaves_the_outcome_unknown(int status)
    {
        await using var server = new FakeServer(FakeAnswer.Of(status, "<html>Gateway</html>", "text/html"));

        (await RunAsync(server.Options, Write)).Fault.ShouldBe(CypherFault.UnknownOutcome);
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_given_up_after_the_time_limit()
    {
        await using var server = new FakeServer(FakeAnswer.Silence);

        var answer = await RunAsync(server.Options with { Timeout = TimeSpan.FromMilliseconds(200) }, Write);

        answer.Fault.ShouldBe(CypherFault.UnknownOutcome);
        answer.Detail.ShouldNotBeNull().ShouldContain("0.2 s");
    }

    [Fact]
    public async Task A_server_that_stops_within_its_answer_is_given_up_after_the_time_limit()
    {
        var begun = FakeAnswer.Cut(FakeAnswer.Committed("[1]"), 20) with { HangsUp = false, Stalls = true };
        await using var server = new FakeServer(begun);

        var answer = await RunAsync(server.Options with { Timeout = TimeSpan.FromMilliseconds(200) }, Write);

        answer.Fault.ShouldBe(CypherFault.UnknownOutcome);
    }

    [Fact]
    public async Task A_caller_who_stops_waiting_gets_no_answer_that_could_be_mistaken_for_one()
    {
        await using var server = new FakeServer(FakeAnswer.Silence);
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await using var http = new HttpExecutor(server.Options, TimeProvider.System);

        await Should.ThrowAsync<OperationCanceledException>(() => http.RunAsync(Write, stop.Token));
    }

    [Fact]
    public async Task A_deadlock_is_tried_again_until_it_passes()
    {
        await using var server = new FakeServer(
            FakeAnswer.Error(400, Deadlock), FakeAnswer.Error(202, Deadlock), FakeAnswer.Rows("[1]"));

        var answer = await TryAsync(server.Options, Write);

        answer.IsOk.ShouldBeTrue();
        server.Requests.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData(Terminated)]
    [InlineData("Neo.TransientError.Transaction.LockClientStopped")]
    [InlineData("Neo.ClientError.Transaction.Terminated")]
    [InlineData("Neo.ClientError.Transaction.TransactionTimedOut")]
    public async Task What_an_operator_ended_is_not_started_again(string code)
    {
        await using var server = new FakeServer(FakeAnswer.Error(202, code));

        (await TryAsync(server.Options, Write)).Fault.ShouldBe(CypherFault.Ended);
        (await RepeatAsync(server.Options, Write)).Fault.ShouldBe(CypherFault.Ended);

        server.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_constraint_that_cannot_be_made_is_not_made_again()
    {
        await using var server = new FakeServer(FakeAnswer.Error(400, "Neo.DatabaseError.Schema.ConstraintCreationFailed"));

        (await RepeatAsync(server.Options, Write)).Fault.ShouldBe(CypherFault.Invalid);
        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_unknown_database_is_said_with_where_it_is_named()
    {
        await using var server = new FakeServer(FakeAnswer.Error(404, "Neo.ClientError.Database.DatabaseNotFound"));

        var answer = await RepeatAsync(server.Options with { Database = "a b/c" }, Write);

        answer.Fault.ShouldBe(CypherFault.Invalid);
        answer.Detail.ShouldNotBeNull().ShouldContain("no such database");
        server.Requests.ShouldHaveSingleItem().Path.ShouldBe("/db/a%20b%2Fc/query/v2");
    }

    [Fact]
    public async Task A_server_that_is_not_there_did_nothing_for_certain()
    {
        var options = Neo4jOptions.Read($"http://127.0.0.1:{ClosedPort()}", auth: null);

        var answer = await RunAsync(options, Write);

        answer.Fault.ShouldBe(CypherFault.Unavailable);
        answer.Detail.ShouldNotBeNull().ShouldContain("cannot be reached");
    }

    [Fact]
    public async Task A_server_that_takes_no_connection_did_nothing_for_certain()
    {
        using var full = new TcpListener(IPAddress.Loopback, 0);
        full.Start(backlog: 1);
        var waiting = Enumerable.Range(0, 4).Select(_ => new Socket(SocketType.Stream, ProtocolType.Tcp)).ToList();
        waiting.ForEach(s => _ = s.ConnectAsync(full.LocalEndpoint));
        await Task.Delay(100);
        var options = Neo4jOptions.Read($"http://{full.LocalEndpoint}", auth: null) with
        {
            ConnectTimeout = TimeSpan.FromMilliseconds(200),
            Timeout = TimeSpan.FromSeconds(20),
        };

        var answer = await RunAsync(options, Write);
        waiting.ForEach(s => s.Dispose());

        answer.Fault.ShouldBe(CypherFault.Unavailable);
    }

    private static async Task<CypherAnswer> RunAsync(Neo4jOptions options, CypherCall call)
    {
        await using var http = new HttpExecutor(options, TimeProvider.System);
        return await http.RunAsync(call, None);
    }

    private static async Task<CypherAnswer> TryAsync(Neo4jOptions options, CypherCall call)
    {
        await using var session = Session(options);
        return await session.RunAsync(call, None);
    }

    private static async Task<CypherAnswer> RepeatAsync(Neo4jOptions options, CypherCall call)
    {
        await using var session = Session(options);
        return await session.RepeatAsync(call, None);
    }

    private static Neo4jSession Session(Neo4jOptions options) => new(
        new HttpExecutor(options, TimeProvider.System),
        new RetryPolicy(TimeProvider.System, TimeSpan.FromMilliseconds(1), TimeSpan.FromSeconds(20)));

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
