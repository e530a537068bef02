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

    /// <summary>Reads a map file, or standard input for <c>-</c>.</summary>
    /// <returns>Null when it has problems; they were said already.</returns>
    public static async Task<MapSnapshot?> ReadMapAsync(string path, CommandIo io, CancellationToken stop)
    {
        var reading = await ReadFileAsync(path, io, stop);
        foreach (var problem in reading?.Problems ?? [])
        {
            await io.Error.WriteLineAsync($"{path}: {problem}");
        }

        return reading?.Map;
    }

    /// <summary>Reads a map of the database.</summary>
    /// <returns>Null when there is none; that was said already.</returns>
    public static async Task<MapSnapshot?> StoredAsync(string name, string data, CommandIo io, CancellationToken stop)
    {
        await using var store = await DataFile.OpenExistingAsync(data, stop);
        var stored = IdGrammar.Accepts(name) ? await store.Maps.LoadAsync(new MapId(name), stop) : null;
        if (stored is null)
        {
            var known = string.Join(", ", (await store.Maps.ListAsync(stop)).Select(m => m.Id.Value));
            await io.Error.WriteLineAsync($"There is no map '{name}' in {data}. It holds: {known}.");
        }

        return stored?.Snapshot;
    }
}
