using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Persistence;
using ClusterGraph.Live.Protocol;
using ClusterGraph.Live.Sessions;

namespace ClusterGraph.Live.Rooms;

/// <summary>The single reader of a room's queue and the only one who changes its map.</summary>
internal sealed class RoomWriter
{
    private const int Attempts = 2;
    private const int AttemptsOvertaken = 5;

    private readonly RoomOffice _office;
    private readonly RoomQueue _queue;
    private readonly RoomDoor _door;
    private readonly SnapshotKeeper _keeper;
    private readonly List<RoomCommand.Join> _ahead = [];
    private RoomBook _book;
    private bool _isInDoubt;
    private bool _isBehind;
    private bool _isGone;

    public RoomWriter(RoomOffice office, RoomQueue queue, RoomBook book)
    {
        _office = office;
        _queue = queue;
        _book = book;
        Ring = new ChangeRing(
            office.Options.RingChanges, office.Options.RingBytes, office.Options.FrameBytes, book.Before(office.Options.DeltaChanges));
        Ring.Append(book.History.After(Ring.Head).Select(change => Encode(change, after: null)));
        _door = new RoomDoor(office, Ring);
        _keeper = new SnapshotKeeper(office, book.Map.Revision);
    }

    public ChangeRing Ring { get; }

    /// <summary>Gets what is on disk; only its map may be read by other threads.</summary>
    public RoomBook Book => Volatile.Read(ref _book);

    /// <summary>Works until the queue is closed and empty.</summary>
    public async Task RunAsync()
    {
        while (await _queue.WaitAsync())
        {
            await BringUpToDateAsync();
            var commands = Drain();
            await BringUpToDateAsync();
            LetInWhoWasAhead();
            await ProcessSafelyAsync(commands);
            _keeper.Keep(_book.Map);
        }

        await _keeper.CloseAsync(_book.Map);
    }

    private async Task ProcessSafelyAsync(List<RoomCommand> commands)
    {
        try
        {
            await ProcessAsync(commands);
        }
        catch (Exception e)
        {
            // A defect must not stop the room: what was staged is dropped, and the map is loaded again.
            _office.Log.Write(RoomEvent.Defect, _office.Map, "A batch could not be worked out.", e);
            _book.History.TruncateAfter(_book.Map.Revision);
            _isInDoubt = true;
            FailAll(commands, RoomErrors.NotWritten);
        }
    }

    private List<RoomCommand> Drain()
    {
        var toWrite = new List<RoomCommand>();
        var ops = 0;
        while (_queue.TryTake(ops == 0 ? int.MaxValue : _office.Options.OpsPerBatch - ops) is { } command)
        {
            ops += command.Ops;
            command.Switch(toWrite.Add, toWrite.Add, toWrite.Add, Join, Look, () => { });
        }

        return toWrite;
    }

    private void Look(RoomCommand.Look command)
    {
        _isInDoubt |= command.Head is null;
        _isBehind |= command.Head > _book.Map.Revision;
    }

    private void Join(RoomCommand.Join command)
    {
        if (_office.Store.IsShared && !_book.Knows(command.Request))
        {
            // It comes from another process, where it has seen more than this room: look before letting it in.
            _isBehind = true;
            _ahead.Add(command);
            return;
        }

        LetIn(command);
    }

    private void LetInWhoWasAhead()
    {
        foreach (var command in _ahead)
        {
            if (_isInDoubt)
            {
                command.Fail(RoomErrors.Closing);
            }
            else
            {
                LetIn(command);
            }
        }

        _ahead.Clear();
    }

    private void LetIn(RoomCommand.Join command)
    {
        if (_isGone)
        {
            command.Fail(RoomErrors.Gone);
            return;
        }

        try
        {
            _door.Join(command, _book);
        }
        catch (Exception e)
        {
            // A defect must not stop the room; this client may try again.
            _office.Log.Write(RoomEvent.Defect, _office.Map, "A client could not be let in.", e);
            command.Fail(RoomErrors.Closing);
        }
    }

    private async Task ProcessAsync(List<RoomCommand> commands)
    {
        StoreError? error = null;
        for (var made = 0; made < (error == StoreError.HeadMoved ? AttemptsOvertaken : Attempts) && Admit(commands); made++)
        {
            var batch = Stage(commands);
            error = batch.HasNothingToWrite ? null : await WriteAsync(batch);
            if (error is null)
            {
                batch.Answer();
                Announce(batch);
                return;
            }
        }

        FailAll(commands, RoomErrors.NotWritten);
    }

    /// <summary>Tells whether anything can be written now; if it never can, answers all.</summary>
    private bool Admit(List<RoomCommand> commands)
    {
        if (_isGone)
        {
            FailAll(commands, RoomErrors.Gone);
        }
        else if (_book.Damage is not null)
        {
            FailAll(commands, RoomErrors.ReadOnly);
        }

        return commands.Count > 0 && !_isInDoubt;
    }

    private Batch Stage(List<RoomCommand> commands)
    {
        var batch = new Batch(_book, _office.Time);
        foreach (var command in commands.ToList())
        {
            try
            {
                command.Switch(submit => Stage(batch, submit), batch.Add, batch.Add, _ => { }, _ => { }, () => { });
            }
            catch (Exception e)
            {
                // A defect in the rules must not stop the room: this command is refused, the others go on.
                _office.Log.Write(RoomEvent.Defect, _office.Map, "A submission could not be worked out.", e);
                commands.Remove(command);
                command.Fail(RoomErrors.Defect);
            }
        }

        return batch;
    }

    private void Stage(Batch batch, RoomCommand.Submit command)
    {
        if (_office.Kicked.ContainsKey(command.Session.Author.Id))
        {
            command.Fail(RoomErrors.Kicked);
        }
        else
        {
            batch.Add(command);
        }
    }

    /// <summary>Writes a batch and publishes it.</summary>
    /// <returns>Why it is not on disk, or not known to be; null when it is.</returns>
    private async Task<StoreError?> WriteAsync(Batch batch)
    {
        var started = _office.Time.GetTimestamp();
        var writing = CommitAsync(batch.ToCommit());
        var encoded = batch.Changes.Select(c => Encode(c.Entry.Change, c.After)).ToList();
        var outcome = await writing;
        if (outcome.IsOk)
        {
            _office.Metrics.Committed(_office.Time.GetElapsedTime(started), encoded.Count);
            _book.Adopt(batch);
            Publish(encoded);
            return null;
        }

        _office.Metrics.Failed();
        _book.History.TruncateAfter(_book.Map.Revision);
        await HandleAsync(outcome);
        return outcome.Error;
    }

    private EncodedChange Encode(Change change, MapSnapshot? after) => new(change, after, _office.Options.ChangeBytes);

    private async Task<StoreOutcome> CommitAsync(CommitBatch batch)
    {
        try
        {
            return await _office.Store.CommitAsync(batch, CancellationToken.None);
        }
        catch (Exception e)
        {
            // A store that throws is broken, but it may have written before: look before going on.
            _office.Log.Write(RoomEvent.Defect, _office.Map, "The store threw while writing.", e);
            return new StoreOutcome(StoreError.Unknown);
        }
    }

    private async Task HandleAsync(StoreOutcome outcome)
    {
        switch (outcome.Error)
        {
            case StoreError.Damaged:
                _office.Log.Write(RoomEvent.Damaged, _office.Map, outcome.Detail);
                _book.Damage = outcome.Detail ?? "Damaged.";
                break;
            case StoreError.NoSuchMap:
                LoseMap();
                break;
            case StoreError.Unavailable:
                _office.Log.Write(RoomEvent.CommitFailed, _office.Map, outcome.Detail);
                break;
            default:
                _office.Log.Write(RoomEvent.CommitInDoubt, _office.Map, outcome.Detail);
                _isBehind = outcome.Error == StoreError.HeadMoved && _office.Store.IsShared;
                _isInDoubt = !_isBehind;
                await BringUpToDateAsync();
                break;
        }
    }

    private async Task BringUpToDateAsync()
    {
        if (_isBehind && !_isInDoubt)
        {
            _isInDoubt = !await CatchUpAsync();
        }

        _isBehind = false;
        if (_isInDoubt)
        {
            await ReloadAsync();
        }
    }

    /// <summary>Reads what another process wrote, without loading the map again.</summary>
    /// <returns>False when that did not tell anything, so that only loading helps.</returns>
    private async Task<bool> CatchUpAsync()
    {
        try
        {
            if (await RoomLoader.ReadNewsAsync(_office.Store, _book, _ahead.Select(join => join.Request.Client)) is not { } news)
            {
                return false;
            }

            Publish(_book.CatchUp(news.Later, news.Receipts));
            return news.Later.Count > 0 || _ahead.Count > 0;
        }
        catch (Exception e)
        {
            // Loading tells whether the store is away or the journal is damaged.
            _office.Log.Write(RoomEvent.CommitInDoubt, _office.Map, "What was written elsewhere cannot be read.", e);
            return false;
        }
    }

    private async Task ReloadAsync()
    {
        try
        {
            await LookAsync();
            _office.Log.Write(RoomEvent.Reloaded, _office.Map, $"At revision {_book.Map.Revision}.");
            _isInDoubt = false;
        }
        catch (Exception e)
        {
            // The store cannot be read either; the room stays in doubt and looks again before the next batch.
            _office.Log.Write(RoomEvent.CommitInDoubt, _office.Map, "The map cannot be loaded.", e);
        }
    }

    private async Task LookAsync()
    {
        var head = _book.Map.Revision;
        var stored = await _office.Store.LoadAsync(_office.Map, CancellationToken.None);
        if (stored is null)
        {
            LoseMap();
        }
        else if (stored.Snapshot.Revision < head)
        {
            _office.Log.Write(RoomEvent.StoreWentBack, _office.Map, $"From {head} to {stored.Snapshot.Revision}.");
            await StartOverAsync();
        }
        else
        {
            var later = await RoomLoader.ReadJournalAsync(
                _office.Store, _office.Map, head, stored.Snapshot.Revision);
            Publish(_book.CatchUp(stored, later));
        }
    }

    private async Task StartOverAsync()
    {
        if (await RoomLoader.LoadAsync(_office.Store, _office.Map, _office.Options) is not { } book)
        {
            LoseMap();
            return;
        }

        Volatile.Write(ref _book, book);
        Ring.Reset(book.Map.Revision);
        EndAll(RoomErrors.Closing);
    }

    private void LoseMap()
    {
        _isGone = true;
        EndAll(RoomErrors.Gone);
    }

    private void Publish(IReadOnlyList<StagedChange> found) => Publish([.. found.Select(c => Encode(c.Entry.Change, c.After))]);

    private void Publish(List<EncodedChange> changes)
    {
        Ring.Append(changes);
        _keeper.Changed();
        foreach (var change in changes.Where(c => !c.Change.IsPrivate))
        {
            _office.Presence.Edited(change.Change.By);
        }

        foreach (var session in _office.Sessions.All)
        {
            session.Signal();
        }
    }

    private void Announce(Batch batch)
    {
        foreach (var (afterRev, receipt) in batch.Rejections)
        {
            _office.Sessions.Find(receipt.Client)?.Reject(afterRev, receipt.Seq, receipt.Error!);
        }
    }

    private void EndAll(ChangeError error)
    {
        foreach (var session in _office.Sessions.All)
        {
            session.End(error);
        }
    }

    private static void FailAll(List<RoomCommand> commands, ChangeError error)
    {
        commands.ForEach(command => command.Fail(error));
        commands.Clear();
    }
}
