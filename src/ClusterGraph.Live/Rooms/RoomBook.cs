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

    public ReceiptBook Receipts { get; }

    /// <summary>Gives the revision before the latest changes, as many as are remembered and no more than so many.</summary>
    public Revision Before(int changes) => new(Math.Max(History.Oldest.Value - 1, Map.Revision.Value - changes));

    /// <summary>Notes who a client belongs to, or checks it.</summary>
    /// <returns>False when it belongs to somebody else.</returns>
    public bool Owns(ParticipantId person, ClientId client) =>
        _owners.TryAdd(client, person) || _owners[client] == person;

    /// <summary>Tells whether a client that comes has seen nothing that is not known here.</summary>
    public bool Knows(JoinRequest request) =>
        !(request.Since > _map.Revision) && Receipts.IsWholeAfter(request.Client, request.Acked);

    /// <summary>Takes over what was written. The history has the changes already.</summary>
    public void Adopt(Batch batch)
    {
        _map = batch.Map;
        foreach (var receipt in batch.Receipts)
        {
            Receipts.Add(receipt);
        }
    }

    /// <summary>Names the clients in journal entries of whom a submission in between is unknown here: it was refused elsewhere.</summary>
    public IReadOnlyList<ClientId> WithRefusalsIn(IReadOnlyList<JournalEntry> later) =>
    [
        .. later.GroupBy(e => e.Change.Client)
            .Where(mine => mine.Max(e => e.Change.Seq) - Receipts.Last(mine.Key) > mine.Count())
            .Select(mine => mine.Key),
    ];

    /// <summary>Takes over all that a map loaded anew tells.</summary>
    /// <returns>Each change since then with the map after it.</returns>
    public IReadOnlyList<StagedChange> CatchUp(StoredMap stored, IReadOnlyList<JournalEntry> later)
    {
        Damage = stored.Damage;
        return CatchUp(later, stored.Receipts);
    }

    /// <summary>Takes over changes that were found in the journal, and what the store has of some clients.</summary>
    /// <returns>Each with the map after it.</returns>
    public IReadOnlyList<StagedChange> CatchUp(IReadOnlyList<JournalEntry> later, IEnumerable<Receipt> receipts)
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
        Receipts.Replace(receipts.Where(r => r.Rev is not { } rev || rev <= map.Revision));
        foreach (var entry in later)
        {
            Receipts.Add(new Receipt(entry.Change.Client, entry.Change.Seq, entry.PayloadHash, entry.Change.Rev, Error: null));
        }

        return found;
    }
}
