namespace ClusterGraph.Live.Rooms;

/// <summary>What a room tells its operator. Numbers are stable; a retired number is not used again.</summary>
public enum RoomEvent
{
    /// <summary>A room was opened.</summary>
    Opened = 1,

    /// <summary>A room was closed.</summary>
    Closed = 2,

    /// <summary>The store did not write a batch; its submissions were answered <c>store_unavailable</c>.</summary>
    CommitFailed = 3,

    /// <summary>It is not known whether a batch was written, or another writer was there; the map is loaded again.</summary>
    CommitInDoubt = 4,

    /// <summary>The map was loaded again after doubt.</summary>
    Reloaded = 5,

    /// <summary>The journal is damaged; the map is read-only.</summary>
    Damaged = 6,

    /// <summary>A snapshot could not be kept.</summary>
    SnapshotNotKept = 7,

    /// <summary>A session was ended because it read too slowly.</summary>
    SlowSession = 8,

    /// <summary>A person was removed from the room.</summary>
    Kicked = 9,

    /// <summary>The store's head is behind what was published: it was replaced by an older copy.</summary>
    StoreWentBack = 10,

    /// <summary>A defect: an exception that nobody expected.</summary>
    Defect = 11,

    /// <summary>A client id was used by two persons.</summary>
    ClientOfAnother = 12,
}
