using ClusterGraph.Core.Persistence;
using ClusterGraph.Storage.Neo4j.Execution;
using ClusterGraph.Storage.Neo4j.Questions;
using ClusterGraph.Storage.Neo4j.Science;
using ClusterGraph.Storage.Neo4j.Statements;

namespace ClusterGraph.Storage.Neo4j;

/// <summary>
/// Maps and access rights in a Neo4j database: journal, snapshots and, for everybody who asks in Cypher, actors and links
/// as they are now. Several processes may serve the same database; who comes second to a head is refused.
/// </summary>
public sealed class Neo4jStore : IStore
{
    private const int QuestionSeconds = 5;
    private const int QuestionRows = 1_000;

    private readonly Neo4jSession _session;
    private readonly Neo4jQuestions _questions;
    private readonly Neo4jScience? _science;

    private Neo4jStore(Neo4jSession session, TimeProvider time, Neo4jScience? science)
    {
        _session = session;
        _science = science;
        _questions = new Neo4jQuestions(session, time, TimeSpan.FromSeconds(QuestionSeconds), QuestionRows);
        Maps = new Neo4jMapStore(this, session);
        Access = new Neo4jAccessStore(session);
    }

    /// <inheritdoc/>
    public IMapStore Maps { get; }

    /// <inheritdoc/>
    public IAccessStore Access { get; }

    /// <inheritdoc/>
    public IGraphQuestions? Questions => _questions;

    /// <inheritdoc/>
    public IGraphScience? Science => _science;

    /// <summary>Connects, checks the server, makes constraints and indexes where they are missing, and warms up.</summary>
    /// <param name="options">Where the server is.</param>
    /// <param name="time">The clock of waits between tries.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>The store.</returns>
    /// <exception cref="StoreOpenException">
    /// The server cannot be reached, refuses the password, is older than 5.26, lacks the database, or has other constraints
    /// under our names.
    /// </exception>
    public static async Task<Neo4jStore> OpenAsync(Neo4jOptions options, TimeProvider time, CancellationToken cancellation)
    {
        var session = new Neo4jSession(CypherExecutors.Connect(options, time), RetryPolicy.Default(time));
        try
        {
            await Neo4jSchema.PrepareAsync(session, cancellation);
            var science = await Neo4jScience.FindAsync(options, time, cancellation);
            var store = new Neo4jStore(session, time, science);
            await ((Neo4jMapStore)store.Maps).WarmUpAsync(cancellation);
            return store;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task<StoreHealth> CheckAsync(CancellationToken cancellation)
    {
        var read = await _session.RunAsync(MapStatements.List.With(), cancellation);
        var write = await _session.RunAsync(AccessStatements.Probe.With(), cancellation);
        return new StoreHealth(read.IsOk, write.IsOk, read.Detail ?? write.Detail, Waiting: 0, LogBytes: 0);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _questions.Dispose();
        if (_science is not null)
        {
            await _science.DisposeAsync();
        }

        await _session.DisposeAsync();
    }
}
