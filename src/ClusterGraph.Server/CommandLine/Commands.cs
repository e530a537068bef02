using System.CommandLine;
using ClusterGraph.Storage;

namespace ClusterGraph.Server.CommandLine;

/// <summary>The commands of the one program. Without a command it serves.</summary>
internal static class Commands
{
    /// <summary>Runs a command line.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args, CommandIo io, CancellationToken cancellation = default)
    {
        var root = Root(io);
        var parsed = root.Parse(args.Length == 0 || IsServeOption(args[0]) ? ["serve", .. args] : args);
        foreach (var error in parsed.Errors)
        {
            await io.Error.WriteLineAsync(error.Message);
        }

        if (parsed.Errors.Count > 0)
        {
            await io.Error.WriteLineAsync("Ask with --help for what can be said.");
            return ExitCode.BadUsage;
        }

        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = io.Out, Error = io.Error },
                cancellation);
        }
        catch (StoreOpenException e)
        {
            await io.Error.WriteLineAsync(e.Message);
            return ExitCode.NoStore;
        }
    }

    private static RootCommand Root(CommandIo io) => new("ClusterGraph: a live map of a cluster, drawn together.")
    {
        ServeCommand.Make(io),
        SeedCommand.Make(io),
        AnalyseCommand.Make(io),
        CheckCommand.Make(io),
        ExportCommand.Make(io),
        VerifyCommand.Make(io),
        CopyCommand.Make(io),
    };

    private static bool IsServeOption(string arg) =>
        arg.StartsWith("--", StringComparison.Ordinal) && arg is not ("--help" or "--version");
}
