using ClusterGraph.Core.Maps;
using ClusterGraph.Formats.Json;
using ClusterGraph.Server.Maps;

namespace ClusterGraph.Server.CommandLine;

/// <summary>Finds the map that a command names: a file, a demonstration cluster, or a map of the database.</summary>
internal static class MapSource
{
    /// <summary>Reads a file, or standard input for <c>-</c>.</summary>
    /// <returns>Null when it cannot be read; that was said already.</returns>
    public static async Task<MapFileReading?> ReadFileAsync(string path, CommandIo io, CancellationToken stop)
    {
        try
        {
            await using var stream = path == "-" ? io.Input : File.OpenRead(path);
            return await MapFileReader.ReadAsync(stream, null, stop);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await io.Error.WriteLineAsync($"{path}: cannot be read: {e.Message}");
            return null;
        }
    }

    /// <summary>Finds a demonstration cluster.</summary>
    public static async Task<MapSnapshot?> SeedAsync(string name, CancellationToken stop)
    {
        var file = SeedFolder.Files().FirstOrDefault(f => f.Name == name);
        return file is null
            ? null : MapFileReader.Read(await File.ReadAllBytesAsync(file.Path, stop), new MapId(file.Name)).Map;
    }
}
