namespace ClusterGraph.Core.Branches;

/// <summary>Why a change of the copy cannot simply be taken over: the room went on meanwhile.</summary>
public enum BranchConflict
{
    /// <summary>The room changed the same element.</summary>
    ChangedInRoom,

    /// <summary>The room removed the element that the copy changed.</summary>
    RemovedInRoom,

    /// <summary>The room removed what the element needs: an end of a link, a stage.</summary>
    NeedsRemoved,

    /// <summary>In the room something rests on the element that the copy removed.</summary>
    StillUsed,

    /// <summary>The room has another link of the same type between the same two.</summary>
    SaidInRoom,
}
