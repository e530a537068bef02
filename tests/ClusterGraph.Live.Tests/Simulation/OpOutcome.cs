namespace ClusterGraph.Live.Tests.Simulation;

/// <summary>What a client knows of one of its submissions.</summary>
internal enum OpOutcome
{
    /// <summary>Nothing: it may or may not have taken effect.</summary>
    Info,

    /// <summary>It made a revision.</summary>
    Ok,

    /// <summary>It was rejected for good.</summary>
    Fail,

    /// <summary>It was settled, but the client did not hear how, because it joined with a snapshot.</summary>
    Settled,
}
