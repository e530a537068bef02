namespace ClusterGraph.Analysis.ValueChains;

/// <summary>What sort of introduction it is.</summary>
internal enum MoveKind
{
    /// <summary>A link that joins what the inputs reach to what reaches the market.</summary>
    Bridge,

    /// <summary>A second buyer for a captive seller.</summary>
    NewBuyer,

    /// <summary>Two actors of one stage that could work together.</summary>
    Horizontal,

    /// <summary>A service for an actor of a stage that needs it.</summary>
    Service,

    /// <summary>An actor for a stage that nobody does.</summary>
    Attract,

    /// <summary>Two actors who could tell each other what they know.</summary>
    Knowledge,

    /// <summary>Any new link, where no chain says more.</summary>
    Link,
}
