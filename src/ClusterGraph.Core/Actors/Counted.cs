namespace ClusterGraph.Core.Actors;

/// <summary>What the head count of a group counts.</summary>
public enum Counted
{
    /// <summary>Firms or organisations.</summary>
    Firms,

    /// <summary>People.</summary>
    People,

    /// <summary>Households.</summary>
    Households,

    /// <summary>Villages, towns, sites.</summary>
    Places,
}
