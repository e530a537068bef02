namespace ClusterGraph.Core.Changes;

/// <summary>
/// The closed list of expected failures. On the wire a code is written in snake case; the list is mirrored in
/// <c>web/src/protocol/error-codes.ts</c> and a test compares the two.
/// </summary>
public enum ErrorCode
{
    /// <summary>A value is missing, malformed or out of range; the field is named.</summary>
    InvalidField,

    /// <summary>The kind of change is not known here.</summary>
    UnknownChange,

    /// <summary>The message cannot be read.</summary>
    BadFrame,

    /// <summary>The message is larger than allowed.</summary>
    TooLarge,

    /// <summary>There is no such element on this map.</summary>
    NotFound,

    /// <summary>The element was removed; it can be restored.</summary>
    TargetDeleted,

    /// <summary>The id is already in use.</summary>
    DuplicateId,

    /// <summary>A link cannot begin and end at the same actor.</summary>
    SelfLink,

    /// <summary>The type is neither in the vocabulary nor on the map.</summary>
    UnknownType,

    /// <summary>The stage is not on the map.</summary>
    UnknownStage,

    /// <summary>The flows of a chain run in a circle; leave out the one that leads back.</summary>
    ChainCycle,

    /// <summary>Something still rests on the element.</summary>
    InUse,

    /// <summary>This person may not do that.</summary>
    Forbidden,

    /// <summary>The facilitator has frozen the map; keep it and send it later.</summary>
    Frozen,

    /// <summary>The sequence number was already used for something else.</summary>
    OpConflict,

    /// <summary>A sequence number is missing; send again from the expected one.</summary>
    ResendFrom,

    /// <summary>The element changed since it was looked at.</summary>
    ChangedSince,

    /// <summary>Others built on it; confirm to go on.</summary>
    ConfirmNeeded,

    /// <summary>There is nothing to undo.</summary>
    NothingToUndo,

    /// <summary>The map is full.</summary>
    LimitReached,

    /// <summary>Too much is waiting; send again shortly.</summary>
    Busy,

    /// <summary>This person sends too fast; send again shortly.</summary>
    RateLimited,

    /// <summary>The store cannot take changes now; nothing was lost; send again.</summary>
    StoreUnavailable,

    /// <summary>The map can be read but not changed, because its journal is damaged.</summary>
    MapReadOnly,

    /// <summary>The client has seen later revisions than the server holds.</summary>
    AheadOfServer,

    /// <summary>The page is older than the server; reload it.</summary>
    ClientOutdated,

    /// <summary>No session: join first.</summary>
    Unauthenticated,

    /// <summary>The session has ended.</summary>
    SessionEnded,

    /// <summary>A facilitator removed this person from the room.</summary>
    Kicked,

    /// <summary>No open room has this code.</summary>
    WrongCode,

    /// <summary>The code is no longer valid.</summary>
    CodeExpired,

    /// <summary>The request came from a foreign page.</summary>
    BadOrigin,

    /// <summary>The file cannot be read; the places are named.</summary>
    BadFile,

    /// <summary>The format is not supported.</summary>
    UnsupportedFormat,

    /// <summary>It exists already.</summary>
    AlreadyExists,

    /// <summary>There is no analysis of this name.</summary>
    UnknownMethod,
}
