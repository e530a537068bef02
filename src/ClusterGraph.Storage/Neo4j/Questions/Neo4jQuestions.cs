using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Storage.Neo4j.Execution;
using ClusterGraph.Storage.Neo4j.Statements;

namespace ClusterGraph.Storage.Neo4j.Questions;

/// <summary>Asks questions read-only, few at a time, with a limit of time and of rows.</summary>
internal sealed class Neo4jQuestions(Neo4jSession session, TimeProvider time, TimeSpan patience, int most) : IGraphQuestions, IDisposable
{
    private const int AtOnce = 2;

    private static readonly ChangeError Unknown = new(ErrorCode.NotFound, "There is no such question.");

    private static readonly ChangeError Crowded = new(ErrorCode.Busy, "Others are asking just now; ask again shortly.");

    private readonly SemaphoreSlim _places = new(AtOnce);

    /// <inheritdoc/>
    public IReadOnlyList<GraphQuestion> All => QuestionBook.All;

    /// <inheritdoc/>
    public async Task<Outcome<GraphAnswer>> AskAsync(string name, MapId map, CancellationToken cancellation) =>
        QuestionBook.Find(name) is { } question ? await RunAsync(question.Query, map, cancellation) : Unknown;

    /// <summary>Runs one query of one map.</summary>
    internal async Task<Outcome<GraphAnswer>> RunAsync(string query, MapId map, CancellationToken cancellation)
    {
        if (!await _places.WaitAsync(TimeSpan.Zero, cancellation))
        {
            return Crowded;
        }

        try
        {
            return await RunInTimeAsync(new CypherStatement("question", query, IsRead: true).With(("mapId", map.Value)), cancellation);
        }
        finally
        {
            _places.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _places.Dispose();

    private async Task<Outcome<GraphAnswer>> RunInTimeAsync(CypherCall call, CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(patience, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, late.Token);
        try
        {
            var answer = await session.RunAsync(call, stop.Token);
            return answer.IsOk
                ? new GraphAnswer(answer.Fields, [.. answer.Rows.Take(most)], answer.Rows.Count > most)
                : new ChangeError(ErrorCode.StoreUnavailable, "The graph cannot be asked now.");
        }
        catch (OperationCanceledException)
        {
            await EndAsync(call);
            cancellation.ThrowIfCancellationRequested();
            return new ChangeError(ErrorCode.Busy, $"The question took longer than {patience.TotalSeconds:0.#} s and was stopped.");
        }
    }

    // The server goes on working for a caller who has gone, so it is told to stop. Whoever asked the same a moment ago
    // and is still within the time is left alone.
    private Task<CypherAnswer> EndAsync(CypherCall call) => session.RunAsync(
        QuestionStatements.End.With(("text", call.Text), ("milliseconds", (long)patience.TotalMilliseconds)),
        CancellationToken.None);
}
