using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;

namespace ClusterGraph.Live.Protocol;

/// <summary>A change as each audience may see it.</summary>
internal sealed class DisclosedChange
{
    /// <summary>Every so many revisions a change carries the state hash.</summary>
    public const int HashEvery = 64;

    private readonly StateHash[]? _hashes;
    private readonly HashSet<ElementKey> _hiddenNotices;

    public DisclosedChange(Change change, MapSnapshot? after)
    {
        Change = change;
        if (after is not null && change.Rev.Value % HashEvery == 0)
        {
            _hashes = [.. Enum.GetValues<Audience>().Select(after.Hash)];
        }

        _hiddenNotices = FindHiddenNotices(change, after);
    }

    public Change Change { get; }

    public StateHash? Hash(Audience audience) => _hashes?[(int)audience];

    /// <summary>Lists what the change did, in the eyes of an audience; null stands for dropped.</summary>
    public IEnumerable<(ElementKey Key, MapElement? Value)> Effects(Audience audience, ParticipantId? reader)
    {
        foreach (var effect in Change.Effects)
        {
            var after = View(effect.After, audience, reader);
            if (after is not null || View(effect.Before, audience, reader) is not null)
            {
                yield return (effect.Key, after);
            }
        }
    }

    /// <summary>Tells whether a notice about an element may name it to this audience.</summary>
    public bool MayName(ElementKey key, Audience audience) =>
        !Disclosure.IsForNobody(key.Kind) && (audience == Audience.Full || !_hiddenNotices.Contains(key));

    /// <summary>Tells whether a reader may learn who made the change and in which tab.</summary>
    public bool MayNameAuthor(ParticipantId? reader) => !Change.IsPrivate || Change.By == reader;

    public bool ShowsProposalOf(ParticipantId reader) =>
        Change.Effects.Any(e => IsOf(e.After, reader) || IsOf(e.Before, reader));

    /// <summary>Tells whether this audience sees exactly what facilitators see, so that one encoding serves both.</summary>
    public bool IsSameFor(Audience audience) =>
        _hashes is null
        && _hiddenNotices.Count == 0
        && Change.Effects.All(e => IsUntouched(e.After, audience) && IsUntouched(e.Before, audience));

    private static bool IsUntouched(MapElement? element, Audience audience) =>
        element is null || ReferenceEquals(Disclosure.View(element, audience), element);

    private static bool IsOf(MapElement? element, ParticipantId reader) =>
        element is Proposal proposal && proposal.By == reader;

    private static MapElement? View(MapElement? element, Audience audience, ParticipantId? reader)
    {
        if (element is null || (reader is { } id && IsOf(element, id)))
        {
            return element;
        }

        return Disclosure.View(element, audience);
    }

    private static HashSet<ElementKey> FindHiddenNotices(Change change, MapSnapshot? after)
    {
        var named = change.Overwrote.Select(o => o.Key).Concat(change.Skipped.Select(s => s.Key));
        return [.. named.Where(key => !IsOpenToAll(key, change, after))];
    }

    private static bool IsOpenToAll(ElementKey key, Change change, MapSnapshot? after)
    {
        var effect = change.Effects.FirstOrDefault(e => e.Key == key);
        var element = effect?.After ?? effect?.Before ?? after?.Find(key);
        return element is not null && Disclosure.View(element, Audience.Viewer) is not null;
    }
}
