using System.CommandLine;
using ClusterGraph.Core.Participants;
using ClusterGraph.Server.Maps;

namespace ClusterGraph.Server.CommandLine;

/// <summary>Writes a map as a file.</summary>
internal static class ExportCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(CommandIo io)
    {
        var map = new Argument<string>("map") { Description = "The id of a map in the database, or a map file." };
        var format = new Option<string>("--format")
        {
            Description = "cluster, actors.csv or links.csv.",
            DefaultValueFactory = _ => "cluster",
        };
        format.AcceptOnlyFromAmong([.. ExportFormat.All.Select(f => f.Name)]);
        var output = new Option<string?>("--output", "-o") { Description = "The file to write; standard output without it." };
        var data = CommonOptions.Data();
        var command = new Command("export", "Write a map as a file.") { map, format, output, data };
        command.SetAction((parsed, stop) => RunAsync(
            parsed.GetValue(map)!, ExportFormat.Find(parsed.GetValue(format))!, parsed.GetValue(output),
            parsed.GetValue(data)!, io, stop));
        return command;
    }

    private static async Task<int> RunAsync(
        string name, ExportFormat format, string? output, string data, CommandIo io, CancellationToken stop)
    {
        var map = File.Exists(name) ? await MapSource.ReadMapAsync(name, io, stop) : await MapSource.StoredAsync(name, data, io, stop);
        if (map is null)
        {
            return ExitCode.BadInput;
        }

        // Whoever has the database has everything in it, so the file is written for facilitators.
        var bytes = format.Write(map, Audience.Full);
        if (output is null)
        {
            await io.Results.WriteAsync(bytes, stop);
            await io.Results.FlushAsync(stop);
        }
        else
        {
            await File.WriteAllBytesAsync(output, bytes, stop);
            await io.Error.WriteLineAsync($"{output}: {map.Actors.Count} actors, {map.Links.Count} links.");
        }

        return ExitCode.Fine;
    }
}
