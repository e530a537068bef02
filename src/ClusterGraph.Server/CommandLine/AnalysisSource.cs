using ClusterGraph.Analysis.Graph;
using ClusterGraph.Core.Changes;
using ClusterGraph.Formats.EdgeLists;
using ClusterGraph.Server.Analyses;

namespace ClusterGraph.Server.CommandLine;

/// <summary>Reads what <c>analyse</c> works on; says on the error stream what is wrong with it.</summary>
internal sealed class AnalysisSource(AnalyseArguments arguments, CommandIo io)
{
    private static readonly string[] EdgeListEndings = [".csv", ".tsv", ".txt"];

    /// <summary>Reads a map file, an edge list, or a map of the database.</summary>
    /// <returns>Null when it cannot be read; that was said already.</returns>
    public async Task<AnalysisInput?> ReadAsync(string name, CancellationToken stop)
    {
        if (EdgeListEndings.Contains(Path.GetExtension(name).ToLowerInvariant(), StringComparer.Ordinal))
        {
            return await ReadEdgesAsync(name, stop);
        }

        var map = File.Exists(name) || name == "-"
            ? await MapSource.ReadMapAsync(name, io, stop) : await MapSource.StoredAsync(name, arguments.Data, io, stop);
        return map is null ? null : MapInput.From(map);
    }

    private async Task<AnalysisInput?> ReadEdgesAsync(string path, CancellationToken stop)
    {
        try
        {
            var reading = await ProgressBar.RunAsync(
                io.Error, Path.GetFileName(path), progress => EdgeListReader.Read(path, arguments.Threads, progress, stop), stop);
            foreach (var problem in reading.Problems)
            {
                await io.Error.WriteLineAsync(
                    $"{path}: line {problem.Line}: {ChangeError.WireName(problem.Code)} in {problem.Path}: {problem.Message}");
            }

            return reading.List is null ? null : await WithActorsAsync(reading.List);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await io.Error.WriteLineAsync($"{path}: cannot be read: {e.Message}");
            return null;
        }
    }

    private async Task<AnalysisInput?> WithActorsAsync(EdgeList list)
    {
        if (arguments.Actors is null)
        {
            return EdgeListInput.From(list, arguments.Undirected, null);
        }

        var actors = ActorTableReader.Read(arguments.Actors);
        if (!actors.IsOk)
        {
            await io.Error.WriteLineAsync($"{arguments.Actors}: {actors.Error.Message}");
            return null;
        }

        return EdgeListInput.From(list, arguments.Undirected, actors.Value);
    }
}
