using ClusterGraph.Core.Links;

namespace ClusterGraph.Analysis.Graph;

/// <summary>The links of an input, column by column; all columns are of one length.</summary>
public sealed record LinkTable
{
    /// <summary>Gets where each link begins, as the number of the actor.</summary>
    public required int[] Sources { get; init; }

    /// <summary>Gets where each link ends.</summary>
    public required int[] Targets { get; init; }

    /// <summary>Gets the id of each link; null when links have none, as in an edge list.</summary>
    public IReadOnlyList<string>? Ids { get; init; }

    /// <summary>Gets the layer of each link; null when there is but one.</summary>
    public ushort[]? Layers { get; init; }

    /// <summary>Gets how strong each link is; NaN where nobody said; null when nobody said it of any.</summary>
    public double[]? Strengths { get; init; }

    /// <summary>Gets how much flows over each link; NaN where nobody said; null when nobody said it of any.</summary>
    public double[]? Volumes { get; init; }

    /// <summary>Gets how many links have a volume in another unit, which cannot be added and was left out.</summary>
    public int OtherUnits { get; init; }

    /// <summary>Gets how much flows over each link in its own unit, as <see cref="Volumes"/>; null when all are of one unit.</summary>
    public double[]? OwnVolumes { get; init; }

    /// <summary>Gets the unit of each link's volume; null where nobody said; null when all are of one unit.</summary>
    public string?[]? Units { get; init; }

    /// <summary>Gets how sure each link is, 0 to 1; null when all are.</summary>
    public double[]? Confidences { get; init; }

    /// <summary>Gets how formal each link is; null where nobody said; null when nobody said it of any.</summary>
    public ContractKind?[]? Contracts { get; init; }

    /// <summary>Gets the number of links.</summary>
    public int Count => Sources.Length;
}
