using System.CommandLine;

namespace ClusterGraph.Server.CommandLine;

/// <summary>Replays the journal of every map and compares what comes out with what is stored.</summary>
internal static class VerifyCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(CommandIo io)
    {
        var (data, json) = (CommonOptions.Data(), CommonOptions.Json());
        var command = new Command("verify", "Replay the journal of every map and compare it with what is stored.") { data, json };
        command.SetAction((parsed, stop) => RunAsync(parsed.GetValue(data)!, parsed.GetValue(json), io, stop));
        return command;
    }

    private static async Task<int> RunAsync(string data, bool isJson, CommandIo io, CancellationToken stop)
    {
        await using var store = await DataFile.OpenExistingAsync(data, stop);
        var results = new List<VerifiedMap>();
        foreach (var summary in await store.Maps.ListAsync(stop))
        {
            var result = await Replay.VerifyAsync(store.Maps, summary, stop);
            results.Add(result);
            await io.Error.WriteLineAsync(result.Problem is null
                ? $"{result.Map}: fine at revision {result.Rev}, hash {result.Hash}."
                : $"{result.Map}: {result.Problem}");
        }

        if (isJson)
        {
            io.WriteJson(results);
        }

        return results.TrueForAll(r => r.Problem is null) ? ExitCode.Fine : ExitCode.BadInput;
    }
}
