using Bogus;
using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Links;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.ValueChains;
using ClusterGraph.Core.Vocabulary;

namespace ClusterGraph.Benchmarks.Maps;

/// <summary>An invented cluster of any size, the same for the same seed, linked as clusters are: few hubs, many ends.</summary>
internal sealed class Population
{
    private static readonly string[] ActorTypes =
    [
        "producer.large", "producer.small", "producer.small", "producer.small", "position.subcontractor",
        "producer.ownAccount", "input.supplier", "trade.middleman", "trade.buyer", "finance.provider",
        "knowledge.support", "collective.association", "public.government", "society.ngo",
    ];

    private static readonly string[] LinkTypes =
    [
        "sellsTo", "subcontractsTo", "givesCreditTo", "advises", "supports", "memberOf", "actsJointlyWith", "trusts",
    ];

    private static readonly string[] FiveLanes = ["inputs", "production", "finishing", "trade", "market"];

    private static readonly string[] NineLanes =
        ["inputs", "machinery", "spinning", "weaving", "dyeing", "sewing", "finishing", "trade", "market"];

    private readonly string[] _lanes;
    private readonly Randomizer _random;
    private readonly Faker _faker;

    private Population(int seed, string[] lanes)
    {
        _lanes = lanes;
        _random = new Randomizer(seed);
        _faker = new Faker("en") { Random = _random };
    }

    /// <summary>Makes a map.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="actors">How many actors.</param>
    /// <param name="links">How many links, no two of the same type between the same two.</param>
    /// <param name="seed">The seed.</param>
    public static MapSnapshot Make(string id, int actors, int links, int seed) =>
        new Population(seed, FiveLanes).Make(new MapId(id), actors, links, []);

    /// <summary>Makes a map of nine stages that says what should flow from each to the next.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="actors">How many actors.</param>
    /// <param name="links">How many links.</param>
    /// <param name="seed">The seed.</param>
    public static MapSnapshot MakeChain(string id, int actors, int links, int seed) =>
        new Population(seed, NineLanes).Make(new MapId(id), actors, links, [new ChainPlan
        {
            Flows = [.. NineLanes.Zip(NineLanes.Skip(1), (from, to) => new ExpectedFlow { From = new(from), To = new(to) })],
        }]);

    private MapSnapshot Make(MapId id, int actorCount, int linkCount, IEnumerable<MapElement> more)
    {
        var elements = new List<MapElement> { new MapHead { Title = $"Invented cluster of {actorCount}" } };
        elements.AddRange(_lanes.Select((lane, i) => new Stage
        {
            Id = new(lane),
            Name = Title(lane),
            Order = i,
            Asked = true,
            Role = i == 0 ? StageRole.Input : i == _lanes.Length - 1 ? StageRole.Market : StageRole.Core,
        }));
        elements.AddRange(more);
        var actors = Enumerable.Range(0, actorCount).Select(MakeActor).ToList();
        elements.AddRange(actors);
        elements.AddRange(MakeLinks(actors, linkCount));
        elements.AddRange(Spread(actors));
        var made = MapAssembler.Assemble(id, elements);
        return made.Map ?? throw new InvalidOperationException($"The invented map is wrong: {made.Problems[0].Error.Message}");
    }

    private Actor MakeActor(int number) => new()
    {
        Id = new($"a{number}"),
        Name = Shorten(_faker.Company.CompanyName()),
        Type = new(_random.ArrayElement(ActorTypes)),
        Stages = _random.Bool(0.8f) ? [new StageShare { Stage = new(_random.ArrayElement(_lanes)) }] : null,
        Size = _random.Enum<SizeClass>(),
        Place = new Place { Name = _faker.Address.City() },
        Evidence = new Evidence { Mark = EvidenceMark.Invented },
    };

    private IEnumerable<Link> MakeLinks(List<Actor> actors, int count)
    {
        var known = new HashSet<(int Source, int Target, string Type)>();
        while (known.Count < count)
        {
            // The lower of two draws: some actors become hubs.
            var source = Math.Min(_random.Number(actors.Count - 1), _random.Number(actors.Count - 1));
            var target = _random.Number(actors.Count - 1);
            var type = _random.ArrayElement(LinkTypes);
            var isMutual = DefaultVocabulary.FindLinkType(new(type))!.Undirected && target < source;
            if (source != target && known.Add(isMutual ? (target, source, type) : (source, target, type)))
            {
                yield return new Link
                {
                    Id = new($"l{known.Count}"),
                    Source = actors[source].Id,
                    Target = actors[target].Id,
                    Type = new(type),
                    Strength = Math.Round(_random.Double(), 2),
                    Evidence = new Evidence { Mark = EvidenceMark.Invented },
                };
            }
        }
    }

    /// <summary>Puts the actors on a sunflower, 70 units apart, so that the picture is dense but readable.</summary>
    private static IEnumerable<NodePosition> Spread(List<Actor> actors)
    {
        const double goldenAngle = 2.399963;
        return actors.Select((actor, i) => new NodePosition
        {
            View = MapView.Map,
            Actor = actor.Id,
            X = Math.Round(50 * Math.Sqrt(i) * Math.Cos(i * goldenAngle), 1),
            Y = Math.Round(50 * Math.Sqrt(i) * Math.Sin(i * goldenAngle), 1),
        });
    }

    private static string Title(string lane) => char.ToUpperInvariant(lane[0]) + lane[1..];

    private static string Shorten(string name) => name.Length <= 40 ? name : name[..40];
}
