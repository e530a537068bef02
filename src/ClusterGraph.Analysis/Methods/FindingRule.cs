namespace ClusterGraph.Analysis.Methods;

/// <summary>The rules that make findings: a closed list, so that screens and reports have words for each.</summary>
public enum FindingRule
{
    /// <summary>A stage that the room was asked about and that nobody does (methods catalogue C1).</summary>
    WhiteSpot,

    /// <summary>A stage that only actors outside the cluster do (C1).</summary>
    External,

    /// <summary>A stage that too few actors do (C1).</summary>
    Thin,
}
