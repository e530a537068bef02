using System.Collections.Immutable;
using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Links;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Plans;
using ClusterGraph.Core.Poverty;
using ClusterGraph.Core.Trust;
using ClusterGraph.Core.ValueChains;
using ClusterGraph.Core.Vocabulary;

namespace ClusterGraph.Core.Maps;

/// <summary>A whole map at one revision. Immutable and safe to share between threads.</summary>
public sealed class MapSnapshot
{
    private static readonly ImmutableDictionary<string, MapElement> None =
        ImmutableDictionary.Create<string, MapElement>(StringComparer.Ordinal);

    // Enough fingerprints to be worth a second thread.
    private const int Block = 4_096;

    private readonly ImmutableArray<ImmutableDictionary<string, MapElement>> _byKind;
    private readonly LinkIndex _links;
    private readonly DisclosedHashes _hashes;

    private MapSnapshot(
        MapId id,
        Revision revision,
        ImmutableArray<ImmutableDictionary<string, MapElement>> byKind,
        LinkIndex links,
        DisclosedHashes hashes)
    {
        Id = id;
        Revision = revision;
        _byKind = byKind;
        _links = links;
        _hashes = hashes;
    }

    /// <summary>Gets the map's id.</summary>
    public MapId Id { get; }

    /// <summary>Gets the revision.</summary>
    public Revision Revision { get; }

    /// <summary>Gets the head.</summary>
    public MapHead Head => (MapHead)Find(new ElementKey(ElementKind.Map, MapHead.Id))!;

    /// <summary>Gets the actors that are on the map.</summary>
    public ElementTable<Actor> Actors => new(_byKind[(int)ElementKind.Actor]);

    /// <summary>Gets the links that are on the map; both their ends are, too.</summary>
    public ElementTable<Link> Links => new(_byKind[(int)ElementKind.Link]);

    /// <summary>Gets the stages of the chain.</summary>
    public ElementTable<Stage> Stages => new(_byKind[(int)ElementKind.Stage]);

    /// <summary>Gets what the chain should look like; null when nobody said.</summary>
    public ChainPlan? Chain => (ChainPlan?)Find(ChainPlan.TheKey);

    /// <summary>Gets the map's own types.</summary>
    public ElementTable<TypeDefinition> Types => new(_byKind[(int)ElementKind.Type]);

    /// <summary>Gets the positions of all views, by <c>view/actor</c>.</summary>
    public ElementTable<NodePosition> Positions => new(_byKind[(int)ElementKind.Position]);

    /// <summary>Gets the contributions held back.</summary>
    public ElementTable<Proposal> Proposals => new(_byKind[(int)ElementKind.Proposal]);

    /// <summary>Gets the ids left by merges.</summary>
    public ElementTable<Alias> Aliases => new(_byKind[(int)ElementKind.Alias]);

    /// <summary>Gets what was removed and can be restored.</summary>
    public ElementTable<RemovedElement> Removed => new(_byKind[(int)ElementKind.Removed]);

    /// <summary>Gets the named snapshots.</summary>
    public ElementTable<Mark> Marks => new(_byKind[(int)ElementKind.Mark]);

    /// <summary>Gets the dots on findings.</summary>
    public ElementTable<Vote> Votes => new(_byKind[(int)ElementKind.Vote]);

    /// <summary>Gets the objections to findings.</summary>
    public ElementTable<Objection> Objections => new(_byKind[(int)ElementKind.Objection]);

    /// <summary>Gets the actions of the plan.</summary>
    public ElementTable<PlannedAction> Actions => new(_byKind[(int)ElementKind.Action]);

    /// <summary>Gets what people think of organisations. Nothing of it may leave the server but what <see cref="Trust"/> shows.</summary>
    public ElementTable<Rating> Ratings => new(_byKind[(int)ElementKind.Rating]);

    /// <summary>Gets the averages of ratings as the room was shown them; null before the first time.</summary>
    public TrustPicture? Trust => (TrustPicture?)Find(TrustPicture.TheKey);

    /// <summary>Gets what people say of the groups at a stage. Nothing of it may leave the server but united.</summary>
    public ElementTable<StageAnswer> Answers => new(_byKind[(int)ElementKind.Answer]);

    /// <summary>Gets how many elements there are, of all kinds. O(kinds).</summary>
    public int ElementCount => _byKind.Sum(table => table.Count);

    /// <summary>Makes a map at revision zero.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="elements">Its elements, among them exactly one <see cref="MapHead"/>.</param>
    /// <returns>The map.</returns>
    public static MapSnapshot Create(MapId id, IEnumerable<MapElement> elements) =>
        Restore(id, Revision.Zero, elements);

    /// <summary>Makes a map from its stored elements, which are read once, as they come. O(size), on more than one thread.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="revision">Its revision.</param>
    /// <param name="elements">Its elements, among them exactly one <see cref="MapHead"/>.</param>
    /// <returns>The map.</returns>
    public static MapSnapshot Restore(MapId id, Revision revision, IEnumerable<MapElement> elements)
    {
        var byKind = Enum.GetValues<ElementKind>().Select(_ => new List<MapElement>()).ToArray();
        foreach (var element in Fingerprinted(elements))
        {
            byKind[(int)element.Key.Kind].Add(element);
        }

        var tables = new ImmutableDictionary<string, MapElement>[byKind.Length];
        var told = byKind[(int)ElementKind.Link];
        var links = LinkIndex.Empty;
        Parallel.Invoke(
            () => Parallel.For(0, byKind.Length, kind => tables[kind] = Table(byKind[kind])),
            () => links = LinkIndex.Of(told));

        // An element told twice counts once, as it was told last.
        var once = tables.Select((table, kind) => table.Count == byKind[kind].Count ? byKind[kind] : table.Values).ToList();
        if (once[(int)ElementKind.Link] != told)
        {
            links = LinkIndex.Of(once[(int)ElementKind.Link]);
        }

        return new MapSnapshot(id, revision, [.. tables], links, DisclosedHashes.Of(once.SelectMany(e => e)));
    }

    /// <summary>Finds any element. O(log n).</summary>
    /// <param name="key">Its key.</param>
    /// <returns>The element, or null.</returns>
    public MapElement? Find(ElementKey key) => _byKind[(int)key.Kind].GetValueOrDefault(key.Id);

    /// <summary>Lists all elements, in no particular order.</summary>
    /// <returns>The elements.</returns>
    public IEnumerable<MapElement> Elements() => _byKind.SelectMany(table => table.Values);

    /// <summary>Lists the links at an actor, both directions. O(log n).</summary>
    /// <param name="actor">The actor.</param>
    /// <returns>The links.</returns>
    public IEnumerable<Link> LinksOf(ActorId actor) => _links.Of(actor);

    /// <summary>Finds the link of a type between two actors. O(log n + the smaller of their numbers of links).</summary>
    /// <param name="source">Where it begins.</param>
    /// <param name="target">Where it ends.</param>
    /// <param name="type">Its type.</param>
    /// <returns>The link, or null.</returns>
    public Link? FindLink(ActorId source, ActorId target, TypeId type) => _links.Find(source, target, type);

    /// <summary>Gives the family of an actor type. O(log n).</summary>
    /// <param name="type">The map's own type, or one of the vocabulary.</param>
    /// <returns>The family; null for a type that nobody knows.</returns>
    public string? ActorFamilyOf(TypeId type) =>
        Types.Find(type.Value)?.Family ?? DefaultVocabulary.FindActorType(type)?.Family;

    /// <summary>Gives the family of a link type. O(log n).</summary>
    /// <param name="type">The map's own type, or one of the vocabulary.</param>
    /// <returns>The family; null for a type that nobody knows.</returns>
    public string? LinkFamilyOf(TypeId type) =>
        Types.Find(type.Value)?.Family ?? DefaultVocabulary.FindLinkType(type)?.Family;

    /// <summary>Gives the state hash of what an audience sees: equal maps have equal hashes. O(1).</summary>
    /// <param name="audience">The audience.</param>
    /// <returns>The hash.</returns>
    public StateHash Hash(Audience audience) => _hashes.Of(audience);

    /// <summary>Gives the state hash of all that is stored, also of what nobody may see: stores compare copies by it. O(1).</summary>
    public StateHash StoredHash => _hashes.Stored;

    /// <summary>Applies a change whose effects were worked out before.</summary>
    /// <param name="change">The change; its revision is the next one.</param>
    /// <returns>The next snapshot.</returns>
    public MapSnapshot Apply(Change change) => With(change.Effects, change.Rev);

    /// <summary>Applies effects.</summary>
    /// <param name="effects">The effects.</param>
    /// <param name="revision">The revision they make.</param>
    /// <returns>The snapshot after them.</returns>
    public MapSnapshot With(IEnumerable<Effect> effects, Revision revision)
    {
        var tables = new ImmutableDictionary<string, MapElement>.Builder?[_byKind.Length];
        LinkIndex.Builder? links = null;
        var hashes = _hashes;
        foreach (var effect in effects)
        {
            var table = tables[(int)effect.Key.Kind] ??= _byKind[(int)effect.Key.Kind].ToBuilder();
            var before = table.GetValueOrDefault(effect.Key.Id);
            if (effect.After is null)
            {
                table.Remove(effect.Key.Id);
            }
            else
            {
                table[effect.Key.Id] = effect.After;
            }

            if (effect.Key.Kind == ElementKind.Link)
            {
                (links ??= _links.ToBuilder()).Replace(before as Link, effect.After as Link);
            }

            hashes = hashes - HashesOf(before) + HashesOf(effect.After);
        }

        var byKind = _byKind.Select((old, kind) => tables[kind]?.ToImmutable() ?? old);
        return new MapSnapshot(Id, revision, [.. byKind], links?.ToIndex() ?? _links, hashes);
    }

    /// <summary>Lists elements and has another thread fingerprint them, block by block, while the next ones are being read.</summary>
    private static List<MapElement> Fingerprinted(IEnumerable<MapElement> elements)
    {
        var all = new List<MapElement>();
        var work = new List<Task>();
        foreach (var block in elements.Chunk(Block))
        {
            all.AddRange(block);
            if (block.Length == Block)
            {
                work.Add(Task.Run(() => Array.ForEach(block, e => _ = e.Hashes)));
            }
        }

        Task.WaitAll(work);
        return all;
    }

    private static ImmutableDictionary<string, MapElement> Table(List<MapElement> elements)
    {
        var table = None.ToBuilder();
        foreach (var element in elements)
        {
            table[element.Key.Id] = element;
        }

        return table.ToImmutable();
    }

    private static DisclosedHashes HashesOf(MapElement? element) => element?.Hashes ?? DisclosedHashes.Zero;
}
