using System.Text.Json;

namespace ClusterGraph.Core.Actors;

/// <summary>A free attribute of an actor or link: a value with unit, source and date.</summary>
public sealed record AttributeValue
{
    /// <summary>Gets the value: a number, a text of at most 500 characters, or true or false.</summary>
    public required JsonElement Value { get; init; }

    /// <summary>Gets the unit, such as <c>EUR</c> or <c>kg/day</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>Gets where it was read, such as <c>AA:899</c>.</summary>
    public string? Source { get; init; }

    /// <summary>Gets the date it holds for.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>Gets how carefully it must be kept; null means like its actor.</summary>
    public DataClass? DataClass { get; init; }
}
