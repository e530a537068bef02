using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Vocabulary;

namespace ClusterGraph.Core.Links;

/// <summary>
/// A directed link of one type (seeds S-006, annex B). Goods and services point supplier to user, credit lender to
/// borrower, knowledge giver to receiver, trust truster to trustee, membership member to body.
/// </summary>
public sealed record Link : MapElement
{
    /// <inheritdoc/>
    protected override ElementKey GetKey() => KeyOf(Id);

    /// <summary>Gets the id.</summary>
    public required LinkId Id { get; init; }

    /// <summary>Gets where it begins.</summary>
    public required ActorId Source { get; init; }

    /// <summary>Gets where it ends; never the source.</summary>
    public required ActorId Target { get; init; }

    /// <summary>Gets the type, from the default vocabulary or the map's own.</summary>
    public required TypeId Type { get; init; }

    /// <summary>Gets the strength, 0 to 1; null when nobody said.</summary>
    public double? Strength { get; init; }

    /// <summary>Gets how much flows.</summary>
    public Volume? Volume { get; init; }

    /// <summary>Gets how formal it is.</summary>
    public ContractKind? Contract { get; init; }

    /// <summary>Gets since when it holds.</summary>
    public PartialDate? Since { get; init; }

    /// <summary>Gets until when it held; null while it holds.</summary>
    public PartialDate? Until { get; init; }

    /// <summary>Gets how sure the source is, 0 to 1.</summary>
    public double? Confidence { get; init; }

    /// <summary>Gets who may see it.</summary>
    public Visibility Visibility { get; init; } = Visibility.Room;

    /// <summary>Gets what it rests on.</summary>
    public Evidence Evidence { get; init; } = Evidence.SaidInTheRoom;

    /// <summary>Gets who said so, or denied it, and when.</summary>
    public IReadOnlyList<Assertion>? Assertions { get; init; }

    /// <summary>Gets free attributes by name; at most 60.</summary>
    public IReadOnlyDictionary<string, AttributeValue>? Attributes { get; init; }

    /// <summary>Gets a remark, at most 2,000 characters.</summary>
    public string? Note { get; init; }

    /// <summary>Makes the key of a link.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The key.</returns>
    public static ElementKey KeyOf(LinkId id) => new(ElementKind.Link, id.Value);
}
