namespace ClusterGraph.Analysis.Trust;

/// <summary>
/// Pairs that could be brought together to lift a group: those that share most partners whom both trust mutually. Whether
/// one of the two trusts the other already plays no part, so that the list gives no rating away. O(members² · partners).
/// </summary>
internal static class LadderPairs
{
    // A longer list is no help, and larger groups are not brought together pair by pair.
    private const int Most = 10;
    private const int LargestGroup = 300;

    /// <summary>Lists pairs.</summary>
    /// <param name="trust">Who trusts whom mutually.</param>
    /// <param name="members">The group.</param>
    /// <param name="wanted">How many pairs would lift it.</param>
    public static (int First, int Second)[] Of(MutualTrust trust, int[] members, int wanted)
    {
        if (members.Length > LargestGroup)
        {
            return [];
        }

        var found = new List<(int Shared, int First, int Second)>();
        var answered = members.Where(trust.Answered).ToArray();
        for (var i = 0; i < answered.Length; i++)
        {
            var partners = trust.Partners[answered[i]].ToHashSet();
            found.AddRange(answered[(i + 1)..].Where(w => !partners.Contains(w))
                .Select(w => (trust.Partners[w].Count(partners.Contains), answered[i], w)));
        }

        return [.. found.OrderByDescending(p => p.Shared).ThenBy(p => p.First).ThenBy(p => p.Second)
            .Take(Math.Min(wanted, Most)).Select(p => (p.First, p.Second))];
    }
}
