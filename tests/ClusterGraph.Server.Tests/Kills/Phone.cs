using System.Collections.Concurrent;
using System.Globalization;
using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.Channels;
using ClusterGraph.TestKit.Hubs;

namespace ClusterGraph.Server.Tests.Kills;

/// <summary>
/// A phone that writes, loses its server, comes back and sends again what it has not seen settled. It keeps a record of
/// everything it was shown and complains about everything that a phone must never meet. At most so many of its submissions
/// are under way at once.
/// </summary>
internal sealed class Phone(Visitor visitor, string client, HttpClient http, int seed, int mostPending)
{
    // As the browser's client comes back, with full jitter, but for its longest waits.
    private static readonly int[] RetryAfterMs = [20, 500, 1_000];

    private readonly Random _random = new(seed);
    private readonly PhoneScript _script = new(client);
    private readonly PhoneMap _map = new(visitor.Map);
    private readonly SortedDictionary<long, Attempt> _pending = [];
    private readonly ConcurrentQueue<SeenChange> _seen = new();
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly Lock _gate = new();
    private long _made;
    private long _settled;
    private long _sendFrom = 1;
    private long _pauseMs;
    private (long Seq, long Rev) _known;

    public Visitor Visitor => visitor;

    /// <summary>Gets how many of its submissions it has seen on the map.</summary>
    public int Acknowledged { get; private set; }

    /// <summary>Gets how many of its submissions it has been told were refused for good.</summary>
    public int Rejected { get; private set; }

    public string Client => client;

    public long Rev => _map.Rev;

    public string Hash => _map.Hash;

    /// <summary>Gets how often it was let in.</summary>
    public int Visits { get; private set; }

    public bool IsWriting { get; set; } = true;

    public bool IsSettled
    {
        get
        {
            lock (_gate)
            {
                return _pending.Count == 0;
            }
        }
    }

    public IEnumerable<string> Complaints => _complaints;

    /// <summary>Says where it stands, for whoever wonders why it does not come to rest.</summary>
    public override string ToString()
    {
        lock (_gate)
        {
            return $"{client} at {visitor.Server}: revision {_map.Rev}, {Visits} visits, settled up to {_settled}, sends from {_sendFrom}, waits for {string.Join(' ', _pending.Keys)}";
        }
    }

    /// <summary>Takes out what it was shown since the last call.</summary>
    public List<SeenChange> TakeSeen()
    {
        var taken = new List<SeenChange>();
        while (_seen.TryDequeue(out var change))
        {
            taken.Add(change);
        }

        return taken;
    }

    /// <summary>Comes back again and again until it is stopped.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        for (var tries = 0; !stop.IsCancellationRequested; tries++)
        {
            var visits = Visits;
            try
            {
                await VisitAsync(stop);
            }
            catch (Exception e) when (e is WebSocketException or HttpRequestException or OperationCanceledException)
            {
                // The server is away or this phone was stopped; the latter ends the loop.
            }
            catch (Exception e)
            {
                Complain(e.ToString());
            }

            tries = Visits > visits ? 0 : tries;
            await Pause(_random.Next(RetryAfterMs[Math.Min(tries, RetryAfterMs.Length - 1)]), stop);
        }
    }

    private static async Task Pause(int milliseconds, CancellationToken stop)
    {
        try
        {
            await Task.Delay(milliseconds, stop);
        }
        catch (OperationCanceledException)
        {
            // Whoever waits looks at the token next.
        }
    }

    private async Task VisitAsync(CancellationToken stop)
    {
        var frames = Channel.CreateUnbounded<byte[]>();
        await using var socket = await visitor.ConnectAsync(frame => frames.Writer.TryWrite(frame.ToArray()), stop);
        var since = _map.IsLoaded ? _map.Rev.ToString(CultureInfo.InvariantCulture) : "null";
        var joined = await socket.InvokeAsync("Join", $$"""{"client":"{{client}}","since":{{since}},"acked":{{SettledUpTo()}}}""");
        await CatchUpAsync(joined);
        Visits++;
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var reading = ReadAsync(frames.Reader);
        var writing = WriteAsync(socket, gone.Token);
        await Task.WhenAny(socket.Closed, writing);
        await gone.CancelAsync();
        await socket.DisposeAsync();
        frames.Writer.Complete();
        await Task.WhenAll(reading, writing);
    }

    // A later one may have been settled before an earlier one was refused.
    private long SettledUpTo()
    {
        lock (_gate)
        {
            return _pending.Count > 0 ? Math.Min(_settled, _pending.Keys.First() - 1) : _settled;
        }
    }

    private async Task CatchUpAsync(JsonElement joined)
    {
        var mode = joined.GetProperty("mode").GetString();
        if (mode == "ahead")
        {
            Complain($"The server is behind: this phone has seen revision {_map.Rev}, the head is {joined.GetProperty("rev")}.");
        }

        if (mode != "delta")
        {
            _map.Load(await visitor.GetAsync(http, $"/api/maps/{visitor.Map}/snapshot"));
        }

        lock (_gate)
        {
            _known = (joined.GetProperty("lastSeq").GetInt64(), joined.GetProperty("rev").GetInt64());
            _sendFrom = _known.Seq + 1;
            _pauseMs = 0;
        }

        SettleWhatIsKnown();
    }

    // Rule J5: such a change may lie below a snapshot that was loaded.
    private void SettleWhatIsKnown()
    {
        lock (_gate)
        {
            foreach (var (seq, attempt) in _map.Rev < _known.Rev ? [] : _pending.Where(p => p.Key <= _known.Seq).ToList())
            {
                Settle(seq, attempt.MustFail ? "refused before" : null);
            }
        }
    }

    private async Task ReadAsync(ChannelReader<byte[]> frames)
    {
        await foreach (var frame in frames.ReadAllAsync())
        {
            using var json = JsonDocument.Parse(frame);
            var content = json.RootElement.GetProperty("arguments")[0];
            switch (json.RootElement.GetProperty("target").GetString())
            {
                case "changes":
                    Take(content);
                    break;
                case "rejected":
                    Settle(content.GetProperty("seq").GetInt64(), rejection: content.GetProperty("code").GetString());
                    break;
            }
        }
    }

    private void Take(JsonElement news)
    {
        foreach (var change in news.GetProperty("changes").EnumerateArray())
        {
            var rev = change.GetProperty("rev").GetInt64();
            if (rev <= _map.Rev)
            {
                // It was in the snapshot already.
                continue;
            }

            if (rev != _map.Rev + 1)
            {
                Complain($"Revision {rev} came after {_map.Rev}.");
            }

            var by = change.GetProperty("client").GetString()!;
            var seq = change.GetProperty("seq").GetInt64();
            var effects = change.GetProperty("effects").Clone();
            _seen.Enqueue(new SeenChange(client, rev, by, seq, effects));
            _map.Apply(rev, effects);
            CheckHash(change, rev);
            if (by == client)
            {
                Settle(seq, rejection: null);
            }
        }

        SettleWhatIsKnown();
    }

    private void CheckHash(JsonElement change, long rev)
    {
        if (change.TryGetProperty("hash", out var hash) && hash.GetString() != _map.Hash)
        {
            Complain($"At revision {rev} the server says {hash}, this phone has {_map.Hash}.");
        }
    }

    private void Settle(long seq, string? rejection)
    {
        lock (_gate)
        {
            if (!_pending.Remove(seq, out var attempt))
            {
                if (rejection is null)
                {
                    Complain($"Submission {seq} was acknowledged twice.");
                }

                return;
            }

            if (attempt.MustFail != rejection is not null)
            {
                Complain($"Submission {seq} came out as {rejection ?? "accepted"}.");
            }

            _settled = Math.Max(_settled, seq);
            Acknowledged += rejection is null ? 1 : 0;
            Rejected += rejection is null ? 0 : 1;
        }
    }

    private async Task WriteAsync(HubSocket socket, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            foreach (var attempt in Due())
            {
                _ = SendAsync(socket, attempt);
            }

            await Pause((int)Math.Max(_random.Next(5, 30), Interlocked.Exchange(ref _pauseMs, 0)), stop);
        }
    }

    private List<Attempt> Due()
    {
        lock (_gate)
        {
            if (IsWriting && _pending.Count < mostPending)
            {
                var made = _script.Make(++_made);
                _pending.Add(made.Seq, made);
            }

            var due = _pending.Values.Where(a => a.Seq >= _sendFrom).ToList();
            _sendFrom = due.Count > 0 ? due[^1].Seq + 1 : _sendFrom;
            return due;
        }
    }

    private async Task SendAsync(HubSocket socket, Attempt attempt)
    {
        try
        {
            var answer = await socket.InvokeAsync(
                "Submit", $$"""{"seq":{{attempt.Seq}},"base":{{_map.Rev}},"ops":[{{attempt.Ops}}]}""");
            Answered(attempt, answer);
        }
        catch (WebSocketException)
        {
            // Unknown whether it arrived: the next visit learns that from the server.
        }
    }

    private void Answered(Attempt attempt, JsonElement answer)
    {
        var status = answer.GetProperty("status").GetString();
        if (status == "queued")
        {
            return;
        }

        var code = answer.GetProperty("code").GetString();
        if (status == "refused" && code is not ("resend_from" or "session_ended"))
        {
            Complain($"Submission {attempt.Seq} was refused with {code}.");
        }

        lock (_gate)
        {
            _sendFrom = Math.Min(_sendFrom, answer.TryGetProperty("expected", out var expected) ? expected.GetInt64() : attempt.Seq);
        }

        if (answer.TryGetProperty("afterMs", out var wait))
        {
            Interlocked.Exchange(ref _pauseMs, wait.GetInt64());
        }
    }

    private void Complain(string what) => _complaints.Enqueue($"{client}: {what}");
}
