using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Vocabulary;

namespace ClusterGraph.Core.Placement;

/// <summary>
/// In which part of the chain view an actor belongs: its lane, the band of institutions, or the column of those whose
/// stage nobody has said yet. To call a firm an institution because nobody asked what it does would be a false statement;
/// what is of no known family may well do a stage.
/// </summary>
/// <param name="Lane">The number of its lane; null when it has none.</param>
/// <param name="IsWaiting">Whether it could have a stage that nobody has said.</param>
internal readonly record struct ChainHome(int? Lane, bool IsWaiting)
{
    /// <summary>Finds the home of an actor.</summary>
    /// <param name="map">Its map, for types of its own.</param>
    /// <param name="lanes">The lanes of the map.</param>
    /// <param name="actor">The actor.</param>
    public static ChainHome Of(MapSnapshot map, ChainLanes lanes, Actor actor)
    {
        var lane = actor.Stages?.Select(s => lanes.Find(s.Stage)).FirstOrDefault(l => l is not null);
        var isWaiting = actor.Stages is not { Count: > 0 }
            && !(map.ActorFamilyOf(actor.Type) is { } family
                && DefaultVocabulary.ActorFamilies.TryGetValue(family, out var known) && known.IsBesideChain);
        return new(lane, isWaiting);
    }
}
