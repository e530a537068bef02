using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace ClusterGraph.TestKit.Hubs;

/// <summary>
/// One connection to a SignalR hub with the JSON protocol, as bare as possible: what the server calls is handed over as
/// bytes, so that measuring costs little and nothing is hidden from a checker.
/// </summary>
public sealed class HubSocket : IAsyncDisposable
{
    private const byte RecordSeparator = 0x1e;
    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(5);
    private static readonly byte[] Handshake = Record("""{"protocol":"json","version":1}""");
    private static readonly byte[] Ping = Record("""{"type":6}""");
    private static readonly byte[] Call = """{"type":1,"""u8.ToArray();
    private static readonly byte[] Completion = """{"type":3,"""u8.ToArray();

    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonElement>> _calls = new();
    private readonly FrameHandler _received;
    private readonly TaskCompletionSource _shaken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _receiving = Task.CompletedTask;
    private Task _pinging = Task.CompletedTask;
    private long _lastCall;

    private HubSocket(FrameHandler received) => _received = received;

    /// <summary>Takes one call of the server as it came: an object with <c>target</c> and <c>arguments</c>.</summary>
    /// <param name="frame">Valid only during the call.</param>
    public delegate void FrameHandler(ReadOnlySpan<byte> frame);

    /// <summary>Ends when the connection is gone, however it ended.</summary>
    public Task Closed => _receiving;

    public static async Task<HubSocket> ConnectAsync(
        Uri hub, string? cookie, string? origin, FrameHandler received, CancellationToken cancellation)
    {
        var made = new HubSocket(received);
        try
        {
            await made.OpenAsync(hub, cookie, origin, cancellation);
            return made;
        }
        catch
        {
            await made.DisposeAsync();
            throw;
        }
    }

    /// <summary>Calls the hub.</summary>
    /// <param name="target">The method.</param>
    /// <param name="argument">Its one argument as JSON.</param>
    /// <returns>The result; undefined when the method gives none.</returns>
    /// <exception cref="WebSocketException">The connection is gone; whether the call arrived is unknown.</exception>
    public async Task<JsonElement> InvokeAsync(string target, string argument)
    {
        var id = Interlocked.Increment(ref _lastCall).ToString(CultureInfo.InvariantCulture);
        var answer = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        _calls[id] = answer;
        await SendAsync(Record($$"""{"type":1,"invocationId":"{{id}}","target":"{{target}}","arguments":[{{argument}}]}"""));
        if (_receiving.IsCompleted)
        {
            answer.TrySetException(Gone());
        }

        return await answer.Task;
    }

    /// <summary>Calls the hub without asking for an answer.</summary>
    public Task SendAsync(string target, string argument) =>
        SendAsync(Record($$"""{"type":1,"target":"{{target}}","arguments":[{{argument}}]}"""));

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _socket.Abort();
        await Task.WhenAll(_receiving, _pinging);
        _socket.Dispose();
    }

    private static byte[] Record(string json)
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(json) + 1];
        Encoding.UTF8.GetBytes(json, bytes);
        bytes[^1] = RecordSeparator;
        return bytes;
    }

    private static WebSocketException Gone() => new(WebSocketError.ConnectionClosedPrematurely);

    private async Task OpenAsync(Uri hub, string? cookie, string? origin, CancellationToken cancellation)
    {
        _socket.Options.KeepAliveInterval = Timeout.InfiniteTimeSpan;
        SetHeader("Cookie", cookie);
        SetHeader("Origin", origin);
        await _socket.ConnectAsync(hub, cancellation);
        _receiving = ReceiveAsync();
        await SendAsync(Handshake);
        await _shaken.Task.WaitAsync(cancellation);
        _pinging = PingAsync();
    }

    private void SetHeader(string name, string? value)
    {
        if (value is not null)
        {
            _socket.Options.SetRequestHeader(name, value);
        }
    }

    private async Task SendAsync(byte[] record)
    {
        await _sending.WaitAsync();
        try
        {
            await _socket.SendAsync(record, WebSocketMessageType.Text, endOfMessage: true, _stop.Token);
        }
        catch (Exception e) when (e is ObjectDisposedException or InvalidOperationException or OperationCanceledException)
        {
            throw Gone();
        }
        finally
        {
            _sending.Release();
        }
    }

    private async Task PingAsync()
    {
        try
        {
            while (!_stop.IsCancellationRequested)
            {
                await Task.Delay(PingEvery, _stop.Token);
                await SendAsync(Ping);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // The receiving side reports the end of the connection.
        }
    }

    private async Task ReceiveAsync()
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        try
        {
            while (true)
            {
                var read = await _socket.ReceiveAsync(buffer.GetMemory(8 * 1024), _stop.Token);
                if (read.MessageType == WebSocketMessageType.Close)
                {
                    break;
                }

                buffer.Advance(read.Count);
                Split(buffer);
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Told by the end of this task.
        }

        _shaken.TrySetException(Gone());
        foreach (var call in _calls.Values)
        {
            call.TrySetException(Gone());
        }
    }

    private void Split(ArrayBufferWriter<byte> buffer)
    {
        var rest = buffer.WrittenSpan;
        while (rest.IndexOf(RecordSeparator) is var end && end >= 0)
        {
            Take(rest[..end]);
            rest = rest[(end + 1)..];
        }

        if (rest.Length == buffer.WrittenCount)
        {
            return;
        }

        var left = rest.ToArray();
        buffer.ResetWrittenCount();
        buffer.Write(left);
    }

    private void Take(ReadOnlySpan<byte> record)
    {
        if (record.StartsWith(Call))
        {
            _received(record);
        }
        else if (record.StartsWith(Completion))
        {
            Complete(record);
        }
        else if (!_shaken.Task.IsCompleted)
        {
            _shaken.TrySetResult();
        }
    }

    private void Complete(ReadOnlySpan<byte> record)
    {
        var reader = new Utf8JsonReader(record);
        using var document = JsonDocument.ParseValue(ref reader);
        var answer = document.RootElement;
        if (!_calls.TryRemove(answer.GetProperty("invocationId").GetString()!, out var call))
        {
            return;
        }

        if (answer.TryGetProperty("error", out var error))
        {
            call.TrySetException(new HubCallException(error.GetString()!));
        }
        else
        {
            call.TrySetResult(answer.TryGetProperty("result", out var result) ? result.Clone() : default);
        }
    }
}
