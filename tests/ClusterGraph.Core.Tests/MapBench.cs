using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Links;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Vocabulary;

namespace ClusterGraph.Core.Tests;

/// <summary>A map on the bench: takes operations of several people one after the other and remembers the changes.</summary>
internal sealed class MapBench : IChangeHistory
{
    public static readonly Author Facilitator = new(new ParticipantId("fac"), Role.Facilitator);
    public static readonly Author Amina = new(new ParticipantId("amina"), Role.Participant);
    public static readonly Author Bo = new(new ParticipantId("bo"), Role.Participant);

    private static readonly DateTimeOffset Start = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);
    private readonly List<Change> _changes = [];

    public MapBench(params MapElement[] elements) =>
        Map = MapSnapshot.Create(new MapId("bench"), [new MapHead { Title = "Bench" }, .. elements]);

    public MapBench(MapSnapshot map) => Map = map;

    public MapSnapshot Map { get; private set; }

    public Revision Oldest => new(1);

    public Outcome<Change> Try(Author author, params MapOp[] ops) => Try(author, Map.Revision, ops);

    public Outcome<Change> Try(Author author, Revision seen, params MapOp[] ops)
    {
        var at = Start.AddSeconds(_changes.Count);
        var submission = new Submission(new ClientId(author.Id.Value), _changes.Count + 1, seen, ops);
        var outcome = ChangeRules.Stage(Map, submission, new ChangeContext(author, at, seen, this));
        if (outcome.IsOk)
        {
            _changes.Add(outcome.Value);
            Map = Map.Apply(outcome.Value);
        }

        return outcome;
    }

    public Change Do(Author author, params MapOp[] ops)
    {
        var outcome = Try(author, ops);
        outcome.Error.ShouldBeNull();
        return outcome.Value!;
    }

    public ErrorCode Refused(Author author, params MapOp[] ops)
    {
        var before = Map;
        var error = Try(author, ops).Error.ShouldNotBeNull();
        Map.ShouldBeSameAs(before);
        error.Message.ShouldEndWith(".");
        return error.Code;
    }

    public static AddActor Actor(string id, string? name = null) =>
        new() { Actor = new Actor { Id = new(id), Name = name ?? id, Type = new("producer.small") } };

    public static AddLink Link(string source, string target, string type = "sellsTo", string? id = null) => new()
    {
        Link = new Link
        {
            Id = new(id ?? $"{source}-{type}-{target}"),
            Source = new(source),
            Target = new(target),
            Type = new TypeId(type),
        },
    };

    public static System.Text.Json.JsonElement Set(string json) =>
        System.Text.Json.JsonDocument.Parse(json).RootElement.Clone();

    public IEnumerable<Change> After(Revision rev) => _changes.Where(c => c.Rev > rev);

    public Change? Find(Revision rev) => _changes.Find(c => c.Rev == rev);

    public IEnumerable<Change> NewestFirst() => Enumerable.Reverse(_changes);
}
