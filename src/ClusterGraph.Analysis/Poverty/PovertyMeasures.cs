namespace ClusterGraph.Analysis.Poverty;

/// <summary>The measures of Alkire and Foster.</summary>
internal sealed record PovertyMeasures
{
    /// <summary>Gets the share who are poor (H).</summary>
    public required double HeadcountRatio { get; init; }

    /// <summary>Gets the average share of deprivations among the poor (A); NaN when nobody is.</summary>
    public required double Intensity { get; init; }

    /// <summary>Gets H times A.</summary>
    public required double M0 { get; init; }

    /// <summary>Gets M0 times the average gap; NaN where an indicator is no quantity.</summary>
    public required double M1 { get; init; }

    /// <summary>Gets M0 times the average squared gap; NaN where an indicator is no quantity.</summary>
    public required double M2 { get; init; }

    /// <summary>Gets for each indicator the share who are deprived in it, poor or not.</summary>
    public required double[] Raw { get; init; }

    /// <summary>Gets for each indicator the share who are poor and deprived in it.</summary>
    public required double[] Censored { get; init; }

    /// <summary>Gets for each indicator its share of M0; NaN when nobody is poor.</summary>
    public required double[] Contributions { get; init; }

    /// <summary>Gets the average gap of the deprivations of the poor (G); NaN when nobody is poor.</summary>
    public double AverageGap => M0 > 0 ? M1 / M0 : double.NaN;
}
