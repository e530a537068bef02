using ClusterGraph.Core.Changes;
using ClusterGraph.Formats.Json;
using ClusterGraph.Server.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClusterGraph.Server.Maps;

/// <summary>Tells what is wrong with a map file.</summary>
internal static class MapFiles
{
    private const int Listed = 50;

    /// <summary>Makes a problem document that lists every problem with its place, up to fifty.</summary>
    public static ProblemHttpResult Refuse(MapFileReading reading)
    {
        var code = reading.Problems is [{ Code: ErrorCode.TooLarge }] ? ErrorCode.TooLarge : ErrorCode.BadFile;
        var problem = Problems.Of(code, Summary(reading));
        problem.ProblemDetails.Extensions["problems"] = reading.Problems.Take(Listed).ToList();
        return problem;
    }

    /// <summary>Says in a sentence what is wrong.</summary>
    public static string Summary(MapFileReading reading) => reading.Problems.Count == 1
        ? $"The file has a problem: {reading.Problems[0]}"
        : $"The file has {reading.Problems.Count} problems; the first: {reading.Problems[0]}";
}
