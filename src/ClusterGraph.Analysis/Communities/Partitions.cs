namespace ClusterGraph.Analysis.Communities;

/// <summary>Divisions of nodes into communities, as one number a node.</summary>
public static class Partitions
{
    /// <summary>Numbers communities from 0 in the order of their lowest nodes, so that equal divisions are equal arrays.</summary>
    /// <param name="communities">One number a node, from 0; O(n + the largest number).</param>
    /// <returns>The same division.</returns>
    public static int[] Canonical(int[] communities)
    {
        var numbers = new int[Count(communities)];
        Array.Fill(numbers, -1);
        var canonical = new int[communities.Length];
        var count = 0;
        for (var v = 0; v < communities.Length; v++)
        {
            ref var number = ref numbers[communities[v]];
            if (number < 0)
            {
                number = count++;
            }

            canonical[v] = number;
        }

        return canonical;
    }

    /// <summary>Counts the communities of a division numbered from 0 without gaps. O(n).</summary>
    /// <param name="canonical">One number a node; with gaps, their unused numbers count, too.</param>
    /// <returns>How many.</returns>
    public static int Count(int[] canonical)
    {
        var last = -1;
        foreach (var community in canonical)
        {
            last = Math.Max(last, community);
        }

        return last + 1;
    }

    /// <summary>Lists the members of each community, ascending. O(n).</summary>
    /// <param name="canonical">One number a node, from 0 without gaps.</param>
    /// <returns>One list a community.</returns>
    public static IReadOnlyList<IReadOnlyList<int>> Members(int[] canonical)
    {
        var members = new List<int>[Count(canonical)];
        for (var v = 0; v < canonical.Length; v++)
        {
            (members[canonical[v]] ??= []).Add(v);
        }

        return members;
    }
}
