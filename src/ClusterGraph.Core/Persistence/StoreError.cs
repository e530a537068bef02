namespace ClusterGraph.Core.Persistence;

/// <summary>Why a store did not write; nothing of the batch is stored then.</summary>
public enum StoreError
{
    /// <summary>The map's head is not the expected one: another writer was here.</summary>
    HeadMoved,

    /// <summary>The map does not exist.</summary>
    NoSuchMap,

    /// <summary>A map with this id exists already.</summary>
    MapExists,

    /// <summary>The disk is full or the store cannot be reached; it may recover.</summary>
    Unavailable,

    /// <summary>The outcome is not known: reload before going on.</summary>
    Unknown,

    /// <summary>The journal of the map is damaged after some revision; it is read-only.</summary>
    Damaged,
}
