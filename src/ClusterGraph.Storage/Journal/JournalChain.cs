using System.Security.Cryptography;
using System.Text;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Storage.Journal;

/// <summary>
/// The hash chain of a journal: each link is the SHA-256 of the link before and the SHA-256 of the entry, so that a
/// flipped bit, a missing row and a swapped row all show.
/// </summary>
internal static class JournalChain
{
    private static readonly byte[] Label = Encoding.ASCII.GetBytes("clustergraph-journal/1\n");

    /// <summary>Gives the link that the first entry of a map hangs on.</summary>
    public static byte[] Genesis(MapId map, ReadOnlySpan<byte> snapshotHash) =>
        SHA256.HashData([.. Label, .. Encoding.UTF8.GetBytes(map.Value), (byte)'\n', .. snapshotHash]);

    public static byte[] Digest(string body) => SHA256.HashData(Encoding.UTF8.GetBytes(body));

    public static byte[] Next(ReadOnlySpan<byte> previous, ReadOnlySpan<byte> digest)
    {
        Span<byte> both = stackalloc byte[SHA256.HashSizeInBytes * 2];
        previous.CopyTo(both);
        digest.CopyTo(both[SHA256.HashSizeInBytes..]);
        return SHA256.HashData(both);
    }
}
