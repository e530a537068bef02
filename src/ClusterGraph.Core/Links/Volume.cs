namespace ClusterGraph.Core.Links;

/// <summary>How much flows along a link.</summary>
public sealed record Volume
{
    /// <summary>Gets the amount, zero or more.</summary>
    public required double Value { get; init; }

    /// <summary>Gets the unit, such as <c>t</c> or <c>EUR</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>Gets the period that the amount is for.</summary>
    public Period Period { get; init; } = Period.Year;
}
