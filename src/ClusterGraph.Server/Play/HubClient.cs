using System.Buffers;
using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Server.Play;

/// <summary>
/// A small client of the JSON hub protocol over a socket of its own: handshake, calls, answers, pings. It does not
/// reconnect; whoever uses it decides that.
/// </summary>
internal sealed class HubClient : IAsyncDisposable
{
    private const byte RecordSeparator = 0x1e;
    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(5);
    private static readonly byte[] Ping = "{\"type\":6}\u001e"u8.ToArray();
    private static readonly byte[] Handshake = "{\"protocol\":\"json\",\"version\":1}\u001e"u8.ToArray();

    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly CancellationTokenSource _ended = new();
    private readonly TaskCompletionSource _shaken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonElement>> _waiting = [];
    private readonly Action<string, JsonElement> _onMessage;
    private ITimer? _pings;
    private long _calls;

    private HubClient(Action<string, JsonElement> onMessage) => _onMessage = onMessage;

    /// <summary>Gets a task that ends when the connection has ended, with the reason the server gave, if any.</summary>
    public Task<string?> Ended { get; private set; } = Task.FromResult<string?>(null);

    /// <summary>Connects and shakes hands.</summary>
    /// <param name="hub">The address of the hub, http or ws.</param>
    /// <param name="cookie">The session cookie as <c>name=value</c>; null for none.</param>
    /// <param name="onMessage">Is given every message of the server, one after the other: its target and its argument.</param>
    /// <param name="cancellation">Stops connecting.</param>
    /// <param name="origin">The page it pretends to be; null for the hub's own address.</param>
    /// <exception cref="WebSocketException">The server refused the connection.</exception>
    public static async Task<HubClient> ConnectAsync(
        Uri hub, string? cookie, Action<string, JsonElement> onMessage, CancellationToken cancellation, string? origin = null)
    {
        var client = new HubClient(onMessage);
        var isTls = hub.Scheme is "https" or "wss";
        client._socket.Options.SetRequestHeader("Origin", origin ?? $"{(isTls ? "https" : "http")}://{hub.Authority}");
        if (cookie is not null)
        {
            client._socket.Options.SetRequestHeader("Cookie", cookie);
        }

        await client._socket.ConnectAsync(new UriBuilder(hub) { Scheme = isTls ? "wss" : "ws" }.Uri, cancellation);
        client.Ended = client.ReceiveAsync();
        await client.SendRawAsync(Handshake, cancellation);
        await client._shaken.Task.WaitAsync(cancellation);
        client._pings = TimeProvider.System.CreateTimer(_ => _ = client.PingAsync(), null, PingEvery, PingEvery);
        return client;
    }

    /// <summary>Calls a method of the hub and waits for its answer.</summary>
    /// <exception cref="HubCallException">The hub answered with an error, or the connection ended.</exception>
    public async Task<JsonElement> InvokeAsync(string target, object? argument, CancellationToken cancellation)
    {
        var id = Interlocked.Increment(ref _calls).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var answer = _waiting[id] = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (_ended.IsCancellationRequested)
        {
            throw new HubCallException("The connection has ended.");
        }

        await SendRawAsync(Encode(new { type = 1, invocationId = id, target, arguments = new[] { argument } }), cancellation);
        return await answer.Task.WaitAsync(cancellation);
    }

    /// <summary>Calls a method of the hub without waiting for an answer.</summary>
    public Task SendAsync(string target, object? argument, CancellationToken cancellation) =>
        SendRawAsync(Encode(new { type = 1, target, arguments = new[] { argument } }), cancellation);

    /// <summary>Sends bytes as they are; tests send rubbish with it.</summary>
    public async Task SendRawAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        await _sending.WaitAsync(cancellation);
        try
        {
            await _socket.SendAsync(bytes, WebSocketMessageType.Text, endOfMessage: true, cancellation);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Cuts the connection without a goodbye.</summary>
    public void Cut() => _socket.Abort();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_pings is not null)
        {
            await _pings.DisposeAsync();
        }

        _socket.Abort();
        await Ended;
        _socket.Dispose();
        _sending.Dispose();
        _ended.Dispose();
    }

    private static byte[] Encode(object message) =>
        [.. JsonSerializer.SerializeToUtf8Bytes(message, CoreJson.Options), RecordSeparator];

    private async Task PingAsync()
    {
        try
        {
            await SendRawAsync(Ping, _ended.Token);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            // The connection has ended; the receiver notices by itself.
        }
    }

    private async Task<string?> ReceiveAsync()
    {
        string? reason = null;
        try
        {
            var received = new ArrayBufferWriter<byte>(64 * 1024);
            while (_socket.State == WebSocketState.Open)
            {
                var part = await _socket.ReceiveAsync(received.GetMemory(16 * 1024), CancellationToken.None);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    break;
                }

                received.Advance(part.Count);
                if (part.EndOfMessage)
                {
                    reason = Take(received.WrittenSpan) ?? reason;
                    received.ResetWrittenCount();
                }
            }
        }
        catch (Exception e) when (e is WebSocketException or ObjectDisposedException or OperationCanceledException)
        {
            // Cut off; whoever waits is told below.
        }

        Finish(reason);
        return reason;
    }

    // One socket message may hold several records; the server never splits a record over two.
    private string? Take(ReadOnlySpan<byte> message)
    {
        string? reason = null;
        while (message.IndexOf(RecordSeparator) is var end and >= 0)
        {
            using var record = JsonDocument.Parse(message[..end].ToArray());
            reason = Handle(record.RootElement) ?? reason;
            message = message[(end + 1)..];
        }

        return reason;
    }

    private string? Handle(JsonElement record)
    {
        switch (record.TryGetProperty("type", out var type) ? type.GetInt32() : 0)
        {
            case 0:
                _shaken.TrySetResult();
                break;
            case 1:
                _onMessage(record.GetProperty("target").GetString()!, record.GetProperty("arguments")[0].Clone());
                break;
            case 3 when _waiting.TryRemove(record.GetProperty("invocationId").GetString()!, out var answer):
                Complete(answer, record);
                break;
            case 7:
                return record.TryGetProperty("error", out var error) ? error.GetString() : "closed";
            default:
                break;
        }

        return null;
    }

    private static void Complete(TaskCompletionSource<JsonElement> answer, JsonElement record)
    {
        if (record.TryGetProperty("error", out var error))
        {
            answer.TrySetException(new HubCallException(error.GetString()!));
        }
        else
        {
            answer.TrySetResult(record.TryGetProperty("result", out var result) ? result.Clone() : default);
        }
    }

    private void Finish(string? reason)
    {
        _ended.Cancel();
        var failure = new HubCallException(reason ?? "The connection has ended.");
        _shaken.TrySetException(failure);
        foreach (var answer in _waiting.Values)
        {
            answer.TrySetException(failure);
        }
    }
}
