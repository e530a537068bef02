using ClusterGraph.Core.Maps;
using ClusterGraph.Live.Presence;
using ClusterGraph.Live.Sessions;

namespace ClusterGraph.Live.Rooms;

/// <summary>Lets clients in and out. Joining runs in the room's queue, so that head and registration are one.</summary>
internal sealed class RoomDoor
{
    private readonly RoomOffice _office;
    private readonly ChangeRing _ring;

    public RoomDoor(RoomOffice office, ChangeRing ring)
    {
        _office = office;
        _ring = ring;
    }

    /// <summary>Registers a session at the head.</summary>
    public void Join(RoomCommand.Join command, RoomBook book)
    {
        var request = command.Request;
        if (_office.Kicked.ContainsKey(request.Author.Id))
        {
            command.Fail(RoomErrors.Kicked);
            return;
        }

        if (request.Client == Batch.Server || !book.Owns(request.Author.Id, request.Client))
        {
            _office.Log.Write(RoomEvent.ClientOfAnother, _office.Map);
            command.Fail(RoomErrors.ClientOfAnother);
            return;
        }

        var head = book.Map.Revision;
        var mode = ModeOf(request.Since, head);
        var next = mode == JoinMode.Delta ? request.Since!.Value.Value + 1 : head.Value + 1;
        _office.Directory.Set(new Person(request.Author.Id, request.Nick));
        var outbox = new Outbox(_ring, _office.Directory, request.Author, next);
        var session = new Session(request, command.Connection, outbox, _office.Time, _office.Options);
        foreach (var receipt in book.Receipts.RejectionsAfter(request.Client, request.Acked))
        {
            session.Reject(afterRev: 0, receipt.Seq, receipt.Error!);
        }

        Enter(session);
        command.Reply.TrySetResult(new Joined(session, head, mode, book.Receipts.Last(request.Client)));
    }

    /// <summary>Takes a session out; a later one of the same client stays.</summary>
    public static void Leave(RoomOffice office, Session session)
    {
        session.Stop();
        office.Presence.Leave(session);
        if (office.Sessions.Remove(session))
        {
            office.Metrics.Entered(-1);
        }
    }

    private JoinMode ModeOf(Revision? since, Revision head)
    {
        if (since is not { } rev)
        {
            return JoinMode.Snapshot;
        }

        if (rev > head)
        {
            return JoinMode.Ahead;
        }

        return _ring.CanCatchUp(rev.Value, _office.Options.DeltaChanges, _office.Options.DeltaBytes)
            ? JoinMode.Delta
            : JoinMode.Snapshot;
    }

    private void Enter(Session session)
    {
        var earlier = _office.Sessions.Replace(session);
        earlier?.End(RoomErrors.Superseded);
        _office.Metrics.Entered(earlier is null ? 1 : 0);
        _office.Presence.Enter(session);
        foreach (var other in _office.Sessions.All)
        {
            other.Signal();
        }

        if (_office.Kicked.ContainsKey(session.Author.Id))
        {
            session.End(RoomErrors.Kicked);
        }

        _ = _office.Start(() => RunAsync(session));
    }

    private async Task RunAsync(Session session)
    {
        await session.PumpAsync();
        Leave(_office, session);
    }
}
