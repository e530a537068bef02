using System.Globalization;
using System.Text.Json;
using ClusterGraph.TestKit.Hubs;

namespace ClusterGraph.Benchmarks.Live;

/// <summary>A connection that has joined the map and may write. Thread-safe; numbers are given in the order of calls.</summary>
internal sealed class Editor(HubSocket socket, string client) : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private long _seq;

    public string Client => client;

    /// <summary>Joins the room; asks for the snapshot, as a phone that comes for the first time.</summary>
    public async Task JoinAsync()
    {
        var answer = await socket.InvokeAsync("Join", $$"""{"client":"{{client}}","acked":0}""");
        _seq = answer.GetProperty("lastSeq").GetInt64();
    }

    /// <summary>Sends one change.</summary>
    /// <param name="ops">The operations as JSON.</param>
    /// <param name="seen">The revision the sender has seen.</param>
    /// <exception cref="InvalidOperationException">It was not queued.</exception>
    public async Task SubmitAsync(string ops, long seen)
    {
        Task<JsonElement> call;
        lock (_gate)
        {
            var seq = (++_seq).ToString(CultureInfo.InvariantCulture);
            call = socket.InvokeAsync("Submit", $$"""{"seq":{{seq}},"base":{{seen}},"ops":[{{ops}}]}""");
        }

        var answer = await call;
        if (answer.GetProperty("status").GetString() != "queued")
        {
            throw new InvalidOperationException($"The change was not queued: {answer.GetRawText()}");
        }
    }

    public ValueTask DisposeAsync() => socket.DisposeAsync();
}
