using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace ClusterGraph.TestKit.Hubs;

/// <summary>One browser: its cookie, and what it can ask the server for.</summary>
/// <param name="Server">The address of the server, such as <c>http://127.0.0.1:5105</c>.</param>
/// <param name="Cookie">The cookie that names its session.</param>
/// <param name="Map">The map it joined.</param>
/// <param name="Participant">Who it is there.</param>
public sealed record Visitor(Uri Server, string Cookie, string Map, string Participant)
{
    /// <summary>Joins with a typed code.</summary>
    public static Task<Visitor> ByCodeAsync(HttpClient http, Uri server, string code) =>
        EnterAsync(http, server, "code", new { code });

    /// <summary>Joins with the secret of a link.</summary>
    public static Task<Visitor> BySecretAsync(HttpClient http, Uri server, string secret) =>
        EnterAsync(http, server, "link", new { secret });

    /// <summary>Opens the live connection of this visitor; it has not joined yet.</summary>
    public Task<HubSocket> ConnectAsync(HubSocket.FrameHandler received, CancellationToken cancellation)
    {
        var hub = new UriBuilder(new Uri(Server, "/hub/maps/" + Map)) { Scheme = "ws" }.Uri;
        return HubSocket.ConnectAsync(hub, Cookie, Origin, received, cancellation);
    }

    /// <summary>Asks for something of the map.</summary>
    public async Task<byte[]> GetAsync(HttpClient http, string path)
    {
        using var request = Request(HttpMethod.Get, Server, path);
        request.Headers.Add("Cookie", Cookie);
        using var response = await http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsByteArrayAsync();
    }

    private string Origin => OriginOf(Server);

    private static string OriginOf(Uri server) => server.GetLeftPart(UriPartial.Authority);

    private static HttpRequestMessage Request(HttpMethod method, Uri server, string path)
    {
        var request = new HttpRequestMessage(method, new Uri(server, path));
        request.Headers.Add("X-ClusterGraph", "1");
        request.Headers.Add("Origin", OriginOf(server));
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        return request;
    }

    private static async Task<Visitor> EnterAsync(HttpClient http, Uri server, string way, object body)
    {
        using var request = Request(HttpMethod.Post, server, "/api/sessions/" + way);
        request.Content = JsonContent.Create(body);
        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        if (!response.IsSuccessStatusCode)
        {
            throw new HttpRequestException($"Joining was refused with {(int)response.StatusCode}: {text}");
        }

        using var answer = JsonDocument.Parse(text);
        var cookie = response.Headers.GetValues("Set-Cookie").First().Split(';')[0];
        return new Visitor(
            server, cookie, answer.RootElement.GetProperty("map").GetProperty("id").GetString()!,
            answer.RootElement.GetProperty("participant").GetProperty("id").GetString()!);
    }
}
