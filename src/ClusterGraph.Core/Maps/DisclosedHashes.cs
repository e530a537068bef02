using ClusterGraph.Core.Participants;

namespace ClusterGraph.Core.Maps;

/// <summary>The state hash of an element or of a map as each audience sees it.</summary>
internal sealed record DisclosedHashes(StateHash Viewer, StateHash Participant, StateHash Full)
{
    public static readonly DisclosedHashes Zero = new(StateHash.Zero, StateHash.Zero, StateHash.Zero);

    /// <summary>Fingerprints an element.</summary>
    public static DisclosedHashes Of(MapElement element)
    {
        var full = ElementHasher.Hash(element);
        return new DisclosedHashes(Of(element, Audience.Viewer, full), Of(element, Audience.Participant, full), full);
    }

    public static DisclosedHashes operator +(DisclosedHashes left, DisclosedHashes right) =>
        new(left.Viewer + right.Viewer, left.Participant + right.Participant, left.Full + right.Full);

    public static DisclosedHashes operator -(DisclosedHashes left, DisclosedHashes right) =>
        new(left.Viewer - right.Viewer, left.Participant - right.Participant, left.Full - right.Full);

    public StateHash Of(Audience audience) => audience switch
    {
        Audience.Viewer => Viewer,
        Audience.Participant => Participant,
        _ => Full,
    };

    private static StateHash Of(MapElement element, Audience audience, StateHash full)
    {
        var seen = Disclosure.View(element, audience);
        return seen is null ? StateHash.Zero : ReferenceEquals(seen, element) ? full : ElementHasher.Hash(seen);
    }
}
