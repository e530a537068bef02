using System.CommandLine;
using ClusterGraph.Core.Maps;
using ClusterGraph.Server.Hosting;
using ClusterGraph.Server.Maps;
using ClusterGraph.Server.Play;

namespace ClusterGraph.Server.CommandLine;

/// <summary>Replays a map as a live workshop over real connections.</summary>
internal static class PlayCommand
{
    /// <summary>Runs the replay, on a server that runs already or on one of its own.</summary>
    public static async Task<int> RunAsync(
        string name, ParseResult parsed, PlayArguments said, string data, bool isJson, CommandIo io, CancellationToken stop)
    {
        if (await FindAsync(name, io, stop) is not { } map)
        {
            return ExitCode.BadInput;
        }

        var options = new PlayOptions(map, parsed.GetValue(said.People), parsed.GetValue(said.Speed), parsed.GetValue(said.Seed));
        if (options.People is < 1 or > 500 || options.Speed is not (>= 0.1 and <= 1000))
        {
            await io.Error.WriteLineAsync("--people takes 1 to 500, --speed 0.1 to 1000.");
            return ExitCode.BadUsage;
        }

        if (parsed.GetValue(said.Link) is { } link)
        {
            return await PlayElsewhereAsync(options, link, isJson, io, stop);
        }

        var serving = new ServerOptions { Port = parsed.GetValue(said.Port), Lan = parsed.GetValue(said.Lan) };
        return await PlayHereAsync(options, serving, data, parsed.GetValue(said.Exit), isJson, io, stop);
    }

    private static async Task<MapSnapshot?> FindAsync(string name, CommandIo io, CancellationToken stop)
    {
        var map = File.Exists(name)
            ? (await MapSource.ReadFileAsync(name, io, stop))?.Map : await MapSource.SeedAsync(name, stop);
        if (map is null)
        {
            var known = string.Join(", ", SeedFolder.Files().Select(f => f.Name));
            await io.Error.WriteLineAsync($"There is no sound map '{name}' to play. There are: {known}.");
        }

        return map;
    }

    private static async Task<int> PlayElsewhereAsync(
        PlayOptions options, string link, bool isJson, CommandIo io, CancellationToken stop)
    {
        if (!Uri.TryCreate(link, UriKind.Absolute, out var address) || address.Fragment.Length == 0)
        {
            await io.Error.WriteLineAsync("--link takes the facilitator's link as the server printed it.");
            return ExitCode.BadUsage;
        }

        try
        {
            return await PlayAsync(options, new Uri(address.GetLeftPart(UriPartial.Authority)), link, isJson, io, stop);
        }
        catch (ApiException e)
        {
            await io.Error.WriteLineAsync(e.Message);
            return ExitCode.BadInput;
        }
        catch (HttpRequestException e)
        {
            await io.Error.WriteLineAsync($"The server cannot be reached: {e.Message}");
            return ExitCode.NoStore;
        }
    }

    private static async Task<int> PlayHereAsync(
        PlayOptions options, ServerOptions serving, string data, bool isExiting, bool isJson, CommandIo io, CancellationToken stop)
    {
        await using var store = await DataFile.OpenAsync(data, stop);
        await using var server = await RunningServer.StartAsync(serving, store, TimeProvider.System, stop);
        if (server is null)
        {
            await io.Error.WriteLineAsync($"Port {serving.Port} is in use; choose another with --port, or name that server with --link.");
            return ExitCode.BadUsage;
        }

        var welcome = await server.WelcomeAsync(StarterMaps.Workshop.Value, stop);
        await io.Error.WriteLineAsync($"Facilitator: {welcome.Facilitator}");
        var code = await PlayAsync(options, new Uri(server.Url), welcome.Facilitator, isJson, io, stop);
        if (!isExiting)
        {
            await io.Error.WriteLineAsync("The replay is over; the server goes on. Press Ctrl+C to stop.");
            await server.WaitAsync(stop);
        }

        return code;
    }

    private static async Task<int> PlayAsync(
        PlayOptions options, Uri server, string link, bool isJson, CommandIo io, CancellationToken stop)
    {
        var player = new WorkshopPlayer(options, server, TimeProvider.System, io.Error.WriteLine);
        var report = await player.PlayAsync(link, (map, stage) => io.Error.WriteLine($"Room {map}. Watch it grow: {stage}"), stop);
        if (isJson)
        {
            io.WriteJson(report);
        }

        await io.Error.WriteLineAsync(
            $"{report.Sent} changes by {report.People} people in {report.Seconds} s; own change back after "
            + $"{report.MedianMs} ms (median), {report.P95Ms} ms (95 %).");
        foreach (var (reason, count) in report.Rejected)
        {
            await io.Error.WriteLineAsync($"Rejected with {reason}: {count}.");
        }

        await io.Error.WriteLineAsync(report.IsTogether
            ? "Everybody saw every change, in order." : "Somebody missed a change.");
        return report.IsTogether && report.Rejected.Count == 0 ? ExitCode.Fine : ExitCode.BadInput;
    }
}
