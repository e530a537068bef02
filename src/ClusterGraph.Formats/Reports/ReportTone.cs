namespace ClusterGraph.Formats.Reports;

/// <summary>How a paragraph or a finding is set.</summary>
public enum ReportTone
{
    /// <summary>As running text.</summary>
    Plain,

    /// <summary>Small: definitions, sources, remarks.</summary>
    Quiet,

    /// <summary>Worth knowing.</summary>
    Note,

    /// <summary>Worth watching.</summary>
    Watch,

    /// <summary>A problem now.</summary>
    Serious,
}
