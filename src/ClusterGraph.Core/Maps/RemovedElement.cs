using System.Text.Json.Serialization;
using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Links;

namespace ClusterGraph.Core.Maps;

/// <summary>A removed actor or link. Links that left with their actor carry the same <see cref="At"/>.</summary>
[JsonConverter(typeof(RemovedElementConverter))]
public sealed record RemovedElement : MapElement
{
    /// <inheritdoc/>
    protected override ElementKey GetKey() => KeyOf(Of, Id);

    /// <summary>Gets the actor, when an actor was removed.</summary>
    public Actor? Actor { get; init; }

    /// <summary>Gets the link, when a link was removed.</summary>
    public Link? Link { get; init; }

    /// <summary>Gets the revision that removed it.</summary>
    public required Revision At { get; init; }

    /// <summary>Gets whether an actor or a link was removed.</summary>
    [JsonIgnore]
    public ElementKind Of => Actor is null ? ElementKind.Link : ElementKind.Actor;

    /// <summary>Gets the id of the removed element.</summary>
    [JsonIgnore]
    public string Id => Actor?.Id.Value ?? Link!.Id.Value;

    /// <summary>Makes the key under which a removed element is kept.</summary>
    /// <param name="of">Actor or link.</param>
    /// <param name="id">Its id.</param>
    /// <returns>The key.</returns>
    public static ElementKey KeyOf(ElementKind of, string id) =>
        new(ElementKind.Removed, (of == ElementKind.Actor ? "actor/" : "link/") + id);
}
