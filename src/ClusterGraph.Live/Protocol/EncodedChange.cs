using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;

namespace ClusterGraph.Live.Protocol;

/// <summary>One published change and its JSON for each kind of reader, each made at most once.</summary>
internal sealed class EncodedChange
{
    private readonly DisclosedChange _content;
    private readonly byte[] _full;
    private byte[]? _participant;
    private byte[]? _viewer;

    /// <param name="change">The change.</param>
    /// <param name="after">The map after it; null for changes of former days, whose hash is not known any more.</param>
    public EncodedChange(Change change, MapSnapshot? after)
    {
        _content = new DisclosedChange(change, after);
        _full = ChangeEncoder.Encode(_content, Audience.Full, reader: null);
    }

    public Change Change => _content.Change;

    public long Rev => Change.Rev.Value;

    public int Size => _full.Length;

    /// <summary>Tells whether this reader is shown something that others of the same audience are not.</summary>
    public bool IsPersonalTo(Audience audience, ParticipantId reader) =>
        audience != Audience.Full && _content.ShowsProposalOf(reader);

    public ReadOnlyMemory<byte> For(Audience audience, ParticipantId reader) => audience switch
    {
        Audience.Full => _full,
        _ when IsPersonalTo(audience, reader) => ChangeEncoder.Encode(_content, audience, reader),
        Audience.Participant => _participant ??= Shared(audience),
        _ => _viewer ??= Shared(audience),
    };

    private byte[] Shared(Audience audience) =>
        _content.IsSameFor(audience) ? _full : ChangeEncoder.Encode(_content, audience, reader: null);
}
