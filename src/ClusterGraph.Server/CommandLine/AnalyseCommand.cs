using System.CommandLine;
using System.Text.Json;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Server.Analyses;
using ClusterGraph.Storage;

namespace ClusterGraph.Server.CommandLine;

/// <summary>Runs a method on a map or an edge list. Others script against it: its words and its output are a contract.</summary>
internal static class AnalyseCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(CommandIo io)
    {
        var input = new Argument<string?>("input")
        {
            Description = "A map file, an edge list (.csv: source,target[,weight][,type]), or the id of a map in the database.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var method = new Option<string?>("--method", "-m") { Description = "The method; --list names all of them." };
        var set = new Option<string[]>("--set") { Description = "A setting of the method, key=value; may be repeated." };
        var other = new Option<string?>("--other") { Description = "The second map or edge list, for methods that compare two." };
        var actors = new Option<string?>("--actors") { Description = "Attributes beside an edge list (.csv: id,attribute,...)." };
        var undirected = new Option<bool>("--undirected") { Description = "The links of the edge list have no direction." };
        var list = new Option<bool>("--list") { Description = "List the methods with their settings." };
        var threads = new Option<int>("--threads")
        {
            Description = "How many threads at most.",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        var (json, data, most) = (CommonOptions.Json(), CommonOptions.Data(), CommonOptions.MaxInProcessLinks());
        var command = new Command("analyse", "Run a method on a map or an edge list.")
        {
            input, method, set, other, actors, undirected, list, threads, json, data, most,
        };
        command.SetAction((parsed, stop) => RunAsync(
            new AnalyseArguments(
                parsed.GetValue(input), parsed.GetValue(other), parsed.GetValue(method), parsed.GetValue(set) ?? [],
                parsed.GetValue(actors), parsed.GetValue(undirected), parsed.GetValue(json), parsed.GetValue(list),
                Math.Max(1, parsed.GetValue(threads)), parsed.GetValue(data)!, parsed.GetValue(most)),
            io, stop));
        return command;
    }

    private static async Task<int> RunAsync(AnalyseArguments arguments, CommandIo io, CancellationToken stop)
    {
        if (arguments.List)
        {
            return await ListAsync(arguments.Json, io);
        }

        if (arguments.Input is null || arguments.Method is null)
        {
            await io.Error.WriteLineAsync("Say what to analyse and with which --method; --list names all methods.");
            return ExitCode.BadUsage;
        }

        if (await SettingsAsync(arguments.Settings, io) is not { } settings || !await IsMethodAsync(arguments.Method, io))
        {
            return ExitCode.BadUsage;
        }

        var source = new AnalysisSource(arguments, io);
        var input = await source.ReadAsync(arguments.Input, stop);
        var other = arguments.Other is null ? null : await source.ReadAsync(arguments.Other, stop);
        return input is null || (arguments.Other is not null && other is null)
            ? ExitCode.BadInput
            : await RunAsync(arguments, settings, input, other, io, stop);
    }

    private static async Task<int> RunAsync(
        AnalyseArguments arguments, Dictionary<string, string> settings, AnalysisInput input, AnalysisInput? other,
        CommandIo io, CancellationToken stop)
    {
        await using var store = await OpenScienceAsync(arguments, input, stop);
        var elsewhere = store is null ? null : DataScienceEngine.Of(store, arguments.MaxInProcessLinks);
        var outcome = await ProgressBar.RunAsync(
            io.Error, arguments.Method!,
            progress => MethodRunner.Run(
                input, arguments.Method!, settings,
                new RunOptions(arguments.Threads, progress, stop) { Elsewhere = elsewhere }, other),
            stop);
        if (!outcome.IsOk)
        {
            await io.Error.WriteLineAsync(outcome.Error.Message);
            return ExitCode.BadUsage;
        }

        if (arguments.Json)
        {
            await JsonSerializer.SerializeAsync(io.Results, outcome.Value, JsonFormat, stop);
            await io.Results.FlushAsync(stop);
        }
        else
        {
            AnalysisText.Write(outcome.Value, input, io.Error);
        }

        return ExitCode.Fine;
    }

    // A graph that fits into this process needs nobody.
    private static async Task<IStore?> OpenScienceAsync(AnalyseArguments arguments, AnalysisInput input, CancellationToken stop) =>
        input.Links.Count > arguments.MaxInProcessLinks && StoreFactory.IsNeo4j(arguments.Data)
            ? await DataFile.OpenExistingAsync(arguments.Data, stop) : null;

    private static JsonSerializerOptions JsonFormat { get; } = new(AnalysisJson.Options) { WriteIndented = true };

    private static async Task<int> ListAsync(bool isJson, CommandIo io)
    {
        if (isJson)
        {
            io.WriteJson(MethodInfo.All);
        }

        foreach (var method in isJson ? [] : MethodInfo.All)
        {
            await io.Error.WriteLineAsync($"{method.Name,-20} {method.Question}");
            foreach (var parameter in method.Parameters)
            {
                await io.Error.WriteLineAsync($"{string.Empty,-20}   {parameter.Name}={parameter.Default}  {parameter.Description}");
            }
        }

        return ExitCode.Fine;
    }

    private static async Task<Dictionary<string, string>?> SettingsAsync(string[] settings, CommandIo io)
    {
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var setting in settings)
        {
            var at = setting.IndexOf('=', StringComparison.Ordinal);
            if (at < 1 || !read.TryAdd(setting[..at], setting[(at + 1)..]))
            {
                await io.Error.WriteLineAsync($"'{setting}' is not understood: write each setting once, as --set key=value.");
                return null;
            }
        }

        return read;
    }

    private static async Task<bool> IsMethodAsync(string name, CommandIo io)
    {
        var found = MethodCatalogue.Find(name);
        if (found.Error is { } error)
        {
            await io.Error.WriteLineAsync(error.Message);
        }

        return found.IsOk;
    }
}
