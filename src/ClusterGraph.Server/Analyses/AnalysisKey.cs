using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;

namespace ClusterGraph.Server.Analyses;

/// <summary>All that a result depends on: two equal keys have equal results.</summary>
/// <param name="Map">The map.</param>
/// <param name="Rev">Its revision.</param>
/// <param name="Audience">Who sees the result.</param>
/// <param name="Method">The method.</param>
/// <param name="Settings">The settings, sorted, one a line.</param>
/// <param name="OtherRev">The earlier revision of a comparison.</param>
internal sealed record AnalysisKey(
    MapId Map, Revision Rev, Audience Audience, string Method, string Settings, long? OtherRev)
{
    /// <summary>Names what a method with these settings says of a map.</summary>
    public static AnalysisKey Of(
        MapSnapshot map, Audience audience, string method, IReadOnlyDictionary<string, string> settings, long? otherRev = null) =>
        new(map.Id, map.Revision, audience, method,
            string.Join('\n', settings.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => $"{s.Key}={s.Value}")), otherRev);
}
