using System.Runtime.CompilerServices;
using ClusterGraph.Core.Participants;

namespace ClusterGraph.Core.Maps;

/// <summary>The state hash of one map as each audience sees it.</summary>
internal readonly record struct DisclosedHashes(StateHash Viewer, StateHash Participant, StateHash Full)
{
    // Elements are immutable and pass from draft to snapshot to history as they are: each is fingerprinted once.
    private static readonly ConditionalWeakTable<MapElement, StrongBox<DisclosedHashes>> Known = [];

    public static readonly DisclosedHashes Zero = new(StateHash.Zero, StateHash.Zero, StateHash.Zero);

    public StateHash Of(Audience audience) => audience switch
    {
        Audience.Viewer => Viewer,
        Audience.Participant => Participant,
        _ => Full,
    };

    public DisclosedHashes With(MapElement? before, MapElement? after)
    {
        var removed = Of(before);
        var added = Of(after);
        return new DisclosedHashes(
            Viewer - removed.Viewer + added.Viewer,
            Participant - removed.Participant + added.Participant,
            Full - removed.Full + added.Full);
    }

    private static DisclosedHashes Of(MapElement? element)
    {
        return element is null ? Zero : Known.GetValue(element, Compute).Value;
    }

    private static StrongBox<DisclosedHashes> Compute(MapElement element)
    {
        var full = ElementHasher.Hash(element);
        return new StrongBox<DisclosedHashes>(
            new DisclosedHashes(Of(element, Audience.Viewer, full), Of(element, Audience.Participant, full), full));
    }

    private static StateHash Of(MapElement element, Audience audience, StateHash full)
    {
        var seen = Disclosure.View(element, audience);
        return seen is null ? StateHash.Zero : ReferenceEquals(seen, element) ? full : ElementHasher.Hash(seen);
    }
}
