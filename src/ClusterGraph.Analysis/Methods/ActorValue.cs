using System.Text.Json.Serialization;

namespace ClusterGraph.Analysis.Methods;

/// <summary>The values of one actor.</summary>
public sealed record ActorValue
{
    /// <summary>Gets the actor's id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the value to rank by; null when missing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required double? Value { get; init; }

    /// <summary>Gets why it is missing.</summary>
    public CaveatCode? Reason { get; init; }

    /// <summary>Gets the rank, 1 for the first; actors whose values are equal within 1e-9 share it (1, 2, 2, 4).</summary>
    public int? Rank { get; init; }

    /// <summary>Gets the further values by name; null where one is missing.</summary>
    public IReadOnlyDictionary<string, double?>? More { get; init; }
}
