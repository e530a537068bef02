using System.Text.Json;
using ClusterGraph.Live.Protocol;
using ClusterGraph.Live.Sessions;

namespace ClusterGraph.Live.Tests;

/// <summary>A connection whose reading is operated by hand.</summary>
internal sealed class HandConnection : IRoomConnection
{
    private TaskCompletionSource? _blocked;

    /// <summary>Gets what arrived.</summary>
    public List<Frame> Frames { get; } = [];

    public bool IsClosed { get; private set; }

    public IEnumerable<JsonElement> Of(string target) =>
        Frames.Where(f => f.Target == target).Select(f => JsonDocument.Parse(f.Json).RootElement);

    public IEnumerable<JsonElement> Changes => Of("changes").SelectMany(n => n.GetProperty("changes").EnumerateArray());

    public IEnumerable<long> Revs => Changes.Select(c => c.GetProperty("rev").GetInt64());

    public IEnumerable<(long Seq, string Code)> Rejections =>
        Of("rejected").Select(r => (r.GetProperty("seq").GetInt64(), r.GetProperty("code").GetString()!));

    public string? Bye => Of("bye").Select(b => b.GetProperty("code").GetString()).LastOrDefault();

    /// <summary>Lets sends hang from now on.</summary>
    public void StopReading() => _blocked = new TaskCompletionSource();

    public void GoOnReading()
    {
        var blocked = _blocked;
        _blocked = null;
        blocked?.SetResult();
    }

    public async ValueTask SendAsync(Frame frame)
    {
        while (_blocked is { } blocked)
        {
            await blocked.Task;
        }

        Frames.Add(frame);
    }

    public void Close() => IsClosed = true;
}
