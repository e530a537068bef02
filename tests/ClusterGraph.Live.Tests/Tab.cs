using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Live.Presence;
using ClusterGraph.Live.Rooms;
using ClusterGraph.Live.Sessions;

namespace ClusterGraph.Live.Tests;

/// <summary>One client at the bench, joined.</summary>
internal sealed class Tab(RoomBench bench, Joined joined, HandConnection connection, Room? elsewhere = null)
{
    private long _seq = joined.LastSeq;

    public Joined Joined => joined;

    private Room Room => elsewhere ?? bench.Room;

    public Session Session => joined.Session;

    public HandConnection Sees => connection;

    /// <summary>Submits with the next number and waits for the answer.</summary>
    public SubmitReply Do(params MapOp[] ops) => Send(++_seq, ops);

    public SubmitReply Send(long seq, params MapOp[] ops) => bench.Await(() => BeginSend(seq, ops));

    /// <summary>Submits with the next number without waiting.</summary>
    public Task<SubmitReply> Begin(params MapOp[] ops) => BeginSend(++_seq, ops);

    /// <summary>Submits with the next number; the answer does not matter.</summary>
    public void Post(params MapOp[] ops) => _ = Begin(ops);

    public Task<SubmitReply> BeginSend(long seq, params MapOp[] ops) => BeginSend(seq, bytes: 100, ops);

    public Task<SubmitReply> BeginSend(long seq, int bytes, params MapOp[] ops) => bench.Begin(() =>
        Room.SubmitAsync(
            Session, new Submission(new ClientId("-"), seq, new Revision(connection.Revs.LastOrDefault()), ops), bytes));

    public void Report(params string[] selection)
    {
        Room.Report(Session, new PresenceReport([.. selection.Select(s => new Core.Actors.ActorId(s))], Typing: false));
        bench.Run();
    }

    public void Leave()
    {
        Room.Leave(Session);
        bench.Run();
    }
}
