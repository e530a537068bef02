namespace ClusterGraph.Core.Links;

/// <summary>The period of a volume.</summary>
public enum Period
{
    /// <summary>A year.</summary>
    Year,

    /// <summary>A season.</summary>
    Season,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A week.</summary>
    Week,

    /// <summary>A day.</summary>
    Day,

    /// <summary>One time only.</summary>
    Once,
}
