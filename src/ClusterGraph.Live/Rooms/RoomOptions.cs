using ClusterGraph.Core.Maps;
using ClusterGraph.Live.Presence;

namespace ClusterGraph.Live.Rooms;

/// <summary>The limits of a room. The defaults are those of SPEC.md.</summary>
public sealed record RoomOptions
{
    /// <summary>Gets how many submissions may wait. Default 1,024.</summary>
    public int QueuedSubmissions { get; init; } = 1_024;

    /// <summary>Gets how many bytes of submissions may wait. Default 4 MB.</summary>
    public long QueuedBytes { get; init; } = 4 * 1_024 * 1_024;

    /// <summary>Gets how many operations are written together. Default 256.</summary>
    public int OpsPerBatch { get; init; } = 256;

    /// <summary>Gets how many changes the ring holds. Default 4,096.</summary>
    public int RingChanges { get; init; } = 4_096;

    /// <summary>Gets how many encoded bytes the ring holds. Default 4 MB.</summary>
    public long RingBytes { get; init; } = 4 * 1_024 * 1_024;

    /// <summary>Gets the most changes in a delta. Default 2,000.</summary>
    public int DeltaChanges { get; init; } = 2_000;

    /// <summary>Gets the most bytes in a delta. Default 1 MB.</summary>
    public long DeltaBytes { get; init; } = 1_024 * 1_024;

    /// <summary>Gets the most bytes of changes in a frame. Default 64 KB.</summary>
    public int FrameBytes { get; init; } = 64 * 1_024;

    /// <summary>Gets the most bytes of one change; a larger one is announced, and clients load the snapshot. Default 256 KB.</summary>
    public int ChangeBytes { get; init; } = 256 * 1_024;

    /// <summary>Gets how many changes are remembered for undo and conflict notices. Default 5,000.</summary>
    public int HistoryChanges { get; init; } = 5_000;

    /// <summary>Gets after how many changes a snapshot is kept, at least; large maps wait for more. Default 1,000.</summary>
    public int SnapshotEvery { get; init; } = 1_000;

    /// <summary>Gets after how long without a change a snapshot is kept. Default 30 s.</summary>
    public TimeSpan SnapshotWhenIdle { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets how long a send may take. Default 10 s.</summary>
    public TimeSpan SendTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets how long a closing session may take to read its goodbye. Default 0.8 s.</summary>
    public TimeSpan ByeTimeout { get; init; } = TimeSpan.FromSeconds(0.8);

    /// <summary>Gets the shortest time between two presence frames. Default 0.1 s.</summary>
    public TimeSpan PresenceEvery { get; init; } = TimeSpan.FromSeconds(0.1);

    /// <summary>Gets up to how many people presence lists everybody. Default 30.</summary>
    public int PresenceCrowd { get; init; } = 30;

    /// <summary>Gets how long after an edit a person counts as editing. Default 30 s.</summary>
    public TimeSpan PresenceEditing { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets how many operations a participant may send per second. Default 10.</summary>
    public double OpsPerSecond { get; init; } = 10;

    /// <summary>Gets how many operations a participant may send at once. Default 50.</summary>
    public double OpsAtOnce { get; init; } = 50;

    /// <summary>Gets how many times more facilitators and analysts may send. Default 20.</summary>
    public double StaffFactor { get; init; } = 20;

    /// <summary>Gets after how long without use a room is closed. Default 5 min.</summary>
    public TimeSpan CloseWhenUnused { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Gets who is known on a map when its room opens; null for nobody.</summary>
    public Func<MapId, CancellationToken, Task<IReadOnlyList<Person>>>? KnownPeople { get; init; }

    /// <summary>Gets where the room's tasks run. Default: the thread pool.</summary>
    public TaskScheduler Scheduler { get; init; } = TaskScheduler.Default;
}
