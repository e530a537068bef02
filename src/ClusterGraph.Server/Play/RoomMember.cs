using System.Collections.Concurrent;
using System.Text.Json;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Server.Play;

/// <summary>One person in a room over a real connection, who sends changes and waits until they stand in the stream.</summary>
internal sealed class RoomMember : IAsyncDisposable
{
    private readonly ConcurrentDictionary<long, TaskCompletionSource<string?>> _open = [];
    private readonly string _client;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private HubClient? _hub;
    private long _seq;
    private long _rev;

    private RoomMember(string client) => _client = client;

    /// <summary>Gets the last revision it has seen.</summary>
    public long Rev => Interlocked.Read(ref _rev);

    /// <summary>Gets a value indicating whether revisions ever came with a gap.</summary>
    public bool HasSeenGap { get; private set; }

    /// <summary>Joins a room.</summary>
    /// <param name="api">A browser that has joined the map.</param>
    /// <param name="map">The map.</param>
    /// <param name="client">The id of this tab.</param>
    /// <param name="cancellation">Stops joining.</param>
    public static async Task<RoomMember> JoinAsync(ApiClient api, string map, string client, CancellationToken cancellation)
    {
        var member = new RoomMember(client);
        member._hub = await api.ConnectAsync(map, member.Receive, cancellation);
        // Joining without a revision gives a snapshot to load; the head is all this member needs of it.
        var joined = await member._hub.InvokeAsync("Join", new { client, since = (long?)null, acked = 0 }, cancellation);
        var head = joined.GetProperty("rev").GetInt64();
        if (Interlocked.CompareExchange(ref member._rev, head, 0) is var seen && seen > 0 && seen < head)
        {
            member.HasSeenGap = true;
        }

        return member;
    }

    /// <summary>Sends one change and waits until it stands, or was rejected.</summary>
    /// <returns>Null when it stands, else the code of the rejection.</returns>
    public async Task<string?> SubmitAsync(IReadOnlyList<MapOp> ops, TimeProvider clock, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            var seq = ++_seq;
            var outcome = _open[seq] = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
            while (true)
            {
                var answer = await _hub!.InvokeAsync("Submit", new { seq, @base = Rev, ops }, cancellation);
                switch (answer.GetProperty("status").GetString())
                {
                    case "queued":
                        return await outcome.Task.WaitAsync(cancellation);
                    case "retry":
                        var wait = answer.TryGetProperty("afterMs", out var ms) ? ms.GetInt32() : 500;
                        await Task.Delay(TimeSpan.FromMilliseconds(wait), clock, cancellation);
                        break;
                    default:
                        _seq--;
                        return answer.GetProperty("code").GetString();
                }
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Says that the person is typing.</summary>
    public Task TypeAsync(bool isTyping, CancellationToken cancellation) =>
        _hub!.SendAsync("Presence", new { typing = isTyping }, cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_hub is not null)
        {
            await _hub.DisposeAsync();
        }

        _turn.Dispose();
    }

    private void Receive(string target, JsonElement message)
    {
        if (target == "rejected")
        {
            Settle(message.GetProperty("seq").GetInt64(), message.GetProperty("code").GetString());
        }
        else if (target == "changes")
        {
            Follow(message);
        }
    }

    private void Follow(JsonElement message)
    {
        var (from, to) = (message.GetProperty("from").GetInt64(), message.GetProperty("to").GetInt64());
        HasSeenGap |= Rev > 0 && from != Rev + 1;
        Interlocked.Exchange(ref _rev, to);
        foreach (var change in message.GetProperty("changes").EnumerateArray())
        {
            if (change.TryGetProperty("client", out var writer) && writer.GetString() == _client)
            {
                Settle(change.GetProperty("seq").GetInt64(), null);
            }
        }
    }

    private void Settle(long seq, string? code)
    {
        if (_open.TryRemove(seq, out var outcome))
        {
            outcome.TrySetResult(code);
        }
    }
}
