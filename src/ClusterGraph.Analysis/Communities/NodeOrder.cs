using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Communities;

/// <summary>
/// The nodes set by set, so that neighbours stand near each other in memory and each set can be looked at by itself.
/// </summary>
/// <param name="Begins">Where each set begins; one entry more than there are sets.</param>
/// <param name="Nodes">The nodes.</param>
internal sealed record NodeOrder(int[] Begins, int[] Nodes)
{
    /// <summary>Sorts nodes by set, ascending inside: a counting sort. O(n + sets).</summary>
    public static NodeOrder Ascending(int[] setOf)
    {
        var begins = new int[Partitions.Count(setOf) + 1];
        foreach (var set in setOf)
        {
            begins[set + 1]++;
        }

        for (var set = 1; set < begins.Length; set++)
        {
            begins[set] += begins[set - 1];
        }

        var next = (int[])begins.Clone();
        var nodes = new int[setOf.Length];
        for (var v = 0; v < setOf.Length; v++)
        {
            nodes[next[setOf[v]]++] = v;
        }

        return new NodeOrder(begins, nodes);
    }

    /// <summary>Sorts nodes by set, with the sets and the nodes inside each in a random order. O(n + sets).</summary>
    public static NodeOrder AtRandom(int[] setOf, Pcg64 random)
    {
        var nodes = new int[setOf.Length];
        for (var v = 0; v < nodes.Length; v++)
        {
            nodes[v] = v;
        }

        random.Shuffle(nodes.AsSpan());
        var shuffled = Partitions.Canonical(Array.ConvertAll(nodes, v => setOf[v]));
        var places = Ascending(shuffled);
        return places with { Nodes = Array.ConvertAll(places.Nodes, place => nodes[place]) };
    }
}
