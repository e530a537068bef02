using ClusterGraph.Storage;

namespace ClusterGraph.Server.CommandLine;

/// <summary>Opens the store that a command names.</summary>
internal static class DataFile
{
    /// <summary>Opens the store, making its folder so that only its owner can read it.</summary>
    /// <exception cref="StoreOpenException">It cannot be opened.</exception>
    public static IStore Open(string path)
    {
        if (string.Equals(path, "memory", StringComparison.OrdinalIgnoreCase))
        {
            return StoreFactory.Open("memory");
        }

        var file = FileOf(path);
        MakeFolder(Path.GetDirectoryName(file)!);
        return StoreFactory.Open("sqlite:" + file);
    }

    /// <summary>Opens a store that must be there already.</summary>
    /// <exception cref="StoreOpenException">It is not there, or cannot be opened.</exception>
    public static IStore OpenExisting(string path) => File.Exists(FileOf(path))
        ? Open(path)
        : throw new StoreOpenException($"There is no database at {path}; name it with --data.");

    // A folder stands for the database of the usual name within it.
    private static string FileOf(string path) =>
        Path.GetFullPath(Directory.Exists(path) ? Path.Combine(path, "clustergraph.db") : path);

    private static void MakeFolder(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
            {
                return;
            }

            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(folder);
            }
            else
            {
                Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreOpenException($"The folder {folder} cannot be made: {e.Message}", e);
        }
    }
}
