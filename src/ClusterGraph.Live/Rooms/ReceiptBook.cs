using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Persistence;

namespace ClusterGraph.Live.Rooms;

/// <summary>What became of the latest submissions of every client, each found in constant time. Used by one thread.</summary>
internal sealed class ReceiptBook
{
    /// <summary>How many receipts of a client are remembered.</summary>
    public const int Remembered = 256;

    private readonly Dictionary<ClientId, Page> _pages = [];

    public ReceiptBook(IEnumerable<Receipt> receipts)
    {
        foreach (var receipt in receipts)
        {
            Add(receipt);
        }
    }

    /// <summary>Gives the highest settled seq of a client; zero for none.</summary>
    public long Last(ClientId client) => _pages.TryGetValue(client, out var page) ? page.Last : 0;

    /// <summary>Finds a receipt.</summary>
    /// <returns>The receipt; null when there is none or it is too old to be remembered.</returns>
    public Receipt? Find(ClientId client, long seq) =>
        _pages.TryGetValue(client, out var page) ? page.BySeq.GetValueOrDefault(seq) : null;

    /// <summary>Lists the remembered rejections of a client above a seq, in order.</summary>
    public IEnumerable<Receipt> RejectionsAfter(ClientId client, long seq) =>
        _pages.TryGetValue(client, out var page)
            ? page.InOrder.Where(r => r.Seq > seq && r.Error is not null)
            : [];

    /// <summary>Tells whether nothing is missing between a seq and the highest settled one of a client.</summary>
    public bool IsWholeAfter(ClientId client, long seq)
    {
        for (var next = seq + 1; next <= Last(client); next++)
        {
            if (Find(client, next) is null)
            {
                return false;
            }
        }

        return seq <= Last(client);
    }

    /// <summary>Takes what the store has of some clients for what was known of them.</summary>
    public void Replace(IEnumerable<Receipt> receipts)
    {
        foreach (var ofClient in receipts.GroupBy(r => r.Client))
        {
            _pages.Remove(ofClient.Key);
            foreach (var receipt in ofClient)
            {
                Add(receipt);
            }
        }
    }

    /// <summary>Adds a receipt; the seqs of a client come in order, and what is no news changes nothing.</summary>
    public void Add(Receipt receipt)
    {
        if (receipt.Seq <= Last(receipt.Client))
        {
            return;
        }

        if (!_pages.TryGetValue(receipt.Client, out var page))
        {
            _pages[receipt.Client] = page = new Page();
        }

        page.Last = receipt.Seq;
        page.BySeq[receipt.Seq] = receipt;
        page.InOrder.Enqueue(receipt);
        if (page.InOrder.Count > Remembered)
        {
            page.BySeq.Remove(page.InOrder.Dequeue().Seq);
        }
    }

    private sealed class Page
    {
        public long Last { get; set; }

        public Queue<Receipt> InOrder { get; } = new();

        public Dictionary<long, Receipt> BySeq { get; } = [];
    }
}
