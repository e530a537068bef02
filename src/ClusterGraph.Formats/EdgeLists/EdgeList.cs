namespace ClusterGraph.Formats.EdgeLists;

/// <summary>
/// The links of an edge list, column by column. Actors are numbered in the ascending order of their ids: by number when
/// all ids are whole numbers, else by the order of their UTF-16 code units.
/// </summary>
public sealed record EdgeList
{
    /// <summary>Gets the ids of the actors.</summary>
    public required IReadOnlyList<string> Ids { get; init; }

    /// <summary>Gets where each link begins, as the number of the actor.</summary>
    public required int[] Sources { get; init; }

    /// <summary>Gets where each link ends.</summary>
    public required int[] Targets { get; init; }

    /// <summary>Gets the weight of each link, NaN where the cell is empty; null without a weight column.</summary>
    public double[]? Weights { get; init; }

    /// <summary>Gets the type of each link, as a number within <see cref="TypeNames"/>; null without a type column.</summary>
    public ushort[]? Types { get; init; }

    /// <summary>Gets the names of the types, ascending; empty without a type column.</summary>
    public IReadOnlyList<string> TypeNames { get; init; } = [];
}
