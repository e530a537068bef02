namespace ClusterGraph.TestKit.Simulation;

/// <summary>Which call of a store.</summary>
public enum StoreCall
{
    /// <summary>Loading a map.</summary>
    Load,

    /// <summary>Reading the journal.</summary>
    ReadJournal,

    /// <summary>Writing a batch.</summary>
    Commit,

    /// <summary>Asking for heads.</summary>
    Heads,

    /// <summary>Reading receipts.</summary>
    ReadReceipts,

    /// <summary>Keeping a snapshot.</summary>
    SaveSnapshot,
}
