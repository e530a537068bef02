using ClusterGraph.Core.Maps;

namespace ClusterGraph.Storage.Journal;

/// <summary>Follows a journal entry by entry along its hash chain; stops at the first entry that is wrong or missing.</summary>
/// <param name="after">The revision before the first entry.</param>
/// <param name="chain">The link of that revision; an empty one fits nothing.</param>
internal sealed class JournalCheck(Revision after, byte[] chain)
{
    private byte[] _chain = chain;

    /// <summary>Gets the last valid revision.</summary>
    public Revision Last { get; private set; } = after;

    /// <summary>Gets a sentence once a wrong or missing entry was met.</summary>
    public string? Damage { get; private set; }

    /// <summary>Takes the next entry, if it is the next and fits.</summary>
    /// <param name="rev">Its revision.</param>
    /// <param name="body">Its JSON.</param>
    /// <param name="link">Its link of the chain.</param>
    /// <param name="take">Reads it; may throw <see cref="InvalidDataException"/>.</param>
    /// <returns>Whether it was taken; if not, <see cref="Damage"/> says why.</returns>
    public bool Accept(long rev, string body, byte[] link, Action<string> take)
    {
        if (rev != Last.Next.Value)
        {
            return Miss();
        }

        if (!JournalChain.Next(_chain, JournalChain.Digest(body)).AsSpan().SequenceEqual(link))
        {
            return Refuse("does not fit its hash");
        }

        try
        {
            take(body);
        }
        catch (InvalidDataException e)
        {
            return Refuse("cannot be read: " + e.Message);
        }

        _chain = link;
        Last = Last.Next;
        return true;
    }

    /// <summary>Says that the next entry is not there.</summary>
    public bool Miss() => Refuse("is missing");

    private bool Refuse(string what)
    {
        Damage = $"Entry {Last.Next} of the journal {what}; the map is valid up to revision {Last}.";
        return false;
    }
}
