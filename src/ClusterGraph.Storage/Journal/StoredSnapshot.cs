using System.Security.Cryptography;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Storage.Journal;

/// <summary>A snapshot as stored: gzipped JSON and its SHA-256.</summary>
internal sealed record StoredSnapshot(MapId Map, Revision Rev, byte[] Sha256, byte[] Body)
{
    public static StoredSnapshot Of(MapSnapshot snapshot)
    {
        var body = SnapshotText.Write(snapshot);
        return new StoredSnapshot(snapshot.Id, snapshot.Revision, SHA256.HashData(body), body);
    }

    /// <summary>Gives the snapshot, if its hash is right and it can be read.</summary>
    public MapSnapshot? ReadIfSound()
    {
        if (!SHA256.HashData(Body).AsSpan().SequenceEqual(Sha256))
        {
            return null;
        }

        try
        {
            return SnapshotText.Read(Map, Rev, Body);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
