#pragma warning disable RS0030 // this is the command-line folder, the one place that has the console
using System.Text;
using System.Text.Json;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Server.CommandLine;

/// <summary>Where a command writes: results to one stream, everything else to the other.</summary>
internal sealed record CommandIo(Stream Input, Stream Results, TextWriter Out, TextWriter Error)
{
    private static readonly JsonSerializerOptions Indented = new(CoreJson.Options) { WriteIndented = true };

    /// <summary>Gets the terminal.</summary>
    public static CommandIo Terminal { get; } = Open();

    /// <summary>Writes a result as JSON.</summary>
    public void WriteJson<T>(T result) => Out.WriteLine(JsonSerializer.Serialize(result, Indented));

    private static CommandIo Open()
    {
        System.Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new CommandIo(
            System.Console.OpenStandardInput(), System.Console.OpenStandardOutput(), System.Console.Out, System.Console.Error);
    }
}
