using System.Text.Json;
using System.Threading.Channels;
using ClusterGraph.Server.Play;

namespace ClusterGraph.Server.Tests.Support;

/// <summary>Somebody on the hub who sees every message and sends whatever a test wants.</summary>
internal sealed class HubPerson : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly Channel<(string Target, JsonElement Message)> _messages =
        Channel.CreateUnbounded<(string Target, JsonElement Message)>();

    private HubPerson(ApiClient api) => Api = api;

    public ApiClient Api { get; }

    public HubClient Hub { get; private set; } = null!;

    public JsonElement Joined { get; private set; }

    public string Client { get; private set; } = "";

    public long Seq { get; set; }

    public static async Task<HubPerson> ConnectAsync(ApiClient api, string map, string query = "", Uri? via = null)
    {
        var person = new HubPerson(api);
        person.Hub = await HubClient.ConnectAsync(
            new Uri(via ?? api.Server, $"/hub/maps/{map}{query}"), api.Cookie,
            (target, message) => person._messages.Writer.TryWrite((target, message)), Timeout(),
            api.Server.GetLeftPart(UriPartial.Authority));
        return person;
    }

    public static async Task<HubPerson> EnterAsync(
        ApiClient api, string map, string client, long? since = null, string query = "", Uri? via = null)
    {
        var person = await ConnectAsync(api, map, query, via);
        person.Client = client;
        person.Joined = await person.CallAsync("Join", new { client, since, acked = 0 });
        return person;
    }

    public Task<JsonElement> CallAsync(string method, object argument) => Hub.InvokeAsync(method, argument, Timeout());

    /// <summary>Submits operations written as JSON, and gives what became of them: <c>ok</c> or a code.</summary>
    public async Task<string> SubmitAsync(params string[] ops)
    {
        var answer = await SendAsync(++Seq, ops);
        if (answer.GetProperty("status").GetString() != "queued")
        {
            Seq--;
            return answer.GetProperty("code").GetString()!;
        }

        var (target, message) = await WaitAsync((t, m) =>
            (t == "rejected" && m.GetProperty("seq").GetInt64() == Seq) || (t == "changes" && IsMine(m)));
        return target == "rejected" ? message.GetProperty("code").GetString()! : "ok";
    }

    public Task<JsonElement> SendAsync(long seq, params string[] ops) => CallAsync("Submit", new
    {
        seq,
        @base = 0,
        ops = ops.Select(op => JsonDocument.Parse(op).RootElement).ToArray(),
    });

    /// <summary>Waits for a message; earlier ones are dropped.</summary>
    public async Task<(string Target, JsonElement Message)> WaitAsync(Func<string, JsonElement, bool> isIt)
    {
        while (true)
        {
            var next = await _messages.Reader.ReadAsync(Timeout());
            if (isIt(next.Target, next.Message))
            {
                return next;
            }
        }
    }

    /// <summary>Waits until somebody's change has arrived here.</summary>
    public async Task<JsonElement> WaitForAsync(string op) => (await WaitAsync((t, m) => t == "changes"
        && m.GetProperty("changes").EnumerateArray().Any(c => c.GetProperty("what").EnumerateArray().Any(w => w.GetString() == op)))).Message;

    /// <summary>Waits for the end of the connection and gives the code of the goodbye, if there was one.</summary>
    public async Task<string?> EndAsync(TimeSpan within)
    {
        await Hub.Ended.WaitAsync(within);
        string? code = null;
        while (_messages.Reader.TryRead(out var next))
        {
            code = next.Target == "bye" ? next.Message.GetProperty("code").GetString() : code;
        }

        return code;
    }

    public static CancellationToken Timeout() => new CancellationTokenSource(Patience).Token;

    public ValueTask DisposeAsync() => Hub.DisposeAsync();

    private bool IsMine(JsonElement message) => message.GetProperty("changes").EnumerateArray()
        .Any(c => c.TryGetProperty("client", out var writer) && writer.GetString() == Client && c.GetProperty("seq").GetInt64() == Seq);
}
