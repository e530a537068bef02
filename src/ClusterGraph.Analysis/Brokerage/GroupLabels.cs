namespace ClusterGraph.Analysis.Brokerage;

/// <summary>The values of an attribute as dense numbers, in the ordinal order of the values.</summary>
public sealed class GroupLabels
{
    private GroupLabels(string[] names, int[] groupOf, int[] sizes) => (Names, GroupOf, Sizes) = (names, groupOf, sizes);

    /// <summary>Gets the values, ascending.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Gets the group of each node; -1 where nobody said.</summary>
    public int[] GroupOf { get; }

    /// <summary>Gets how many nodes each group has.</summary>
    public int[] Sizes { get; }

    /// <summary>Gets how many nodes have a group.</summary>
    public int Labelled => Sizes.Sum();

    /// <summary>Numbers the values. O(n log groups).</summary>
    /// <param name="labels">One entry a node; null where nobody said.</param>
    /// <returns>The groups.</returns>
    public static GroupLabels Of(string?[] labels)
    {
        string[] names = [.. labels.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var groupOf = Array.ConvertAll(labels, l => l is null ? -1 : Array.BinarySearch(names, l, StringComparer.Ordinal));
        var sizes = new int[names.Length];
        foreach (var group in groupOf)
        {
            if (group >= 0)
            {
                sizes[group]++;
            }
        }

        return new GroupLabels(names, groupOf, sizes);
    }
}
