using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Vocabulary;

namespace ClusterGraph.Core.Actors;

/// <summary>A firm, institution, person, thing or group on the map (seeds S-001, S-005, annex A).</summary>
public sealed record Actor : MapElement
{
    /// <inheritdoc/>
    protected override ElementKey GetKey() => KeyOf(Id);

    /// <summary>Gets the id.</summary>
    public required ActorId Id { get; init; }

    /// <summary>Gets the name, 1 to 120 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the name in other languages, by language tag.</summary>
    public IReadOnlyDictionary<string, string>? Names { get; init; }

    /// <summary>Gets the type, from the default vocabulary or the map's own.</summary>
    public required TypeId Type { get; init; }

    /// <summary>Gets whether it stands for one or many.</summary>
    public ActorKind Kind { get; init; } = ActorKind.Single;

    /// <summary>Gets count and composition; only for groups.</summary>
    public GroupSize? Group { get; init; }

    /// <summary>Gets the stages it does; several for an integrated firm; at most 20.</summary>
    public IReadOnlyList<StageShare>? Stages { get; init; }

    /// <summary>Gets where it stands to the edge of the cluster.</summary>
    public Boundary Boundary { get; init; } = Boundary.Inside;

    /// <summary>Gets the size class.</summary>
    public SizeClass? Size { get; init; }

    /// <summary>Gets where it is.</summary>
    public Place? Place { get; init; }

    /// <summary>Gets free attributes by name; at most 60.</summary>
    public IReadOnlyDictionary<string, AttributeValue>? Attributes { get; init; }

    /// <summary>Gets what it rests on.</summary>
    public Evidence Evidence { get; init; } = Evidence.SaidInTheRoom;

    /// <summary>Gets how far it agreed to be named.</summary>
    public ConsentLevel Consent { get; init; } = ConsentLevel.None;

    /// <summary>Gets how carefully it must be kept.</summary>
    public DataClass DataClass { get; init; } = DataClass.Firm;

    /// <summary>Gets a remark, at most 2,000 characters.</summary>
    public string? Note { get; init; }

    /// <summary>Gets who put it on the map; null in files.</summary>
    public ParticipantId? By { get; init; }

    /// <summary>Gets when it was put on the map.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Makes the key of an actor.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The key.</returns>
    public static ElementKey KeyOf(ActorId id) => new(ElementKind.Actor, id.Value);
}
