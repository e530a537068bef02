using System.Text.Json.Serialization;
using ClusterGraph.Core.Vocabulary;

namespace ClusterGraph.Core.ValueChains;

/// <summary>A service that stages of the chain need, such as training. Unknown is never a gap: see <see cref="Asked"/>.</summary>
public sealed record ChainService
{
    /// <summary>Gets the id.</summary>
    public required ServiceId Id { get; init; }

    /// <summary>Gets the name, 1 to 120 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the name in other languages, by language tag.</summary>
    public IReadOnlyDictionary<string, string>? Names { get; init; }

    /// <summary>Gets the types or families of link that give it, from 1 to 20.</summary>
    public required IReadOnlyList<TypeId> Links { get; init; }

    /// <summary>Gets the types or families of actors that count as providers, at most 40; null for everybody.</summary>
    public IReadOnlyList<TypeId>? Providers { get; init; }

    /// <summary>Gets which stages need it; a stage that is not named does not.</summary>
    public IReadOnlyList<ServiceNeed> Needs { get; init; } = [];

    /// <summary>Gets a value indicating whether the room was asked who offers it: only then does nobody mean a gap.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Asked { get; init; }
}
