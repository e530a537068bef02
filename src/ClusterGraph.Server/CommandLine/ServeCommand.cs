using System.CommandLine;
using System.CommandLine.Parsing;
using ClusterGraph.Server.Hosting;
using ClusterGraph.Server.Maps;

namespace ClusterGraph.Server.CommandLine;

/// <summary>Serves maps to browsers.</summary>
internal static class ServeCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(CommandIo io)
    {
        var (data, port, lan, json) = (CommonOptions.Data(), CommonOptions.Port(), CommonOptions.Lan(), CommonOptions.Json());
        var url = new Option<Uri?>("--public-url")
        {
            Description = "The address people use when a proxy stands in front, such as https://map.example.org.",
            CustomParser = ReadAddress,
        };
        var map = new Option<string>("--map")
        {
            Description = "The map whose stage link and code are shown at the start.",
            DefaultValueFactory = _ => StarterMaps.Workshop.Value,
        };
        var most = CommonOptions.MaxInProcessLinks();
        var command = new Command("serve", "Serve maps to browsers (the default).") { data, port, lan, url, map, most, json };
        command.SetAction((parsed, stop) => RunAsync(
            new ServerOptions
            {
                Port = parsed.GetValue(port),
                Lan = parsed.GetValue(lan),
                PublicUrl = parsed.GetValue(url),
                MaxInProcessLinks = parsed.GetValue(most),
            },
            parsed.GetValue(data)!, parsed.GetValue(map)!, parsed.GetValue(json), io, stop));
        return command;
    }

    private static Uri? ReadAddress(ArgumentResult argument)
    {
        if (Uri.TryCreate(argument.Tokens[0].Value, UriKind.Absolute, out var address))
        {
            return address;
        }

        argument.AddError($"'{argument.Tokens[0].Value}' is no address; write it like https://map.example.org.");
        return null;
    }

    private static async Task<int> RunAsync(
        ServerOptions options, string data, string map, bool isJson, CommandIo io, CancellationToken stop)
    {
        if (options.Check() is { } problem)
        {
            await io.Error.WriteLineAsync(problem);
            return ExitCode.BadUsage;
        }

        await using var store = await DataFile.OpenAsync(data, stop);
        await using var server = await RunningServer.StartAsync(options, store, TimeProvider.System, stop);
        if (server is null)
        {
            await io.Error.WriteLineAsync($"Port {options.Port} is in use; choose another with --port.");
            return ExitCode.BadUsage;
        }

        var welcome = await server.WelcomeAsync(map, stop);
        if (isJson)
        {
            io.WriteJson(welcome);
        }

        await io.Error.WriteLineAsync(WelcomeText.Of(welcome, options));
        await server.WaitAsync(stop);
        return ExitCode.Fine;
    }
}
