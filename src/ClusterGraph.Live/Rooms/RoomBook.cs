using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Persistence;

namespace ClusterGraph.Live.Rooms;

/// <summary>What the room's writer knows to be on disk. Used by one thread; only <see cref="Map"/> is read by others.</summary>
internal sealed class RoomBook
{
    private readonly Dictionary<ClientId, ParticipantId> _owners = [];
    private volatile MapSnapshot _map;

    public RoomBook(StoredMap stored, IEnumerable<JournalEntry> recent, int historyCapacity)
    {
        _map = stored.Snapshot;
        Damage = stored.Damage;
        var entries = recent.ToList();
        var oldest = entries.Count == 0 ? stored.Snapshot.Revision.Value : entries[0].Change.Rev.Value - 1;
        History = new ChangeHistory(historyCapacity, new Revision(oldest));
        foreach (var entry in entries)
        {
            History.Append(entry.Change);
            _owners[entry.Change.Client] = entry.Change.By;
        }

        Receipts = new ReceiptBook(stored.Receipts);
    }

    /// <summary>Gets the map at the head.</summary>
    public MapSnapshot Map => _map;

    /// <summary>Gets why the map is read-only; null when it is not.</summary>
    public string? Damage { get; set; }

    public ChangeHistory History { get; }

    public ReceiptBook Receipts { get; private set; }

    /// <summary>Notes who a client belongs to, or checks it.</summary>
    /// <returns>False when it belongs to somebody else.</returns>
    public bool Owns(ParticipantId person, ClientId client) =>
        _owners.TryAdd(client, person) || _owners[client] == person;

    /// <summary>Takes over what was written. The history has the changes already.</summary>
    public void Adopt(Batch batch)
    {
        _map = batch.Map;
        foreach (var receipt in batch.Receipts)
        {
            Receipts.Add(receipt);
        }
    }

    /// <summary>Takes over changes that were found in the journal.</summary>
    /// <returns>Each with the map after it.</returns>
    public IReadOnlyList<StagedChange> CatchUp(StoredMap stored, IEnumerable<JournalEntry> later)
    {
        var found = new List<StagedChange>();
        var map = _map;
        foreach (var entry in later)
        {
            map = map.Apply(entry.Change);
            History.Append(entry.Change);
            _owners.TryAdd(entry.Change.Client, entry.Change.By);
            found.Add(new StagedChange(entry, map));
        }

        _map = map;
        Damage = stored.Damage;
        Receipts = new ReceiptBook(stored.Receipts);
        return found;
    }
}
