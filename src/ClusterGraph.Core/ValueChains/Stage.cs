using System.Text.Json.Serialization;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Core.ValueChains;

/// <summary>A stage of the value chain: one lane of the chain view. Unknown is never a gap: see <see cref="Asked"/>.</summary>
public sealed record Stage : MapElement
{
    /// <inheritdoc/>
    protected override ElementKey GetKey() => KeyOf(Id);

    /// <summary>Gets the id.</summary>
    public required StageId Id { get; init; }

    /// <summary>Gets the name, 1 to 120 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the name in other languages, by language tag.</summary>
    public IReadOnlyDictionary<string, string>? Names { get; init; }

    /// <summary>Gets the place in the chain, 0 to 1,000; small numbers are near the inputs.</summary>
    public required int Order { get; init; }

    /// <summary>Gets whether it is a lane of the chain or support beside it.</summary>
    public StageKind Kind { get; init; } = StageKind.Chain;

    /// <summary>Gets where it stands between inputs and market.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public StageRole Role { get; init; }

    /// <summary>Gets how much it counts in the coverage of the chain, 0 to 100; null for 1.</summary>
    public double? Weight { get; init; }

    /// <summary>Gets how many independent local actors it should have, 1 to 1,000; null for 2.</summary>
    public int? Minimum { get; init; }

    /// <summary>Gets a value indicating whether the room was asked who does it: only then is emptiness a white spot.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Asked { get; init; }

    /// <summary>Gets a value indicating whether it is left out on purpose.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Excluded { get; init; }

    /// <summary>Gets a remark, at most 2,000 characters.</summary>
    public string? Note { get; init; }

    /// <summary>Makes the key of a stage.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The key.</returns>
    public static ElementKey KeyOf(StageId id) => new(ElementKind.Stage, id.Value);
}
