using ClusterGraph.Core.Participants;

namespace ClusterGraph.Core.Maps;

/// <summary>The state hash of an element or of a map as each audience sees it, and as it is stored.</summary>
internal sealed record DisclosedHashes(StateHash Viewer, StateHash Participant, StateHash Full, StateHash Stored)
{
    public static readonly DisclosedHashes Zero = new(StateHash.Zero, StateHash.Zero, StateHash.Zero, StateHash.Zero);

    /// <summary>Fingerprints an element.</summary>
    public static DisclosedHashes Of(MapElement element)
    {
        var stored = ElementHasher.Hash(element);
        return new DisclosedHashes(
            Of(element, Audience.Viewer, stored), Of(element, Audience.Participant, stored), Of(element, Audience.Full, stored), stored);
    }

    /// <summary>Gives the state hash of many elements together.</summary>
    public static DisclosedHashes Of(IEnumerable<MapElement> elements) => elements.Aggregate(Zero, (sum, e) => sum + e.Hashes);

    public static DisclosedHashes operator +(DisclosedHashes left, DisclosedHashes right) => new(
        left.Viewer + right.Viewer, left.Participant + right.Participant, left.Full + right.Full, left.Stored + right.Stored);

    public static DisclosedHashes operator -(DisclosedHashes left, DisclosedHashes right) => new(
        left.Viewer - right.Viewer, left.Participant - right.Participant, left.Full - right.Full, left.Stored - right.Stored);

    public StateHash Of(Audience audience) => audience switch
    {
        Audience.Viewer => Viewer,
        Audience.Participant => Participant,
        _ => Full,
    };

    private static StateHash Of(MapElement element, Audience audience, StateHash stored)
    {
        var seen = Disclosure.View(element, audience);
        return seen is null ? StateHash.Zero : ReferenceEquals(seen, element) ? stored : ElementHasher.Hash(seen);
    }
}
