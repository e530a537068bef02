namespace ClusterGraph.Analysis.Brokerage;

/// <summary>What a broker v does on a path a to v to b, by the groups of the three (Gould and Fernandez 1989).</summary>
public enum BrokerRole
{
    /// <summary>All three are of one group.</summary>
    Coordinator,

    /// <summary>a and b are of one group, v of another: a consultant.</summary>
    Itinerant,

    /// <summary>a and v are of one group, b of another: v speaks for its group.</summary>
    Representative,

    /// <summary>v and b are of one group, a of another: v decides what comes in.</summary>
    Gatekeeper,

    /// <summary>All three are of different groups.</summary>
    Liaison,
}
