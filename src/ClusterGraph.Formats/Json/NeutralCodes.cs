using System.Globalization;
using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Links;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;

namespace ClusterGraph.Formats.Json;

/// <summary>
/// Replaces participants by <c>P01</c>, <c>P02</c>, … in what leaves the server: who agrees with whom stays visible, who
/// they are does not.
/// </summary>
internal sealed class NeutralCodes
{
    private readonly Dictionary<ParticipantId, ParticipantId> _codes = [];

    /// <summary>Makes the codes of all participants named in some elements, in the order of their ids.</summary>
    public static NeutralCodes For(IEnumerable<MapElement> elements)
    {
        var codes = new NeutralCodes();
        foreach (var id in elements.SelectMany(Named).Distinct().OrderBy(p => p.Value, StringComparer.Ordinal))
        {
            codes._codes[id] = new ParticipantId("P" + (codes._codes.Count + 1).ToString("D2", CultureInfo.InvariantCulture));
        }

        return codes;
    }

    /// <summary>Gives an element without revision and with codes for participants.</summary>
    public MapElement Cover(MapElement element) => element switch
    {
        Actor actor => actor with { Rev = null, By = actor.By is { } by ? _codes[by] : null },
        Link { Assertions: { } assertions } link =>
            link with { Rev = null, Assertions = [.. assertions.Select(a => a with { By = _codes[a.By] })] },
        _ => element with { Rev = null },
    };

    private static IEnumerable<ParticipantId> Named(MapElement element) => element switch
    {
        Actor { By: { } by } => [by],
        Link { Assertions: { } assertions } => assertions.Select(a => a.By),
        _ => [],
    };
}
