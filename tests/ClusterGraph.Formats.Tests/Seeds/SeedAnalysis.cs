using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Formats.Tests.Seeds;

/// <summary>Runs the product's methods on the example maps, as the command line does.</summary>
internal static class SeedAnalysis
{
    /// <summary>Runs a method that must succeed; settings read <c>name=value</c>.</summary>
    public static AnalysisResult Run(MapSnapshot map, string method, params string[] settings) =>
        Run(MapInput.From(map), method, settings);

    /// <summary>Runs a method on a part of a map.</summary>
    public static AnalysisResult Run(AnalysisInput input, string method, params string[] settings)
    {
        var outcome = MethodRunner.Run(input, method, settings.Select(s => s.Split('=', 2)).ToDictionary(p => p[0], p => p[1]));
        outcome.Error.ShouldBeNull();
        return outcome.Value!;
    }

    /// <summary>Gives the value of an actor.</summary>
    public static double Of(this AnalysisResult result, string actor) =>
        result.Values.Single(v => v.Id == actor).Value.ShouldNotBeNull(actor);

    /// <summary>Lists the actors with the highest values, the highest first.</summary>
    public static IEnumerable<string> Top(this AnalysisResult result, int count) =>
        result.Values.OrderByDescending(v => v.Value).ThenBy(v => v.Id, StringComparer.Ordinal).Take(count).Select(v => v.Id);
}
