namespace ClusterGraph.Analysis.Cohesion;

/// <summary>Nodes in sets that do not overlap, numbered by their lowest node.</summary>
/// <param name="Of">The set of each node.</param>
/// <param name="Sizes">How many nodes each set has.</param>
public sealed record NodePartition(int[] Of, int[] Sizes)
{
    /// <summary>Gets the number of sets.</summary>
    public int Count => Sizes.Length;

    /// <summary>Lists the sets by size, the largest first, equal ones by their lowest node. O(sets log sets).</summary>
    /// <returns>The sets.</returns>
    public int[] BySize()
    {
        var order = Enumerable.Range(0, Sizes.Length).ToArray();
        Array.Sort(Array.ConvertAll(order, set => (-Sizes[set], set)), order);
        return order;
    }

    /// <summary>Gives each node the place of its set in <see cref="BySize"/>, 1 for the largest.</summary>
    /// <returns>One entry a node.</returns>
    public double[] Places()
    {
        var places = new double[Count];
        var order = BySize();
        for (var i = 0; i < order.Length; i++)
        {
            places[order[i]] = i + 1;
        }

        return Array.ConvertAll(Of, set => places[set]);
    }

    /// <summary>Lists the nodes of each set, ascending. O(n).</summary>
    /// <returns>One array a set.</returns>
    public int[][] Members()
    {
        var members = Array.ConvertAll(Sizes, size => new int[size]);
        var next = new int[Sizes.Length];
        for (var v = 0; v < Of.Length; v++)
        {
            members[Of[v]][next[Of[v]]++] = v;
        }

        return members;
    }

    /// <summary>Numbers sets by their lowest node. O(n).</summary>
    /// <param name="marks">Any number below <paramref name="bound"/> for each node, equal in equal sets; is overwritten.</param>
    /// <param name="bound">The bound.</param>
    /// <returns>The partition.</returns>
    internal static NodePartition FromMarks(int[] marks, int bound)
    {
        var numbers = new int[bound];
        var sizes = new int[bound];
        var count = 0;
        unchecked
        {
            for (var v = 0; v < marks.Length; v++)
            {
                ref var number = ref numbers[marks[v]];
                if (number == 0)
                {
                    number = ++count;
                }

                marks[v] = number - 1;
                sizes[number - 1]++;
            }
        }

        return new NodePartition(marks, sizes.AsSpan(0, count).ToArray());
    }
}
