namespace ClusterGraph.Analysis.ValueChains;

/// <summary>What became of an expected flow (methods catalogue C2).</summary>
internal enum FlowStatus
{
    /// <summary>One of its stages is empty and the room was not asked about it.</summary>
    NotAsked,

    /// <summary>One of its stages is empty.</summary>
    Impossible,

    /// <summary>Both stages have actors and no link joins them.</summary>
    Broken,

    /// <summary>It is there, and small beside those before and after it.</summary>
    Weak,

    /// <summary>It is there.</summary>
    Present,
}
