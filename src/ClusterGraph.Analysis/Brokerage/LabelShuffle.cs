using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Brokerage;

/// <summary>
/// Deals the group labels out anew, with the links and the sizes of the groups as they are, and counts how often at least
/// as many, and at most as many, links fall within groups as observed. O(permutations · (n + m)).
/// </summary>
internal static class LabelShuffle
{
    private const int PerBlock = 25;

    /// <summary>Runs the permutations; each block of them has a random stream of its own.</summary>
    /// <returns>How many had at least, and at most, the observed number of links within groups.</returns>
    public static (int AtLeast, int AtMost) Run(
        AnalysisGraph graph, int[] groupOf, int permutations, long seed, RunOptions run)
    {
        var nodes = Enumerable.Range(0, groupOf.Length).Where(v => groupOf[v] >= 0).ToArray();
        var links = Links(graph, groupOf);
        var observed = Within(links, groupOf);
        var blocks = (permutations + PerBlock - 1) / PerBlock;
        var found = new (int AtLeast, int AtMost)[blocks];
        Crew.Do(blocks, run, block =>
        {
            var random = new Pcg64(seed, block);
            var labels = Array.ConvertAll(nodes, v => groupOf[v]);
            var dealt = (int[])groupOf.Clone();
            var count = Math.Min(PerBlock, permutations - (block * PerBlock));
            for (var i = 0; i < count; i++)
            {
                random.Shuffle(labels.AsSpan());
                Deal(nodes, labels, dealt);
                var within = Within(links, dealt);
                found[block].AtLeast += within >= observed ? 1 : 0;
                found[block].AtMost += within <= observed ? 1 : 0;
            }
        });
        return (found.Sum(f => f.AtLeast), found.Sum(f => f.AtMost));
    }

    private static (int Source, int Target)[] Links(AnalysisGraph graph, int[] groupOf)
    {
        var links = new List<(int Source, int Target)>(graph.LinkCount);
        for (var v = 0; v < graph.NodeCount; v++)
        {
            foreach (var target in graph.Out.Of(v))
            {
                if ((graph.IsDirected || v < target) && groupOf[v] >= 0 && groupOf[target] >= 0)
                {
                    links.Add((v, target));
                }
            }
        }

        return [.. links];
    }

    private static void Deal(int[] nodes, int[] labels, int[] dealt)
    {
        for (var i = 0; i < nodes.Length; i++)
        {
            dealt[nodes[i]] = labels[i];
        }
    }

    private static int Within((int Source, int Target)[] links, int[] groupOf)
    {
        var within = 0;
        foreach (var (source, target) in links)
        {
            within += groupOf[source] == groupOf[target] ? 1 : 0;
        }

        return within;
    }
}
