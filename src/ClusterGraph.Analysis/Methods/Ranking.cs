namespace ClusterGraph.Analysis.Methods;

/// <summary>Competition ranks (1, 2, 2, 4).</summary>
public static class Ranking
{
    /// <summary>How close values must be, relatively, to count as tied.</summary>
    public const double Tolerance = 1e-9;

    /// <summary>Tells whether two values are tied.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">The other.</param>
    /// <returns>True when they are.</returns>
    public static bool AreTied(double a, double b) =>
        a.Equals(b) || Math.Abs(a - b) <= Tolerance * Math.Max(Math.Abs(a), Math.Abs(b));

    /// <summary>Sorts nodes by value, equal values by node. O(n log n).</summary>
    /// <param name="values">One entry a node; NaN is left out.</param>
    /// <param name="lowFirst">Whether small values come first.</param>
    /// <returns>The nodes.</returns>
    public static int[] Order(double[] values, bool lowFirst = false)
    {
        var nodes = Enumerable.Range(0, values.Length).Where(v => !double.IsNaN(values[v])).ToArray();
        var keys = Array.ConvertAll(nodes, v => (Value: lowFirst ? values[v] : -values[v], Node: v));
        Array.Sort(keys, nodes);
        return nodes;
    }

    /// <summary>Ranks nodes. A value shares the rank of the one before it when both are tied. O(n log n).</summary>
    /// <param name="values">One entry a node.</param>
    /// <param name="lowFirst">Whether small values come first.</param>
    /// <returns>One entry a node, from 1; 0 where the value is NaN.</returns>
    public static int[] Ranks(double[] values, bool lowFirst = false)
    {
        var ranks = new int[values.Length];
        var order = Order(values, lowFirst);
        for (var i = 0; i < order.Length; i++)
        {
            ranks[order[i]] = i > 0 && AreTied(values[order[i]], values[order[i - 1]]) ? ranks[order[i - 1]] : i + 1;
        }

        return ranks;
    }
}
