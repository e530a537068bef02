namespace ClusterGraph.Storage.Sqlite;

/// <summary>How a SQLite store is opened.</summary>
public sealed record SqliteStoreOptions
{
    /// <summary>Gets how many reads run at the same time, 1 to 64; default 4. Further reads wait.</summary>
    public int Readers { get; init; } = 4;

    /// <summary>Gets how many writes may wait, 1 to 1,000,000; default 8,192. Further writes are refused as unavailable.</summary>
    public int QueueLimit { get; init; } = 8192;

    /// <summary>Gets after how many pages the write-ahead log is copied into the database, 1 to 100,000; default 1,000.</summary>
    public int CheckpointPages { get; init; } = 1000;

    /// <summary>Gets to what size the write-ahead log is cut after a checkpoint, in bytes; default 64 MB.</summary>
    public long LogSizeLimit { get; init; } = 64L * 1024 * 1024;

    /// <summary>Gets what is called on the writer's thread at each step; it may throw to imitate a fault.</summary>
    internal Action<WriterStep>? Probe { get; init; }

    /// <summary>Gets the largest number of pages the database may have, which imitates a full disk; asked at each transaction.</summary>
    internal Func<long>? PageLimit { get; init; }

    /// <summary>Gets a value indicating whether to go without the operating system's lock, to test the fence behind it.</summary>
    internal bool WithoutFileLock { get; init; }

    /// <exception cref="StoreOpenException">An option is out of range.</exception>
    internal void Require()
    {
        Require(nameof(Readers), Readers, 1, 64);
        Require(nameof(QueueLimit), QueueLimit, 1, 1_000_000);
        Require(nameof(CheckpointPages), CheckpointPages, 1, 100_000);
        Require(nameof(LogSizeLimit), LogSizeLimit, 0, long.MaxValue);
    }

    private static void Require(string name, long value, long least, long most)
    {
        if (value < least || value > most)
        {
            throw new StoreOpenException($"The store option {name} is {value}; it must be {least} to {most}.");
        }
    }
}
