using System.CommandLine;

namespace ClusterGraph.Server.CommandLine;

/// <summary>Reports every problem of a map file with its place.</summary>
internal static class CheckCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(CommandIo io)
    {
        var map = new Argument<string>("map") { Description = "A map file (.cluster.json), or - for standard input." };
        var json = CommonOptions.Json();
        var command = new Command("check", "Report every problem of a map file; the exit code is 1 when there is any.") { map, json };
        command.SetAction((parsed, stop) => RunAsync(parsed.GetValue(map)!, parsed.GetValue(json), io, stop));
        return command;
    }

    private static async Task<int> RunAsync(string path, bool isJson, CommandIo io, CancellationToken stop)
    {
        if (await MapSource.ReadFileAsync(path, io, stop) is not { } reading)
        {
            return ExitCode.BadInput;
        }

        if (isJson)
        {
            io.WriteJson(CheckResult.Of(path, reading));
        }

        foreach (var problem in reading.Problems)
        {
            await io.Error.WriteLineAsync($"{path}: {problem}");
        }

        await io.Error.WriteLineAsync(reading.Map is { } map
            ? $"{path}: fine. {map.Actors.Count} actors, {map.Links.Count} links, {map.Stages.Count} stages."
            : $"{path}: problems: {reading.Problems.Count}.");
        return reading.Map is null ? ExitCode.BadInput : ExitCode.Fine;
    }
}
