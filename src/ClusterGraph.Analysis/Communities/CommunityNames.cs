using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Communities;

/// <summary>
/// Names communities by what survives another run: the id of the member with the most weight inside (the lowest on a tie),
/// or the name that most of the members carried before.
/// </summary>
internal static class CommunityNames
{
    /// <summary>Sums the weight of each node's links inside its community. O(n + m).</summary>
    public static double[] WeightInside(AnalysisGraph graph, int[] canonical)
    {
        var inside = new double[canonical.Length];
        for (var v = 0; v < canonical.Length; v++)
        {
            for (var at = graph.Out.Offsets[v]; at < graph.Out.Offsets[v + 1]; at++)
            {
                var target = graph.Out.Targets[at];
                if (canonical[target] == canonical[v])
                {
                    var weight = graph.Out.Weights is null ? 1 : graph.Out.Weights[at];
                    inside[v] += weight;
                    inside[target] += graph.IsDirected ? weight : 0;
                }
            }
        }

        return inside;
    }

    /// <summary>Names communities. O(n log n).</summary>
    /// <param name="members">The members of each, ascending.</param>
    /// <param name="weightInside">The weight of each node inside its community.</param>
    /// <param name="idOf">Gives the id of a node.</param>
    /// <param name="before">The name of each node's community before; null where there is none.</param>
    /// <returns>One name a community, no two alike.</returns>
    public static string[] Of(
        IReadOnlyList<IReadOnlyList<int>> members, double[] weightInside, Func<int, string> idOf, string?[]? before)
    {
        var names = new string?[members.Count];
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (community, name) in before is null ? [] : Overlaps(members, before))
        {
            if (names[community] is null && taken.Add(name))
            {
                names[community] = name;
            }
        }

        for (var community = 0; community < names.Length; community++)
        {
            names[community] ??= members[community].OrderByDescending(v => weightInside[v]).Select(idOf).FirstOrDefault(taken.Add)
                ?? FirstFree(idOf(members[community][0]), taken);
        }

        return names!;
    }

    // The largest overlaps choose first.
    private static IEnumerable<(int Community, string Name)> Overlaps(IReadOnlyList<IReadOnlyList<int>> members, string?[] before) =>
        members.SelectMany((nodes, community) => nodes
                .Select(v => before[v]).OfType<string>().GroupBy(name => name, StringComparer.Ordinal)
                .Select(g => (Community: community, Name: g.Key, Count: g.Count())))
            .OrderByDescending(o => o.Count).ThenBy(o => o.Name, StringComparer.Ordinal).ThenBy(o => o.Community)
            .Select(o => (o.Community, o.Name));

    private static string FirstFree(string id, HashSet<string> taken)
    {
        for (var number = 2; ; number++)
        {
            var name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{id}-{number}");
            if (taken.Add(name))
            {
                return name;
            }
        }
    }
}
