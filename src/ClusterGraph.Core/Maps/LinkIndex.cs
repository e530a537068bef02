using System.Collections.Immutable;
using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Links;
using ClusterGraph.Core.Vocabulary;

namespace ClusterGraph.Core.Maps;

/// <summary>Finds links by their ends, in constant time, without a search through the map.</summary>
internal sealed class LinkIndex
{
    public static readonly LinkIndex Empty = new(
        ImmutableDictionary<ActorId, ImmutableHashSet<LinkId>>.Empty,
        ImmutableDictionary<(ActorId Source, ActorId Target, TypeId Type), LinkId>.Empty);

    private readonly ImmutableDictionary<ActorId, ImmutableHashSet<LinkId>> _byActor;
    private readonly ImmutableDictionary<(ActorId Source, ActorId Target, TypeId Type), LinkId> _byEnds;

    private LinkIndex(
        ImmutableDictionary<ActorId, ImmutableHashSet<LinkId>> byActor,
        ImmutableDictionary<(ActorId Source, ActorId Target, TypeId Type), LinkId> byEnds)
    {
        _byActor = byActor;
        _byEnds = byEnds;
    }

    public IEnumerable<LinkId> Of(ActorId actor) => _byActor.GetValueOrDefault(actor, ImmutableHashSet<LinkId>.Empty);

    public LinkId? Find(ActorId source, ActorId target, TypeId type) =>
        _byEnds.TryGetValue((source, target, type), out var id) ? id : null;

    public LinkIndex With(Link? before, Link? after)
    {
        if (before is null && after is null)
        {
            return this;
        }

        var byActor = _byActor;
        var byEnds = _byEnds;
        if (before is not null)
        {
            byActor = Without(Without(byActor, before.Source, before.Id), before.Target, before.Id);

            // Another link may have taken these ends over already, when one change merges or swaps links.
            var ends = (before.Source, before.Target, before.Type);
            byEnds = byEnds.TryGetValue(ends, out var holder) && holder == before.Id ? byEnds.Remove(ends) : byEnds;
        }

        if (after is not null)
        {
            byActor = Including(Including(byActor, after.Source, after.Id), after.Target, after.Id);
            byEnds = byEnds.SetItem((after.Source, after.Target, after.Type), after.Id);
        }

        return new LinkIndex(byActor, byEnds);
    }

    private static ImmutableDictionary<ActorId, ImmutableHashSet<LinkId>> Including(
        ImmutableDictionary<ActorId, ImmutableHashSet<LinkId>> map, ActorId actor, LinkId link) =>
        map.SetItem(actor, map.GetValueOrDefault(actor, ImmutableHashSet<LinkId>.Empty).Add(link));

    private static ImmutableDictionary<ActorId, ImmutableHashSet<LinkId>> Without(
        ImmutableDictionary<ActorId, ImmutableHashSet<LinkId>> map, ActorId actor, LinkId link)
    {
        var rest = map.GetValueOrDefault(actor, ImmutableHashSet<LinkId>.Empty).Remove(link);
        return rest.IsEmpty ? map.Remove(actor) : map.SetItem(actor, rest);
    }
}
