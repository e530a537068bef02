using System.CommandLine;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Persistence;
using ClusterGraph.Formats.Json;
using ClusterGraph.Server.Maps;
using ClusterGraph.Storage;

namespace ClusterGraph.Server.CommandLine;

/// <summary>Loads the demonstration clusters, or plays one.</summary>
internal static class SeedCommand
{
    private const string Loaded = "loaded";
    private const string Present = "already there";

    /// <summary>Makes the command.</summary>
    public static Command Make(CommandIo io)
    {
        var data = CommonOptions.Data();
        var json = CommonOptions.Json();
        var play = PlayArguments.Make();
        var command = new Command("seed", "Load the demonstration clusters; with --play, replay one as a live workshop.")
        {
            data, json, play.Name, play.People, play.Speed, play.Seed, play.Link, play.Port, play.Lan, play.Exit,
        };
        command.SetAction((parsed, stop) => parsed.GetValue(play.Name) is { } name
            ? PlayCommand.RunAsync(name, parsed, play, parsed.GetValue(data)!, parsed.GetValue(json), io, stop)
            : LoadAsync(parsed.GetValue(data)!, parsed.GetValue(json), io, stop));
        return command;
    }

    private static async Task<int> LoadAsync(string data, bool isJson, CommandIo io, CancellationToken stop)
    {
        await using var store = await DataFile.OpenAsync(data, stop);
        var results = new Dictionary<string, string>();
        foreach (var file in SeedFolder.Files())
        {
            results[file.Name] = await LoadAsync(file, store, stop);
            await io.Error.WriteLineAsync($"{file.Name}: {results[file.Name]}");
        }

        if (isJson)
        {
            io.WriteJson(results);
        }

        return results.Values.All(r => r is Loaded or Present) ? ExitCode.Fine : ExitCode.BadInput;
    }

    private static async Task<string> LoadAsync(SeedFile file, IStore store, CancellationToken stop)
    {
        var reading = MapFileReader.Read(await File.ReadAllBytesAsync(file.Path, stop), new MapId(file.Name));
        if (reading.Map is not { } map)
        {
            return MapFiles.Summary(reading);
        }

        var kept = await store.Maps.CreateAsync(map, TimeProvider.System.GetUtcNow(), stop);
        return kept.Error switch
        {
            null => Loaded,
            StoreError.MapExists => Present,
            _ => $"not loaded: {ChangeError.WireName(ErrorCode.StoreUnavailable)}",
        };
    }
}
