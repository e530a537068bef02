using System.Text.Json;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Persistence;
using ClusterGraph.Storage;

namespace ClusterGraph.Server.Tests.Kills;

/// <summary>
/// Compares what people were shown with what is in the journal of the store, opened anew for every look.
/// </summary>
internal sealed class KillChecker(MapId map, Func<Task<IStore>> open)
{
    private const int Page = 500;

    private readonly Dictionary<long, JournalEntry> _journal = [];
    private readonly Dictionary<string, long> _lastSeq = [];
    private readonly List<string> _violations = [];
    private long _head;

    public IReadOnlyList<string> Violations => _violations;

    public long Head => _head;

    /// <summary>Gets how many changes were compared with the journal, counted for each person who was shown them.</summary>
    public int Compared { get; private set; }

    /// <summary>Reads what is new in the journal, then checks what was shown since the last call.</summary>
    public async Task CheckAsync(IReadOnlyList<Phone> phones)
    {
        var shown = phones.SelectMany(p => p.TakeSeen()).ToList();
        await ReadAsync();
        foreach (var seen in shown)
        {
            Compared++;
            Check(seen);
        }
    }

    /// <summary>Checks that what researchers see in the store is the map.</summary>
    public async Task CheckGraphAsync()
    {
        await using var store = await open();
        var loaded = await store.Maps.LoadAsync(map, CancellationToken.None);
        _violations.AddRange((await store.Maps.CompareGraphAsync(loaded!.Snapshot, 10, CancellationToken.None)).Select(d => $"Graph: {d}"));
    }

    /// <summary>Checks that every submission which has pairs of effects is in the journal as a whole.</summary>
    public void CheckWhole(string client, PhoneScript script)
    {
        foreach (var change in _journal.Values.Select(e => e.Change).Where(c => c.Client.Value == client))
        {
            var touched = change.Effects.Select(e => $"{CoreJson.WireName(e.Key.Kind)}:{e.Key.Id}").ToHashSet();
            var missing = script.Make(change.Seq).Keys.Where(key => !touched.Contains(key)).ToList();
            if (missing.Count > 0)
            {
                _violations.Add($"Torn: submission {change.Seq} of {client} lacks {string.Join(", ", missing)}.");
            }
        }
    }

    private async Task ReadAsync()
    {
        await using var store = await open();
        var loaded = await store.Maps.LoadAsync(map, CancellationToken.None);
        if (loaded?.Damage is { } damage)
        {
            _violations.Add($"Damaged: {damage}");
        }

        while (await store.Maps.ReadJournalAsync(map, new Revision(_head), Page, CancellationToken.None) is { Count: > 0 } page)
        {
            foreach (var entry in page)
            {
                Take(entry);
            }
        }

        if (loaded?.Snapshot.Revision.Value > _head)
        {
            _violations.Add($"The map loads at {loaded?.Snapshot.Revision}, its journal ends at {_head}.");
        }
    }

    private void Take(JournalEntry entry)
    {
        var change = entry.Change;
        if (change.Rev.Value != _head + 1)
        {
            _violations.Add($"Gap: revision {change.Rev} follows {_head}.");
        }

        var client = change.Client.Value;
        if (change.Seq <= _lastSeq.GetValueOrDefault(client))
        {
            _violations.Add($"Twice or out of order: submission {change.Seq} of {client} at revision {change.Rev}.");
        }

        _lastSeq[client] = change.Seq;
        _head = change.Rev.Value;
        _journal[_head] = entry;
    }

    private void Check(SeenChange seen)
    {
        if (!_journal.TryGetValue(seen.Rev, out var entry))
        {
            _violations.Add($"Shown before durable: {seen.Viewer} was shown revision {seen.Rev}, the journal ends at {_head}.");
        }
        else if (entry.Change.Client.Value != seen.Client || entry.Change.Seq != seen.Seq)
        {
            _violations.Add($"Lost: {seen.Viewer} was shown {seen.Client}/{seen.Seq} at {seen.Rev}, the journal has {entry.Change.Client}/{entry.Change.Seq}.");
        }
        else if (!IsSame(entry.Change, seen.Effects))
        {
            _violations.Add($"Other content: {seen.Viewer} was shown revision {seen.Rev} unlike the journal has it.");
        }
    }

    /// <summary>The phones are participants and meet firms only, so they are shown effects as they are.</summary>
    private static bool IsSame(Change change, JsonElement effects) =>
        change.Effects.Count == effects.GetArrayLength()
        && change.Effects.Zip(effects.EnumerateArray()).All(pair => pair.First.After is { } after
            ? JsonElement.DeepEquals(CoreJson.ToElement(after), pair.Second.GetProperty("value"))
            : pair.Second.GetProperty("value").ValueKind == JsonValueKind.Null);
}
