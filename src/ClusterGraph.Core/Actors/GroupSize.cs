using System.Text.Json.Serialization;

namespace ClusterGraph.Core.Actors;

/// <summary>How many a group stands for and who they are.</summary>
public sealed record GroupSize
{
    /// <summary>Gets the head count, 1 to 1,000,000,000; null when unknown.</summary>
    public int? Count { get; init; }

    /// <summary>Gets a value indicating whether the count is a lower bound ("over 2,000").</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool AtLeast { get; init; }

    /// <summary>Gets what is counted.</summary>
    public Counted Counted { get; init; } = Counted.Firms;

    /// <summary>Gets the parts by sex, worker type, ethnicity or another division; at most 40.</summary>
    public IReadOnlyList<CompositionPart>? Composition { get; init; }
}
