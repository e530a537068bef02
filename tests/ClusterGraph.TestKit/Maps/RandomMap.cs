using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Links;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Persistence;
using ClusterGraph.Core.Poverty;
using ClusterGraph.Core.Trust;
using ClusterGraph.Core.ValueChains;
using ClusterGraph.Core.Vocabulary;

namespace ClusterGraph.TestKit.Maps;

/// <summary>
/// A map that changes at random, the same way for the same seed: every kind of element, odd names, removals with their
/// links, batches of several effects. Each change follows on <see cref="Current"/>.
/// </summary>
public sealed class RandomMap
{
    public static readonly DateTimeOffset Start = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    private const int Tabs = 3;

    private readonly Random _random;
    private readonly long[] _seq = new long[Tabs];
    private MapSnapshot _work;

    public RandomMap(int seed, string id = "map-1")
    {
        _random = new Random(seed);
        Initial = MapSnapshot.Create(new MapId(id),
        [
            new MapHead { Title = Pick(OddNames.All), Language = "ar" },
            new Stage { Id = new StageId("inputs"), Name = "Inputs", Order = 1, Asked = true },
            new Stage { Id = new StageId("market"), Name = "Market", Order = 2 },
        ]);
        Current = _work = Initial;
    }

    public MapSnapshot Initial { get; }

    public MapSnapshot Current { get; private set; }

    public MapId Id => Initial.Id;

    /// <summary>Makes so many changes.</summary>
    public List<JournalEntry> Next(int count) => [.. Enumerable.Range(0, count).Select(_ => Next())];

    /// <summary>Makes one change and moves <see cref="Current"/> to it.</summary>
    public JournalEntry Next()
    {
        var tab = _random.Next(Tabs);
        return Next(new ClientId($"tab-{tab}"), ++_seq[tab]);
    }

    /// <summary>Makes one change under a given number.</summary>
    public JournalEntry Next(ClientId client, long seq)
    {
        var rev = Current.Revision.Next;
        var effects = new Dictionary<ElementKey, Effect>();
        _work = Current;
        for (var i = _random.Next(1, 4); i > 0; i--)
        {
            foreach (var after in Step(rev))
            {
                effects[after.Key] = new Effect(after.Key, Current.Find(after.Key), after.Element);
                _work = _work.With([effects[after.Key]], rev);
            }
        }

        var change = new Change
        {
            Rev = rev,
            By = new ParticipantId("person-" + _random.Next(5)),
            Client = client,
            Seq = seq,
            At = Start.AddTicks((rev.Value * TimeSpan.TicksPerSecond) + _random.Next(9_999_999)),
            Ops = RandomOps.For(effects.Values),
            Effects = [.. effects.Values.Where(e => e.Before is not null || e.After is not null)],
            Overwrote = _random.Next(4) == 0
                ? [new Overwrite(Actor.KeyOf(new ActorId("a1")), ["name", "note"], new ParticipantId("person-9"), Current.Revision)]
                : [],
            Skipped = _random.Next(8) == 0 ? [new SkippedField(Link.KeyOf(new LinkId("l1")), [])] : [],
            Undoes = _random.Next(8) == 0 ? [Current.Revision] : [],
        };
        Current = Current.Apply(change);
        return new JournalEntry(change, new string("0123456789abcdef"[_random.Next(16)], 64));
    }

    private IEnumerable<(ElementKey Key, MapElement? Element)> Step(Revision rev) => _random.Next(12) switch
    {
        < 4 => [Of(NewActor(rev))],
        < 6 => AddLink(rev),
        6 => _work.Actors.Count > 3 ? RemoveActor(rev) : [],
        7 => EditActor(rev),
        8 => EditLink(rev),
        9 => Move(rev),
        10 => [Of(_work.Head with { Title = Pick(OddNames.All), Mode = MapMode.Approve, Rev = rev })],
        _ => [Of(Other(rev))],
    };

    private Actor NewActor(Revision rev) => new()
    {
        Id = new ActorId($"a{rev}-{_random.Next(100_000)}"),
        Name = Pick(OddNames.All),
        Names = new Dictionary<string, string> { ["ar"] = Pick(OddNames.All), ["fr"] = "Société" },
        Type = new TypeId("producer.small"),
        Stages = [new StageShare { Stage = new StageId("inputs"), Share = 0.1 + (_random.NextDouble() / 2) }],
        Place = new Place { Name = "São Tomé", Lat = _random.NextDouble() * 90 },
        Evidence = new Evidence { Mark = EvidenceMark.Stated, Source = "AA:899" },
        Consent = (ConsentLevel)_random.Next(4),
        DataClass = (DataClass)_random.Next(4),
        Note = "two\nlines",
        By = new ParticipantId("person-1"),
        At = Start,
        Rev = rev,
    };

    private IEnumerable<(ElementKey Key, MapElement? Element)> AddLink(Revision rev)
    {
        if (AnyActor() is not { } source || AnyActor() is not { } target
            || source.Id == target.Id
            || _work.FindLink(source.Id, target.Id, new TypeId("sellsTo")) is not null)
        {
            return [];
        }

        return
        [
            Of(new Link
            {
                Id = new LinkId($"l{rev}-{_random.Next(100_000)}"),
                Source = source.Id,
                Target = target.Id,
                Type = new TypeId("sellsTo"),
                Strength = _random.NextDouble(),
                Volume = new Volume { Value = 12.5, Unit = "t" },
                Visibility = (Visibility)_random.Next(2),
                Assertions = [new Assertion { By = new ParticipantId("person-2"), Stance = Stance.Disputes, At = Start }],
                Rev = rev,
            }),
        ];
    }

    private IEnumerable<(ElementKey Key, MapElement? Element)> RemoveActor(Revision rev)
    {
        var actor = AnyActor()!;
        var links = _work.LinksOf(actor.Id).ToList();
        yield return (actor.Key, null);
        yield return Of(new RemovedElement { Actor = actor, At = rev, Rev = rev });
        foreach (var link in links)
        {
            yield return (link.Key, null);
            yield return Of(new RemovedElement { Link = link, At = rev, Rev = rev });
        }
    }

    private IEnumerable<(ElementKey Key, MapElement? Element)> EditActor(Revision rev) =>
        AnyActor() is { } actor ? [Of(actor with { Name = Pick(OddNames.All), Note = null, Rev = rev })] : [];

    private IEnumerable<(ElementKey Key, MapElement? Element)> EditLink(Revision rev) =>
        Any(_work.Links.All) is { } link ? [Of(link with { Strength = null, Note = "weaker", Rev = rev })] : [];

    private IEnumerable<(ElementKey Key, MapElement? Element)> Move(Revision rev) => AnyActor() is { } actor
        ? [Of(new NodePosition { View = MapView.Chain, Actor = actor.Id, X = _random.NextDouble() * 900, Y = -0.25, Pinned = true, Rev = rev })]
        : [];

    private MapElement Other(Revision rev) => _random.Next(8) switch
    {
        0 => new Mark { Id = new MarkId("m" + rev), Name = "Before lunch", At = Current.Revision, Rev = rev },
        1 => new Alias { Id = "old-" + rev, Of = ElementKind.Actor, Into = "a1", Rev = rev },
        2 => new TypeDefinition { Id = new TypeId("t" + rev), Of = ElementKind.Link, Family = "trade", Name = "Barter", Negative = true, Rev = rev },
        3 => new ChainPlan { Flows = [new ExpectedFlow { From = new StageId("inputs"), To = new StageId("market"), PerUnit = 1.5 }], Version = (int)rev.Value, Rev = rev },
        4 => new Rating { About = new ActorId("a1"), By = new ParticipantId("person-4"), Reliance = _random.Next(1, 6), Sharing = 2, Counted = true, Rev = rev },
        5 => new TrustPicture { Raters = 7, Figures = [new TrustFigure(new ActorId("a1"), 3, 3.67, 4.5)], Rev = rev },
        6 => new StageAnswer
        {
            Stage = new StageId("inputs"),
            By = new ParticipantId("person-4"),
            Groups = [new GroupSaid(WorkGroup.HomeLabour, WorkSex.Women, _random.Next(1, 5)), new GroupSaid(WorkGroup.SmallFirms)],
            Rev = rev,
        },
        _ => new Proposal
        {
            Id = new ProposalId("p" + rev),
            By = new ParticipantId("person-3"),
            At = Start,
            Reason = MapMode.Private,
            Ops = [new AddActor { Actor = NewActor(rev) with { Rev = null } }, new RevealProposals()],
            Rev = rev,
        },
    };

    private static (ElementKey Key, MapElement? Element) Of(MapElement element) => (element.Key, element);

    private Actor? AnyActor() => Any(_work.Actors.All);

    // Ordered first: the tables promise no order, and the same seed must give the same map.
    private T? Any<T>(IEnumerable<T> elements)
        where T : MapElement
    {
        var all = elements.OrderBy(e => e.Key.Id, StringComparer.Ordinal).ToList();
        return all.Count == 0 ? null : Pick(all);
    }

    private T Pick<T>(IReadOnlyList<T> list) => list[_random.Next(list.Count)];
}
