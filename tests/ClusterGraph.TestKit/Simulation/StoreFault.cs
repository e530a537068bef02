namespace ClusterGraph.TestKit.Simulation;

/// <summary>What goes wrong with one call of a store.</summary>
public enum StoreFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The store says that it wrote nothing; a reading call throws.</summary>
    Refuse,

    /// <summary>It wrote nothing and says that it does not know; a reading call throws.</summary>
    UnknownNotDone,

    /// <summary>It wrote and says that it does not know; a reading call throws.</summary>
    UnknownDone,

    /// <summary>It throws before it wrote anything.</summary>
    ThrowBefore,

    /// <summary>It throws after it wrote.</summary>
    ThrowAfter,

    /// <summary>It finds its journal damaged and wrote nothing; a reading call throws.</summary>
    Damaged,
}
