using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Persistence;

namespace ClusterGraph.Storage.InMemory;

/// <summary>One map of <see cref="InMemoryMapStore"/>; the store's lock guards it.</summary>
internal sealed class InMemoryMap(MapSnapshot initial, DateTimeOffset created)
{
    private const int ReceiptsPerClient = 256;
    private const int KeptSnapshots = 3;

    private readonly List<JournalEntry> _journal = [];
    private readonly SortedList<Revision, MapSnapshot> _snapshots = new() { [Revision.Zero] = initial };
    private readonly SortedDictionary<string, SortedList<long, Receipt>> _receipts = new(StringComparer.Ordinal);
    private MapSnapshot _current = initial;
    private DateTimeOffset _updated = created;

    public MapSummary Summary =>
        new(_current.Id, _current.Head.Title, _current.Revision, _current.Actors.Count, _current.Links.Count, _updated, _current.Head.Origin?.Map);

    public StoredMap Load() => new(_current, Receipts(), Damage: null);

    public IReadOnlyList<Receipt> Receipts() => [.. _receipts.Values.SelectMany(Latest)];

    public IReadOnlyList<Receipt> ReceiptsOf(IEnumerable<ClientId> clients) =>
        [.. clients.Select(c => _receipts.GetValueOrDefault(c.Value)).OfType<SortedList<long, Receipt>>().SelectMany(Latest)];

    public MapSnapshot? At(Revision rev)
    {
        if (rev > _current.Revision || rev < Revision.Zero)
        {
            return null;
        }

        var snapshot = _snapshots.Values.Last(s => s.Revision <= rev);
        return After(snapshot.Revision)
            .TakeWhile(e => e.Change.Rev <= rev)
            .Aggregate(snapshot, (map, entry) => map.Apply(entry.Change));
    }

    public IEnumerable<JournalEntry> After(Revision rev) => _journal.Skip((int)long.Clamp(rev.Value, 0, int.MaxValue));

    public StoreOutcome Commit(CommitBatch batch)
    {
        if (batch.ExpectedHead != _current.Revision)
        {
            return new StoreOutcome(
                StoreError.HeadMoved, $"The head is {_current.Revision}, not {batch.ExpectedHead}.");
        }

        var receipts = Receipts(batch).ToList();
        var numbers = receipts.Select(r => (r.Client, r.Seq)).ToHashSet();
        if (numbers.Count < receipts.Count || numbers.Any(n => IsTaken(n.Client, n.Seq)))
        {
            return new StoreOutcome(StoreError.HeadMoved, "A submission of this batch is stored already.");
        }

        _current = batch.Entries.Aggregate(_current, (map, entry) => map.Apply(entry.Change));
        _journal.AddRange(batch.Entries);
        _updated = batch.Entries.Count > 0 ? batch.Entries[^1].Change.At : _updated;
        receipts.ForEach(Keep);
        return StoreOutcome.Ok;
    }

    public StoreOutcome Save(MapSnapshot snapshot)
    {
        if (snapshot.Revision > _current.Revision)
        {
            return new StoreOutcome(StoreError.HeadMoved, $"Revision {snapshot.Revision} is not committed.");
        }

        _snapshots[snapshot.Revision] = snapshot;
        while (_snapshots.Count > KeptSnapshots + 1)
        {
            _snapshots.RemoveAt(1);
        }

        return StoreOutcome.Ok;
    }

    private static IEnumerable<Receipt> Receipts(CommitBatch batch) => batch.Entries
        .Select(e => new Receipt(e.Change.Client, e.Change.Seq, e.PayloadHash, e.Change.Rev, Error: null))
        .Concat(batch.Rejections);

    private static IEnumerable<Receipt> Latest(SortedList<long, Receipt> receipts) =>
        receipts.Values.Skip(receipts.Count - ReceiptsPerClient);

    private bool IsTaken(ClientId client, long seq) =>
        _receipts.TryGetValue(client.Value, out var receipts) && receipts.ContainsKey(seq);

    private void Keep(Receipt receipt)
    {
        if (!_receipts.TryGetValue(receipt.Client.Value, out var receipts))
        {
            _receipts[receipt.Client.Value] = receipts = [];
        }

        receipts.Add(receipt.Seq, receipt);
    }
}
