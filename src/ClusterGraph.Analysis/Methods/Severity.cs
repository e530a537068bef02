namespace ClusterGraph.Analysis.Methods;

/// <summary>How much a finding matters, mildest first.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Note,

    /// <summary>Worth watching: it may become a problem.</summary>
    Watch,

    /// <summary>A problem now.</summary>
    Serious,
}
