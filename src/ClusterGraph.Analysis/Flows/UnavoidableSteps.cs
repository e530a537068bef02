using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Flows;

/// <summary>
/// The nodes and arcs on every way from a start to an end: the dominators of the end, and the bridges before it (Lengauer
/// &amp; Tarjan 1979 give them for all ends at once). One way is followed step by step; whatever can be reached from its
/// beginning without the rest of it shows how far the next step can be gone round. O(n + m).
/// </summary>
/// <param name="Nodes">The nodes in the order of the way, start and end among them; empty when there is no way.</param>
/// <param name="Arcs">The arcs, in the same order.</param>
internal sealed record UnavoidableSteps(IReadOnlyList<int> Nodes, IReadOnlyList<(int From, int To)> Arcs)
{
    /// <summary>Finds them.</summary>
    /// <param name="graph">Who leads to whom.</param>
    /// <param name="start">The start.</param>
    /// <param name="end">The end.</param>
    public static UnavoidableSteps Between(Adjacency graph, int start, int end)
    {
        var way = OneWay(graph, start, end);
        if (way.Count == 0)
        {
            return new UnavoidableSteps([], []);
        }

        var places = new int[graph.NodeCount];
        Array.Fill(places, -1);
        for (var i = 0; i < way.Count; i++)
        {
            places[way[i]] = i;
        }

        return Follow(graph, way, places);
    }

    private static UnavoidableSteps Follow(Adjacency graph, List<int> way, int[] places)
    {
        var (nodes, arcs) = (new List<int> { way[0] }, new List<(int From, int To)>());
        var (seen, entries) = (new bool[graph.NodeCount], new int[way.Count]);
        var furthest = 0;
        for (var i = 1; i < way.Count; i++)
        {
            furthest = Math.Max(furthest, Explore(graph, way[i - 1], places, seen, entries));
            if (furthest > i)
            {
                continue;
            }

            nodes.Add(way[i]);
            if (entries[i] == 1)
            {
                arcs.Add((way[i - 1], way[i]));
            }
        }

        return new UnavoidableSteps(nodes, arcs);
    }

    // Visits what can be reached off the way, and counts how often each place of the way is entered.
    private static int Explore(Adjacency graph, int from, int[] places, bool[] seen, int[] entries)
    {
        var furthest = 0;
        var waiting = new Stack<int>([from]);
        while (waiting.TryPop(out var node))
        {
            foreach (var next in graph.Of(node))
            {
                if (places[next] >= 0)
                {
                    entries[places[next]]++;
                    furthest = Math.Max(furthest, places[next]);
                }
                else if (!seen[next])
                {
                    seen[next] = true;
                    waiting.Push(next);
                }
            }
        }

        return furthest;
    }

    private static List<int> OneWay(Adjacency graph, int start, int end)
    {
        var before = new int[graph.NodeCount];
        Array.Fill(before, -1);
        before[start] = start;
        var waiting = new Queue<int>([start]);
        while (before[end] < 0 && waiting.TryDequeue(out var node))
        {
            foreach (var next in graph.Of(node))
            {
                if (before[next] < 0)
                {
                    before[next] = node;
                    waiting.Enqueue(next);
                }
            }
        }

        var way = new List<int>();
        for (var node = end; before[end] >= 0; node = before[node])
        {
            way.Add(node);
            if (node == start)
            {
                break;
            }
        }

        way.Reverse();
        return way;
    }
}
