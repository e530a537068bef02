using ClusterGraph.Core.Changes;

namespace ClusterGraph.Live.Rooms;

/// <summary>The errors that a room itself gives, apart from those of the rules.</summary>
internal static class RoomErrors
{
    public static readonly ChangeError QueueFull = new(
        ErrorCode.Busy, "Many people are sending at once; yours is kept and goes in shortly.");

    public static readonly ChangeError Closing = new(
        ErrorCode.Busy, "The room is restarting; what you typed is kept and goes in shortly.");

    public static readonly ChangeError TooSlow = new(
        ErrorCode.Busy, "The connection is slow; the page will catch up on its own.");

    public static readonly ChangeError TooFast = new(
        ErrorCode.RateLimited, "That was very fast; yours is kept and goes in shortly.");

    public static readonly ChangeError NotWritten = new(
        ErrorCode.StoreUnavailable, "It could not be saved yet; it is kept and goes in shortly.");

    public static readonly ChangeError ReadOnly = new(
        ErrorCode.MapReadOnly, "This map can be read but not changed; ask the facilitator.");

    public static readonly ChangeError Kicked = new(
        ErrorCode.Kicked, "The facilitator removed you from this room.");

    public static readonly ChangeError Gone = new(ErrorCode.SessionEnded, "This map no longer exists.");

    public static readonly ChangeError SessionEnded = new(ErrorCode.SessionEnded, "Join the room first.");

    public static readonly ChangeError Superseded = new(
        ErrorCode.OpConflict, "Another window goes on in place of this one.");

    public static readonly ChangeError ClientOfAnother = new(
        ErrorCode.Forbidden, "This client number belongs to another person; reload the page.", "client");

    public static readonly ChangeError OtherContent = new(
        ErrorCode.OpConflict, "This sequence number was used for something else; reload the page.", "seq");

    public static readonly ChangeError Defect = new(
        ErrorCode.BadFrame, "The server could not work that out; the operator was told.");

    public static readonly ChangeError ReservedClient = new(
        ErrorCode.InvalidField, "This client number is not available.", "client");

    public static readonly ChangeError BadSeq = new(ErrorCode.InvalidField, "Sequence numbers begin at 1.", "seq");

    public static ChangeError ResendFrom(long expected) => new(
        ErrorCode.ResendFrom, $"Send again from sequence number {expected}.", "seq");
}
