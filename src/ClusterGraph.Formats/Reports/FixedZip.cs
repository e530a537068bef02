using System.IO.Compression;

namespace ClusterGraph.Formats.Reports;

/// <summary>Archives whose bytes depend on their content alone, not on when they were made.</summary>
internal static class FixedZip
{
    // The first moment that the format can write.
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Begins an entry.</summary>
    public static Stream Entry(ZipArchive archive, string name)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Epoch;
        return entry.Open();
    }

    /// <summary>Writes an archive anew, with entries in the order of their names and without times.</summary>
    public static byte[] Normalise(byte[] archive)
    {
        using var source = new ZipArchive(new MemoryStream(archive), ZipArchiveMode.Read);
        using var memory = new MemoryStream();
        using (var target = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            // Readers look for the list of content types first.
            foreach (var entry in source.Entries.OrderBy(e => e.FullName[0] == '[' ? 0 : 1).ThenBy(e => e.FullName, StringComparer.Ordinal))
            {
                using var from = entry.Open();
                using var to = Entry(target, entry.FullName);
                from.CopyTo(to);
            }
        }

        return memory.ToArray();
    }
}
