using System.CommandLine;
using ClusterGraph.Storage;

namespace ClusterGraph.Server.CommandLine;

/// <summary>Copies maps with their whole history, and who may do what, from one store to another.</summary>
internal static class CopyCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(CommandIo io)
    {
        var from = Place("--from", "The store that is read: a database file or its folder, or the address of a Neo4j server.");
        var to = Place("--to", "The store that is written, named in the same way; it is made where it is missing.");
        var json = CommonOptions.Json();
        var command = new Command(
            "copy",
            "Copy every map with its history, and links and codes, to another store. What was broken off goes on when it is run again.")
        {
            from, to, json,
        };
        command.SetAction((parsed, stop) => RunAsync(parsed.GetValue(from)!, parsed.GetValue(to)!, parsed.GetValue(json), io, stop));
        return command;
    }

    private static Option<string> Place(string name, string description) => new(name) { Description = description, Required = true };

    private static async Task<int> RunAsync(string from, string to, bool isJson, CommandIo io, CancellationToken stop)
    {
        if (from == to)
        {
            await io.Error.WriteLineAsync("--from and --to name the same store.");
            return ExitCode.BadUsage;
        }

        await using var source = await DataFile.OpenExistingAsync(from, stop);
        await using var target = await DataFile.OpenAsync(to, stop);
        var results = await CopyAsync(source, target, io, stop);
        if (isJson)
        {
            io.WriteJson(results);
        }

        return results.TrueForAll(r => r.Problem is null) ? ExitCode.Fine : ExitCode.BadInput;
    }

    private static async Task<List<CopiedMap>> CopyAsync(IStore source, IStore target, CommandIo io, CancellationToken stop)
    {
        if (!await AccessCopy.RunAsync(source, target, stop))
        {
            await io.Error.WriteLineAsync(
                "The target has a key of its own already: links and codes of the source do not open it. Print new ones with 'serve'.");
        }

        var results = new List<CopiedMap>();
        foreach (var summary in await source.Maps.ListAsync(stop))
        {
            var copy = new MapCopy(source.Maps, target.Maps, summary);
            var result = await ProgressBar.FollowAsync(
                io.Error, summary.Id.Value, progress => copy.RunAsync(progress, stop), stop);
            results.Add(result);
            await io.Error.WriteLineAsync(result.Problem is null
                ? $"{result.Map}: {result.Copied} changes copied, now at revision {result.Rev}, hash {result.Hash}."
                : $"{result.Map}: {result.Problem}");
        }

        return results;
    }
}
