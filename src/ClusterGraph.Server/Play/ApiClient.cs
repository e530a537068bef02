using System.Net;
using System.Text.Json;
using ClusterGraph.Core.Maps;
using ClusterGraph.Server.Access;
using ClusterGraph.Server.Hosting;
using ClusterGraph.Server.Maps;

namespace ClusterGraph.Server.Play;

/// <summary>One browser as the server sees it: a cookie of its own, our header and our origin.</summary>
internal sealed class ApiClient : IDisposable
{
    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _http;

    /// <summary>Makes a browser that nobody knows yet.</summary>
    /// <param name="server">The address of the server.</param>
    public ApiClient(Uri server)
    {
        Server = server;
        _http = new HttpClient(new SocketsHttpHandler { CookieContainer = _cookies, AllowAutoRedirect = false })
        {
            BaseAddress = server,
        };
        _http.DefaultRequestHeaders.Add("Origin", server.GetLeftPart(UriPartial.Authority));
        _http.DefaultRequestHeaders.Add(OriginGuard.Header, "1");
    }

    /// <summary>Gets the address of the server.</summary>
    public Uri Server { get; }

    /// <summary>Gets the plain client, for whatever has no method here.</summary>
    public HttpClient Http => _http;

    /// <summary>Gets the session cookie as <c>name=value</c>.</summary>
    public string Cookie => _cookies.GetCookieHeader(Server);

    /// <summary>Joins with a typed code.</summary>
    public Task<SessionGrant> JoinByCodeAsync(string code, CancellationToken cancellation) =>
        PostAsync<SessionGrant>("/api/sessions/code", new CodeRequest(code), cancellation);

    /// <summary>Joins with a link or with its secret.</summary>
    public Task<SessionGrant> JoinByLinkAsync(string link, CancellationToken cancellation) =>
        PostAsync<SessionGrant>("/api/sessions/link", new LinkRequest(link[(link.IndexOf("#s=", StringComparison.Ordinal) is var at and >= 0 ? at + 3 : 0)..]), cancellation);

    /// <summary>Makes an empty map.</summary>
    public async Task<string> CreateMapAsync(string title, string language, CancellationToken cancellation) =>
        (await PostAsync<NewMap>("/api/maps", new NewMapRequest(title, language), cancellation)).Id;

    /// <summary>Describes a map.</summary>
    public async Task<MapOverview> OverviewAsync(string map, CancellationToken cancellation) =>
        await ReadAsync<MapOverview>(await _http.GetAsync($"/api/maps/{map}", cancellation), cancellation);

    /// <summary>Lists the links of a map.</summary>
    public async Task<List<CapabilityLink>> LinksAsync(string map, CancellationToken cancellation) =>
        await ReadAsync<List<CapabilityLink>>(await _http.GetAsync($"/api/maps/{map}/links", cancellation), cancellation);

    /// <summary>Reads an answer.</summary>
    /// <exception cref="ApiException">It was a problem document.</exception>
    public static async Task<T> ReadAsync<T>(HttpResponseMessage response, CancellationToken cancellation)
    {
        using (response)
        {
            if (response.IsSuccessStatusCode)
            {
                return (await response.Content.ReadFromJsonAsync<T>(CoreJson.Options, cancellation))!;
            }

            var problem = await response.Content.ReadFromJsonAsync<JsonElement>(cancellation);
            throw new ApiException(problem.GetProperty("code").GetString()!, problem.GetProperty("detail").GetString()!);
        }
    }

    /// <summary>Sends a body and reads the answer.</summary>
    public async Task<T> PostAsync<T>(string path, object body, CancellationToken cancellation) =>
        await ReadAsync<T>(await _http.PostAsJsonAsync(path, body, CoreJson.Options, cancellation), cancellation);

    /// <summary>Connects to the hub of a map.</summary>
    public Task<HubClient> ConnectAsync(string map, Action<string, JsonElement> onMessage, CancellationToken cancellation) =>
        HubClient.ConnectAsync(new Uri(Server, $"/hub/maps/{map}"), Cookie, onMessage, cancellation);

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();
}
