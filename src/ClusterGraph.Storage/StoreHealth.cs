namespace ClusterGraph.Storage;

/// <summary>What the health endpoint and the operator need to know of a store.</summary>
/// <param name="CanRead">Whether a read just succeeded.</param>
/// <param name="CanWrite">Whether a durable write just succeeded.</param>
/// <param name="Detail">A sentence for the operator when something is wrong; null when all is well.</param>
/// <param name="Waiting">Writes waiting now.</param>
/// <param name="LogBytes">Size of the write-ahead log in bytes; 0 where there is none.</param>
public sealed record StoreHealth(bool CanRead, bool CanWrite, string? Detail, int Waiting, long LogBytes)
{
    /// <summary>Gets a value indicating whether the store serves.</summary>
    public bool IsOk => CanRead && CanWrite;
}
