using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Live;

/// <summary>
/// Recomputes every live method of a workshop map after a change: up to 300 actors and 2,000 links within 100 ms, so
/// that nothing has to be kept up to date step by step (methods catalogue 0.3).
/// </summary>
public static class LiveMeasures
{
    /// <summary>How many actors of each ranking are shown.</summary>
    public const int TopCount = 10;

    private static readonly Dictionary<string, string> Defaults = [];

    /// <summary>Runs all live methods that need no setting, with their defaults.</summary>
    /// <param name="input">The map.</param>
    /// <param name="run">How to go about it.</param>
    /// <returns>One entry a method, in the order of lists.</returns>
    /// <exception cref="OperationCanceledException">A newer map has come.</exception>
    public static IReadOnlyList<LiveMeasure> Run(AnalysisInput input, RunOptions run)
    {
        var measures = new List<LiveMeasure>();
        foreach (var method in MethodCatalogue.All.Where(IsLive))
        {
            run.Cancellation.ThrowIfCancellationRequested();
            var outcome = MethodRunner.Run(input, method.Name, Defaults, run);
            if (outcome.IsOk)
            {
                measures.Add(InShort(outcome.Value, method.LiveTable));
            }
        }

        return measures;
    }

    /// <summary>Tells whether a method belongs to the live set.</summary>
    /// <param name="method">The method.</param>
    /// <returns>True when it does.</returns>
    public static bool IsLive(Method method) =>
        method.IsLive && !method.ComparesTwo && method.Parameters.All(p => p.Default is not null);

    private static LiveMeasure InShort(AnalysisResult result, string? table) => new(
        result.Method, result.Value, result.Reason,
        [.. result.Values.Where(v => v.Rank is not null).OrderBy(v => v.Rank).ThenBy(v => v.Id, StringComparer.Ordinal).Take(TopCount)],
        result.Sentence,
        [.. result.Caveats.Select(c => c.Code).Distinct()],
        result.Findings,
        result.Tables.FirstOrDefault(t => t.Name == table));
}
