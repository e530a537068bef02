namespace ClusterGraph.Live.Rooms;

/// <summary>How a client that joins gets up to date.</summary>
public enum JoinMode
{
    /// <summary>By the changes after what it has.</summary>
    Delta,

    /// <summary>By loading a snapshot, then the changes after it.</summary>
    Snapshot,

    /// <summary>It has seen more than the server holds: it keeps its pending work and loads a snapshot.</summary>
    Ahead,
}
