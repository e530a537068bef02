using System.Text.Json.Serialization;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Core.Vocabulary;

/// <summary>An actor or link type that one map adds to the default vocabulary.</summary>
public sealed record TypeDefinition : MapElement
{
    /// <inheritdoc/>
    protected override ElementKey GetKey() => KeyOf(Id);

    /// <summary>Gets the id.</summary>
    public required TypeId Id { get; init; }

    /// <summary>Gets whether it is for actors or for links.</summary>
    public required ElementKind Of { get; init; }

    /// <summary>Gets the family it belongs to.</summary>
    public required string Family { get; init; }

    /// <summary>Gets the name, 1 to 120 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the name in other languages, by language tag.</summary>
    public IReadOnlyDictionary<string, string>? Names { get; init; }

    /// <summary>Gets the shape that stands for it on the map.</summary>
    public string? Shape { get; init; }

    /// <summary>Gets the colour, as <c>#rrggbb</c>.</summary>
    public string? Colour { get; init; }

    /// <summary>Gets a value indicating whether it is a negative link, such as a conflict.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Negative { get; init; }

    /// <summary>Gets a value indicating whether direction carries no meaning.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Undirected { get; init; }

    /// <summary>Makes the key of a type.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The key.</returns>
    public static ElementKey KeyOf(TypeId id) => new(ElementKind.Type, id.Value);
}
