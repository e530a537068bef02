using ClusterGraph.Storage;

namespace ClusterGraph.Server.CommandLine;

/// <summary>Opens the store that a command names.</summary>
internal static class DataFile
{
    /// <summary>Where the operator names the file with user and password of a Neo4j server.</summary>
    private const string AuthFile = "CLUSTERGRAPH_NEO4J_AUTH_FILE";

    /// <summary>Opens the store, making the folder of a database file so that only its owner can read it.</summary>
    /// <exception cref="StoreOpenException">It cannot be opened.</exception>
    public static Task<IStore> OpenAsync(string place, CancellationToken stop)
    {
        if (string.Equals(place, "memory", StringComparison.OrdinalIgnoreCase))
        {
            return StoreFactory.OpenAsync("memory", auth: null, stop);
        }

        if (StoreFactory.IsNeo4j(place))
        {
            return StoreFactory.OpenAsync(place, ReadAuth(), stop);
        }

        var file = FileOf(place);
        MakeFolder(Path.GetDirectoryName(file)!);
        return StoreFactory.OpenAsync("sqlite:" + file, auth: null, stop);
    }

    /// <summary>Opens a store that must be there already.</summary>
    /// <exception cref="StoreOpenException">It is not there, or cannot be opened.</exception>
    public static Task<IStore> OpenExistingAsync(string place, CancellationToken stop) =>
        StoreFactory.IsNeo4j(place) || File.Exists(FileOf(place))
            ? OpenAsync(place, stop)
            : throw new StoreOpenException($"There is no database at {place}; name it with --data.");

    private static string? ReadAuth()
    {
        if (Environment.GetEnvironmentVariable(AuthFile) is not { Length: > 0 } file)
        {
            return null;
        }

        try
        {
            return File.ReadAllText(file).Trim();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreOpenException($"The file {file}, named by {AuthFile}, cannot be read: {e.Message}", e);
        }
    }

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
