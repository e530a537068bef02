using ClusterGraph.Core.Persistence;
using ClusterGraph.Storage.Neo4j;
using ClusterGraph.Storage.Neo4j.Execution;
using ClusterGraph.TestKit.Maps;

namespace ClusterGraph.Storage.Tests.Neo4j.Faults;

/// <summary>A room learns what became of its batch, whatever becomes of the answer.</summary>
public sealed class BatchFaultTests
{
    private const string Conflict = """["conflict", 5, 1]""";
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly string Head = $"""[0, "{new string('0', 64)}", "title", "{new string('0', 64)}"]""";
    private static readonly FakeAnswer CutOff = FakeAnswer.Cut(FakeAnswer.Committed("""["applied", 1, 1]"""), 30);

    [Fact]
    public async Task A_batch_whose_answer_broke_off_is_written_when_the_server_says_so()
    {
        await using var server = new FakeServer(Script(CutOff, FakeAnswer.Rows("[true]")));

        (await WriteAsync(server)).ShouldBe(StoreOutcome.Ok);

        Asked(server).ShouldBe(["find", "append", "is written"]);
    }

    [Fact]
    public async Task A_batch_whose_answer_broke_off_is_not_written_when_the_server_says_so()
    {
        await using var server = new FakeServer(Script(CutOff, FakeAnswer.Rows("[false]")));

        var outcome = await WriteAsync(server);

        outcome.Error.ShouldBe(StoreError.Unavailable);
        outcome.Detail.ShouldNotBeNull().ShouldContain("Nothing was written");
    }

    [Fact]
    public async Task A_map_that_went_meanwhile_holds_no_batch()
    {
        await using var server = new FakeServer(Script(CutOff, FakeAnswer.Rows()));

        (await WriteAsync(server)).Error.ShouldBe(StoreError.Unavailable);
    }

    [Fact]
    public async Task A_batch_is_of_unknown_outcome_when_nobody_can_be_asked()
    {
        await using var server = new FakeServer(Script(CutOff, FakeAnswer.Nothing));

        (await WriteAsync(server)).Error.ShouldBe(StoreError.Unknown);

        Asked(server).Count(name => name == "is written").ShouldBeGreaterThan(1);
        Asked(server).Count(name => name == "append").ShouldBe(1);
    }

    [Fact]
    public async Task The_question_is_asked_again_when_its_own_answer_breaks_off()
    {
        var asked = 0;
        await using var server = new FakeServer(request => Name(request) switch
        {
            "find" => FakeAnswer.Rows(Head),
            "append" => FakeAnswer.Nothing,
            _ => asked++ == 0 ? FakeAnswer.Nothing : FakeAnswer.Rows("[true]"),
        });

        (await WriteAsync(server)).ShouldBe(StoreOutcome.Ok);
    }

    [Fact]
    public async Task A_batch_that_met_a_deadlock_is_sent_again()
    {
        var sent = 0;
        await using var server = new FakeServer(request => Name(request) switch
        {
            "find" => FakeAnswer.Rows(Head),
            _ => sent++ == 0
                ? FakeAnswer.Error(202, "Neo.TransientError.Transaction.DeadlockDetected")
                : FakeAnswer.Rows("""["applied", 1, 1]"""),
        });

        (await WriteAsync(server)).ShouldBe(StoreOutcome.Ok);
        sent.ShouldBe(2);
    }

    [Theory]
    [InlineData("Neo.TransientError.Transaction.Terminated", StoreError.Unavailable)]
    [InlineData("Neo.ClientError.Schema.ConstraintValidationFailed", StoreError.HeadMoved)]
    [InlineData("Neo.ClientError.Statement.ArithmeticError", StoreError.Damaged)]
    [InlineData("Neo.ClientError.Statement.SyntaxError", StoreError.Unavailable)]
    public async Task A_batch_that_was_rolled_back_is_not_sent_again(string code, StoreError error)
    {
        await using var server = new FakeServer(Script(FakeAnswer.Error(202, code), FakeAnswer.Rows("[true]")));

        (await WriteAsync(server)).Error.ShouldBe(error);

        Asked(server).ShouldBe(["find", "append"]);
    }

    [Fact]
    public async Task A_fault_of_the_database_itself_is_asked_about()
    {
        await using var server = new FakeServer(
            Script(FakeAnswer.Error(500, "Neo.DatabaseError.Transaction.TransactionCommitFailed"), FakeAnswer.Rows("[true]")));

        (await WriteAsync(server)).ShouldBe(StoreOutcome.Ok);
    }

    [Fact]
    public async Task A_head_that_moved_is_told_with_where_it_is()
    {
        await using var server = new FakeServer(Script(FakeAnswer.Rows(Conflict), FakeAnswer.Rows("[true]")));

        var outcome = await WriteAsync(server);

        outcome.Error.ShouldBe(StoreError.HeadMoved);
        outcome.Detail.ShouldNotBeNull().ShouldContain("5");
    }

    private static async Task<StoreOutcome> WriteAsync(FakeServer server)
    {
        var entry = new RandomMap(seed: 7).Next();
        var policy = new RetryPolicy(TimeProvider.System, TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(50));
        await using var session = new Neo4jSession(new HttpExecutor(server.Options, TimeProvider.System), policy);
        return await new BatchWriter(session).WriteAsync(
            new CommitBatch(new RandomMap(seed: 7).Id, Core.Maps.Revision.Zero, [entry], []), None);
    }

    private static Func<FakeRequest, FakeAnswer> Script(FakeAnswer append, FakeAnswer isWritten) => request => Name(request) switch
    {
        "find" => FakeAnswer.Rows(Head),
        "append" => append,
        _ => isWritten,
    };

    private static List<string> Asked(FakeServer server) => [.. server.Requests.Select(Name)];

    private static string Name(FakeRequest request) => request.Statement switch
    {
        var s when s.Contains("isWritten", StringComparison.Ordinal) => "is written",
        var s when s.Contains("guard", StringComparison.Ordinal) => "append",
        _ => "find",
    };
}
