using ClusterGraph.Core.Changes;
using ClusterGraph.Formats.Json;

namespace ClusterGraph.Server.CommandLine;

/// <summary>One problem of a map file.</summary>
internal sealed record CheckProblem(string Code, string Message, string Path, string? Element, int? Line, int? Column)
{
    /// <summary>Writes a problem with the wire name of its code.</summary>
    public static CheckProblem Of(MapFileProblem problem) => new(
        ChangeError.WireName(problem.Code), problem.Message, problem.Path, problem.Element, problem.Line, problem.Column);
}
