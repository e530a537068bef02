using System.Diagnostics;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Live.Sessions;

namespace ClusterGraph.Live.Rooms;

/// <summary>The closed family of what waits in a room's queue.</summary>
internal abstract record RoomCommand
{
    private const int RetryAfterMs = 1_000;

    private RoomCommand()
    {
    }

    /// <summary>Gets how many operations it brings.</summary>
    public virtual int Ops => 0;

    /// <summary>Calls the action of the case at hand, so that no case can be forgotten.</summary>
    public void Switch(
        Action<Submit> submit, Action<Execute> execute, Action<DropHeld> dropHeld, Action<Join> join, Action<Look> look, Action tick)
    {
        switch (this)
        {
            case Submit command:
                submit(command);
                break;
            case Execute command:
                execute(command);
                break;
            case DropHeld command:
                dropHeld(command);
                break;
            case Join command:
                join(command);
                break;
            case Look command:
                look(command);
                break;
            case Tick:
                tick();
                break;
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Answers that it was not taken in.</summary>
    public virtual void Fail(ChangeError error)
    {
    }

    internal static TaskCompletionSource<T> NewReply<T>() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>A client submits.</summary>
    public sealed record Submit(Session Session, Submission Submission, string PayloadHash, int Bytes) : RoomCommand
    {
        public TaskCompletionSource<SubmitReply> Reply { get; } = NewReply<SubmitReply>();

        public override int Ops => Submission.Ops.Count;

        public override void Fail(ChangeError error) => Reply.TrySetResult(
            error.IsTransient ? SubmitReply.Retry(error, RetryAfterMs) : SubmitReply.Refused(error));
    }

    /// <summary>The server itself changes the map.</summary>
    public sealed record Execute(Author Author, IReadOnlyList<MapOp> Operations, string PayloadHash) : RoomCommand
    {
        /// <summary>Gets or sets its number among the server's own changes; null before it was first worked out.</summary>
        public long? Seq { get; set; }

        public TaskCompletionSource<Outcome<Change>> Reply { get; } = NewReply<Outcome<Change>>();

        public override int Ops => Operations.Count;

        public override void Fail(ChangeError error) => Reply.TrySetResult(error);
    }

    /// <summary>What a removed person still has waiting for a facilitator is rejected in a facilitator's name.</summary>
    public sealed record DropHeld(ParticipantId Of, Author By) : RoomCommand
    {
        public TaskCompletionSource<Outcome<int>> Reply { get; } = NewReply<Outcome<int>>();

        public override void Fail(ChangeError error) => Reply.TrySetResult(error);
    }

    /// <summary>A client joins.</summary>
    public sealed record Join(JoinRequest Request, IRoomConnection Connection) : RoomCommand
    {
        public TaskCompletionSource<Outcome<Joined>> Reply { get; } = NewReply<Outcome<Joined>>();

        public override void Fail(ChangeError error) => Reply.TrySetResult(error);
    }

    /// <summary>Another process may have written the map, or deleted it.</summary>
    /// <param name="Head">The head that was seen; null when there was no map.</param>
    public sealed record Look(Revision? Head) : RoomCommand;

    /// <summary>A moment for housekeeping.</summary>
    public sealed record Tick : RoomCommand;
}
