namespace ClusterGraph.Analysis.Poverty;

/// <summary>The indicators of one point in the chain; NaN where nothing is known.</summary>
internal sealed record NodeIndicators
{
    /// <summary>Gets the share with less than the line.</summary>
    public required double BelowLine { get; init; }

    /// <summary>Gets the median income.</summary>
    public required double Median { get; init; }

    /// <summary>Gets the share with an income from the line to a little above it.</summary>
    public required double NearLine { get; init; }

    /// <summary>Gets the share who are poor in several ways (H).</summary>
    public required double DeprivedShare { get; init; }

    /// <summary>Gets the share who are nearly so.</summary>
    public required double NearDeprived { get; init; }

    /// <summary>Gets the share with few assets.</summary>
    public required double FewAssets { get; init; }

    /// <summary>Gets the structural vulnerability (V).</summary>
    public required double Vulnerability { get; init; }

    /// <summary>Gets the parts of it.</summary>
    public required double[] Parts { get; init; }

    /// <summary>Gets the share of the required indicators that is known.</summary>
    public required double Coverage { get; init; }

    /// <summary>Gets a value indicating whether there are too few people to say anything.</summary>
    public required bool IsTooSmall { get; init; }
}
