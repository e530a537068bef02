using ClusterGraph.Storage.Neo4j;

namespace ClusterGraph.Storage.Tests.Neo4j.Faults;

/// <summary>Servers that cannot hold maps are told apart with a sentence each.</summary>
public sealed class OpenFaultTests
{
    [Theory]
    [InlineData("4.4.41")]
    [InlineData("5.25.1")]
    [InlineData("unreadable")]
    public async Task A_server_that_is_too_old_is_refused_with_both_versions(string version)
    {
        await using var server = new FakeServer(FakeAnswer.Rows($"""["{version}", "community"]"""));

        var e = await OpenAsync(server);

        e.Message.ShouldBe(
            $"The Neo4j server is version {version}; ClusterGraph needs 5.26 or later. Install Neo4j 5.26 (Community is enough).");
        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_version_is_asked_for_in_words_that_old_servers_understand()
    {
        await using var server = new FakeServer(FakeAnswer.Rows("""["4.4.41", "community"]"""));

        await OpenAsync(server);

        server.Requests.ShouldHaveSingleItem().Statement.ShouldStartWith("CALL dbms.components()");
    }

    [Theory]
    [InlineData("5.26.0")]
    [InlineData("5.26.30-aura")]
    [InlineData("2026.08.0")]
    public async Task A_server_that_is_recent_is_asked_for_its_indexes(string version)
    {
        await using var server = new FakeServer(
            FakeAnswer.Rows($"""["{version}", "community"]"""), FakeAnswer.Error(400, "Neo.ClientError.Security.Forbidden"));

        await OpenAsync(server);

        server.Requests.Last().Statement.ShouldContain("SHOW INDEXES");
    }

    [Fact]
    public async Task A_web_server_is_no_Neo4j_server()
    {
        await using var server = new FakeServer(FakeAnswer.Of(200, "<html>", "text/html"));

        (await OpenAsync(server)).Message.ShouldStartWith(
            "The Neo4j server cannot be used. What answers there is no Neo4j server with the Query API");
    }

    [Fact]
    public async Task A_password_that_must_be_changed_first_is_a_refused_one()
    {
        await using var server = new FakeServer(FakeAnswer.Error(403, "Neo.ClientError.Security.CredentialsExpired"));

        (await OpenAsync(server)).Message.ShouldContain("refused the user or the password");
        server.Requests.Count.ShouldBe(1);
    }

    private static Task<StoreOpenException> OpenAsync(FakeServer server) => Should.ThrowAsync<StoreOpenException>(
        () => Neo4jStore.OpenAsync(server.Options, TimeProvider.System, CancellationToken.None));
}
