using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;

namespace ClusterGraph.Live.Protocol;

/// <summary>
/// One published change and its JSON for each kind of reader, each made at most once. What is too large for one kind of
/// reader is only announced to it.
/// </summary>
internal sealed class EncodedChange
{
    private readonly DisclosedChange _content;
    private readonly int _maxBytes;
    private readonly byte[] _full;
    private byte[]? _participant;
    private byte[]? _viewer;

    /// <param name="change">The change.</param>
    /// <param name="after">The map after it; null for changes of former days, whose hash is not known any more.</param>
    /// <param name="maxBytes">The size above which it is announced instead.</param>
    public EncodedChange(Change change, MapSnapshot? after, int maxBytes)
    {
        _content = new DisclosedChange(change, after);
        _maxBytes = maxBytes;
        _full = Encode(Audience.Full, reader: null);
    }

    public Change Change => _content.Change;

    public long Rev => Change.Rev.Value;

    public int Size => _full.Length;

    /// <summary>Gets a value indicating whether some readers are told no more than that it was made.</summary>
    public bool IsAnnounced { get; private set; }

    /// <summary>Tells whether this reader is shown something that others of the same audience are not.</summary>
    public bool IsPersonalTo(Audience audience, ParticipantId reader) =>
        IsPrivateOf(reader) || (audience != Audience.Full && _content.ShowsProposalOf(reader));

    public ReadOnlyMemory<byte> For(Audience audience, ParticipantId reader) => audience switch
    {
        _ when IsPersonalTo(audience, reader) => Encode(audience, reader),
        Audience.Full => _full,
        Audience.Participant => _participant ??= Shared(audience),
        _ => _viewer ??= Shared(audience),
    };

    // Only who made it is told its number, and so that it is on disk.
    private bool IsPrivateOf(ParticipantId reader) => Change.IsPrivate && Change.By == reader;

    private byte[] Shared(Audience audience) =>
        _content.IsSameFor(audience) ? _full : Encode(audience, reader: null);

    private byte[] Encode(Audience audience, ParticipantId? reader)
    {
        var json = ChangeEncoder.Encode(_content, audience, reader);
        if (json.Length <= _maxBytes)
        {
            return json;
        }

        IsAnnounced = true;
        return ChangeEncoder.Announce(Change);
    }
}
