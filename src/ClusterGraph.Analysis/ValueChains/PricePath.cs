namespace ClusterGraph.Analysis.ValueChains;

/// <summary>The longest way on which a price cut is passed down: from the top of a pyramid of orders to its lowest tier.</summary>
/// <param name="Steps">The nodes from the top down; each gives orders to the next; empty when nothing is passed down.</param>
/// <param name="IsTied">Whether there are other ways as long; the lowest numbers were taken, from the lowest tier up.</param>
internal sealed record PricePath(IReadOnlyList<int> Steps, bool IsTied)
{
    /// <summary>Finds it. In a circle it goes the shortest way round. O(n + m).</summary>
    /// <param name="tiers">The tiers.</param>
    public static PricePath Of(OrderTiers tiers)
    {
        if (tiers.Depth < 1)
        {
            return new PricePath([], IsTied: false);
        }

        var lowest = tiers.NodesOf(tiers.Depth);
        var (steps, isTied) = (new List<int> { lowest[0] }, lowest.Length > 1);
        while (tiers.TierOf[steps[^1]] > 0)
        {
            isTied |= Climb(tiers, steps);
        }

        steps.Reverse();
        return new PricePath(steps, isTied);
    }

    // Goes through the circle of the last step, if it is in one, to somebody with a giver one tier up; tells of other ways.
    private static bool Climb(OrderTiers tiers, List<int> steps)
    {
        var (from, next) = (steps[^1], new Dictionary<int, int>());
        List<int> level = [from];
        next[from] = -1;
        while (true)
        {
            var ends = level.Where(v => Givers(tiers, v).Any()).Order().ToList();
            if (ends.Count > 0)
            {
                steps.AddRange(Way(next, ends[0]).Reverse().Skip(1));
                steps.Add(Givers(tiers, ends[0]).First());
                return ends.Count > 1 || Givers(tiers, ends[0]).Skip(1).Any();
            }

            level = Further(tiers, level, next);
        }
    }

    private static IEnumerable<int> Givers(OrderTiers tiers, int node) =>
        tiers.Orders.In.Of(node).ToArray().Where(g => tiers.TierOf[g] == tiers.TierOf[node] - 1);

    private static List<int> Further(OrderTiers tiers, List<int> level, Dictionary<int, int> next)
    {
        var further = new List<int>();
        foreach (var node in level.Order())
        {
            foreach (var giver in tiers.Orders.In.Of(node))
            {
                if (tiers.PartOf[giver] == tiers.PartOf[node] && next.TryAdd(giver, node))
                {
                    further.Add(giver);
                }
            }
        }

        return further;
    }

    private static IEnumerable<int> Way(Dictionary<int, int> next, int from)
    {
        for (var node = from; node >= 0; node = next[node])
        {
            yield return node;
        }
    }
}
