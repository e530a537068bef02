using ClusterGraph.Core.Participants;
using ClusterGraph.Formats.Json;

namespace ClusterGraph.Server.CommandLine;

/// <summary>What <c>check --json</c> prints.</summary>
internal sealed record CheckResult(
    string File, bool Fine, int Actors, int Links, string? Hash, IReadOnlyList<CheckProblem> Problems)
{
    /// <summary>Sums up what came of reading a file.</summary>
    public static CheckResult Of(string file, MapFileReading reading)
    {
        IReadOnlyList<CheckProblem> problems = [.. reading.Problems.Select(CheckProblem.Of)];
        return reading.Map is { } map
            ? new CheckResult(file, true, map.Actors.Count, map.Links.Count, map.Hash(Audience.Full).ToString(), problems)
            : new CheckResult(file, false, 0, 0, null, problems);
    }
}
