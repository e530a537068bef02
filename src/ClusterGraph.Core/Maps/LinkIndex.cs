using System.Collections.Immutable;
using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Links;
using ClusterGraph.Core.Vocabulary;

namespace ClusterGraph.Core.Maps;

/// <summary>Finds links by their ends without a search through the map. A change costs the degrees of its ends.</summary>
internal sealed class LinkIndex
{
    public static readonly LinkIndex Empty = new(ImmutableDictionary<ActorId, ImmutableArray<Link>>.Empty);

    private readonly ImmutableDictionary<ActorId, ImmutableArray<Link>> _byActor;

    private LinkIndex(ImmutableDictionary<ActorId, ImmutableArray<Link>> byActor) => _byActor = byActor;

    /// <summary>Makes the index of links that differ from each other.</summary>
    public static LinkIndex Of(IEnumerable<MapElement> links)
    {
        var index = Empty.ToBuilder();
        foreach (var link in links)
        {
            index.Replace(before: null, (Link)link);
        }

        return index.ToIndex();
    }

    /// <summary>Gives the links at an actor, both directions.</summary>
    public ImmutableArray<Link> Of(ActorId actor) => _byActor.GetValueOrDefault(actor, []);

    /// <summary>Finds a link by its ends. O(degree) of the end with fewer links.</summary>
    public Link? Find(ActorId source, ActorId target, TypeId type)
    {
        var (from, to) = (Of(source), Of(target));
        foreach (var link in from.Length < to.Length ? from : to)
        {
            if (link.Source == source && link.Target == target && link.Type == type)
            {
                return link;
            }
        }

        return null;
    }

    public Builder ToBuilder() => new(this);

    /// <summary>Takes many changes for the price of one index.</summary>
    public sealed class Builder(LinkIndex index)
    {
        private readonly Dictionary<ActorId, List<Link>> _touched = [];

        public void Replace(Link? before, Link? after)
        {
            if (before is not null)
            {
                At(before.Source).RemoveAll(l => l.Id == before.Id);
                At(before.Target).RemoveAll(l => l.Id == before.Id);
            }

            if (after is not null)
            {
                At(after.Source).Add(after);
                At(after.Target).Add(after);
            }
        }

        public LinkIndex ToIndex()
        {
            var byActor = index._byActor.ToBuilder();
            foreach (var (actor, links) in _touched)
            {
                if (links.Count == 0)
                {
                    byActor.Remove(actor);
                }
                else
                {
                    byActor[actor] = [.. links];
                }
            }

            return new LinkIndex(byActor.ToImmutable());
        }

        private List<Link> At(ActorId actor)
        {
            if (!_touched.TryGetValue(actor, out var links))
            {
                links = [.. index.Of(actor)];
                _touched.Add(actor, links);
            }

            return links;
        }
    }
}
