using System.Text.Json.Serialization;
using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Core.Plans;

/// <summary>Who does what next: a finding that became a task (seeds S-027; action plan GZ:2036).</summary>
public sealed record PlannedAction : MapElement
{
    /// <inheritdoc/>
    protected override ElementKey GetKey() => new(ElementKind.Action, Id.Value);

    /// <summary>Gets the id.</summary>
    public required ActionId Id { get; init; }

    /// <summary>Gets what is to be done, 1 to 200 characters.</summary>
    public required string Title { get; init; }

    /// <summary>Gets the key of the finding it came from; null when it came from nowhere else.</summary>
    public string? Topic { get; init; }

    /// <summary>Gets who answers for it, at most 120 characters.</summary>
    public string? Owner { get; init; }

    /// <summary>Gets until when.</summary>
    public PartialDate? Due { get; init; }

    /// <summary>Gets the first step, at most 500 characters.</summary>
    public string? FirstStep { get; init; }

    /// <summary>Gets the links that will be on the map once it is done; at most 10.</summary>
    public IReadOnlyList<ExpectedLink>? Expected { get; init; }

    /// <summary>Gets a value indicating whether it is done.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Done { get; init; }
}
