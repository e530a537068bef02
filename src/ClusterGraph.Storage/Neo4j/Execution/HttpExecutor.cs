using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace ClusterGraph.Storage.Neo4j.Execution;

/// <summary>Runs statements over the Query API v2: one request a statement, each a transaction of its own.</summary>
internal sealed class HttpExecutor : ICypherExecutor
{
    private readonly HttpClient _http;
    private readonly Uri _query;
    private readonly TimeSpan _timeout;
    private readonly TimeProvider _time;

    public HttpExecutor(Neo4jOptions options, TimeProvider time)
    {
        _http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectTimeout = options.ConnectTimeout,
            PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
            UseProxy = false,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        if (options.User is { } user)
        {
            var secret = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{options.Password}"));
            _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", secret);
        }

        _http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        _query = new Uri(options.Server, $"db/{Uri.EscapeDataString(options.Database)}/query/v2");
        _timeout = options.Timeout;
        _time = time;
    }

    /// <inheritdoc/>
    public async Task<CypherAnswer> RunAsync(CypherCall call, CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(_timeout, _time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, late.Token);
        var isSent = false;
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, _query);
            request.Content = new ReadOnlyMemoryContent(QueryBody.Write(call));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop.Token);
            isSent = true;
            return await ReadAsync(call, response, stop.Token);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            return CypherAnswer.Broken(call, $"The server did not answer within {_timeout.TotalSeconds:0.#} s.");
        }
        catch (OperationCanceledException e) when (!cancellation.IsCancellationRequested)
        {
            // Only making the connection has a time limit of its own.
            return NotReached(e);
        }
        catch (HttpRequestException e) when (!isSent && IsNotConnected(e))
        {
            return NotReached(e);
        }
        catch (Exception e) when (e is IOException or HttpRequestException)
        {
            return CypherAnswer.Broken(call, "The connection to the Neo4j server broke off: " + e.Message);
        }
        catch (JsonException e)
        {
            return CypherAnswer.Broken(call, "The answer of the Neo4j server cannot be read to its end: " + e.Message);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    private CypherAnswer NotReached(Exception e) => CypherAnswer.Failed(
        CypherFault.Unavailable, $"The Neo4j server at {_query.Authority} cannot be reached: {(e.InnerException ?? e).Message}");

    private static bool IsNotConnected(HttpRequestException e) => e.HttpRequestError
        is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError;

    private static async Task<CypherAnswer> ReadAsync(
        CypherCall call, HttpResponseMessage response, CancellationToken cancellation)
    {
        switch (response.StatusCode)
        {
            case HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden:
                return CypherAnswer.Refused(FaultCodes.Unauthorized, message: null);
            case HttpStatusCode.TooManyRequests:
                return CypherAnswer.Refused(FaultCodes.TooManyTries, message: null);
        }

        if (!IsJson(response))
        {
            return NotOurs(call, response);
        }

        await using var body = await response.Content.ReadAsStreamAsync(cancellation);
        return await QueryAnswer.ReadAsync(body, cancellation);
    }

    // An answer that broke off within its head may lack the type; one that says "not found" never has a body of ours then.
    private static bool IsJson(HttpResponseMessage response) => response.Content.Headers.ContentType?.MediaType is { } type
        ? type.EndsWith("json", StringComparison.Ordinal)
        : response.StatusCode is not (HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed);

    // A proxy that gave up waiting says so in a page of its own; the statement may still have run.
    private static CypherAnswer NotOurs(CypherCall call, HttpResponseMessage response) =>
        response.StatusCode >= HttpStatusCode.InternalServerError
            ? CypherAnswer.Broken(call, $"Something before the Neo4j server answered in its place: status {(int)response.StatusCode}.")
            : CypherAnswer.Failed(
                CypherFault.Invalid,
                "What answers there is no Neo4j server with the Query API, which Neo4j has from 5.26 on "
                + $"(status {(int)response.StatusCode}, {response.Content.Headers.ContentType?.MediaType ?? "no content"}).");
}
