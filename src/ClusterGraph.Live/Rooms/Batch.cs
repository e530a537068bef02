using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Persistence;

namespace ClusterGraph.Live.Rooms;

/// <summary>
/// Changes and rejections worked out together on top of what is on disk, to be written in one transaction. Answers are
/// held back until the outcome of the write is known.
/// </summary>
internal sealed class Batch
{
    /// <summary>The client under whose name the server itself submits.</summary>
    public static readonly ClientId Server = new("server");

    private const int FrozenAfterMs = 3_000;

    private readonly RoomBook _book;
    private readonly TimeProvider _time;
    private readonly List<StagedChange> _changes = [];
    private readonly List<Receipt> _receipts = [];
    private readonly ReceiptBook _staged = new([]);
    private readonly List<Action> _answers = [];

    public Batch(RoomBook book, TimeProvider time)
    {
        _book = book;
        _time = time;
        Map = book.Map;
    }

    /// <summary>Gets the map with all that is staged.</summary>
    public MapSnapshot Map { get; private set; }

    public IReadOnlyList<StagedChange> Changes => _changes;

    public IReadOnlyList<Receipt> Receipts => _receipts;

    public bool HasNothingToWrite => _receipts.Count == 0;

    /// <summary>Gets the rejections with the revision after which each is told.</summary>
    public List<(long AfterRev, Receipt Receipt)> Rejections { get; } = [];

    /// <summary>Works out a submission.</summary>
    public void Add(RoomCommand.Submit command)
    {
        var reply = Repeated(command) ?? OutOfOrder(command.Submission) ?? Stage(command);
        _answers.Add(() => command.Reply.TrySetResult(reply));
    }

    /// <summary>Works out a change of the server's own. Its seq is given once, so that a second attempt is recognised.</summary>
    public void Add(RoomCommand.Execute command)
    {
        command.Seq ??= LastSeq(Server) + 1;
        var outcome = AlreadyDone(command) ?? Stage(command);
        _answers.Add(() => command.Reply.TrySetResult(outcome));
    }

    /// <summary>
    /// Rejects what a person has waiting, in as few changes as may be. It is looked up here and not when it was asked
    /// for, so that nothing slips through that was taken in between; worked out again, it finds what is still there.
    /// </summary>
    public void Add(RoomCommand.DropHeld command)
    {
        var held = Map.Proposals.All.Where(p => p.By == command.Of).OrderBy(p => p.Rev ?? Revision.Zero)
            .ThenBy(p => p.Id.Value, StringComparer.Ordinal).Select(p => p.Id).ToList();
        Outcome<int> outcome = held.Count;
        foreach (var ids in held.Chunk(MapLimits.OpsPerChange))
        {
            MapOp[] ops = [.. ids.Select(id => new RejectProposal { Id = id })];
            var staged = Stage(new Submission(Server, LastSeq(Server) + 1, Map.Revision, ops), command.By);
            if (!staged.IsOk)
            {
                outcome = staged.Error;
                break;
            }

            Accept(staged.Value, SubmissionHash.Of(ops));
        }

        _answers.Add(() => command.Reply.TrySetResult(outcome));
    }

    /// <summary>Makes what the store is given.</summary>
    public CommitBatch ToCommit() => new(
        _book.Map.Id,
        _book.Map.Revision,
        [.. _changes.Select(c => c.Entry)],
        [.. _receipts.Where(r => r.Error is not null)]);

    /// <summary>Gives all answers; what they say is on disk.</summary>
    public void Answer()
    {
        foreach (var answer in _answers)
        {
            answer();
        }
    }

    private Outcome<Change>? AlreadyDone(RoomCommand.Execute command) =>
        _book.Receipts.Find(Server, command.Seq!.Value) is { Rev: { } rev } receipt
        && receipt.PayloadHash == command.PayloadHash
        && _book.History.Find(rev) is { } change
            ? change
            : (Outcome<Change>?)null;

    private Outcome<Change> Stage(RoomCommand.Execute command)
    {
        // Another writer may have used the number meanwhile.
        command.Seq = LastSeq(Server) + 1;
        var outcome = Stage(
            new Submission(Server, command.Seq.Value, Map.Revision, command.Operations), command.Author);
        if (outcome.IsOk)
        {
            Accept(outcome.Value, command.PayloadHash);
        }

        return outcome;
    }

    private SubmitReply? Repeated(RoomCommand.Submit command)
    {
        var (client, seq) = (command.Submission.Client, command.Submission.Seq);
        var known = _staged.Find(client, seq) ?? _book.Receipts.Find(client, seq);
        if (known is null)
        {
            // Settled so long ago that the receipt is forgotten: the client has had its outcome.
            return seq >= 1 && seq <= LastSeq(client) ? SubmitReply.Queued : null;
        }

        if (known.PayloadHash != command.PayloadHash)
        {
            return SubmitReply.Refused(RoomErrors.OtherContent);
        }

        if (known.Error is not null)
        {
            Rejections.Add((Map.Revision.Value, known));
        }

        return SubmitReply.Queued;
    }

    private SubmitReply? OutOfOrder(Submission submission)
    {
        if (submission.Seq < 1)
        {
            return SubmitReply.Refused(RoomErrors.BadSeq);
        }

        var expected = LastSeq(submission.Client) + 1;
        return submission.Seq == expected ? null : SubmitReply.Refused(RoomErrors.ResendFrom(expected), expected);
    }

    private SubmitReply Stage(RoomCommand.Submit command)
    {
        var outcome = Stage(command.Submission, command.Session.Author);
        if (outcome.IsOk)
        {
            Accept(outcome.Value, command.PayloadHash);
            return SubmitReply.Queued;
        }

        if (outcome.Error.IsTransient)
        {
            return SubmitReply.Retry(outcome.Error, FrozenAfterMs);
        }

        var receipt = new Receipt(
            command.Submission.Client, command.Submission.Seq, command.PayloadHash, Rev: null, outcome.Error);
        Keep(receipt);
        Rejections.Add((Map.Revision.Value, receipt));
        return SubmitReply.Queued;
    }

    private Outcome<Change> Stage(Submission submission, Author author) => ChangeRules.Stage(
        Map, submission, new ChangeContext(author, _time.GetUtcNow(), submission.Base, _book.History));

    private void Accept(Change change, string payloadHash)
    {
        Map = Map.Apply(change);
        _book.History.Append(change);
        _changes.Add(new StagedChange(new JournalEntry(change, payloadHash), Map));
        Keep(new Receipt(change.Client, change.Seq, payloadHash, change.Rev, Error: null));
    }

    private void Keep(Receipt receipt)
    {
        _receipts.Add(receipt);
        _staged.Add(receipt);
    }

    private long LastSeq(ClientId client) => Math.Max(_staged.Last(client), _book.Receipts.Last(client));
}
