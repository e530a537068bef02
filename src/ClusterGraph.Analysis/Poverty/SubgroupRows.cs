using ClusterGraph.Analysis.Brokerage;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Poverty;

/// <summary>Reads by which attribute people are divided, and divides them.</summary>
internal static class SubgroupRows
{
    /// <summary>Gets the parameter that names the attribute.</summary>
    public static Parameter Parameter { get; } = Methods.Parameter.Attribute(
        PovertyParameters.Subgroup, string.Empty, "The attribute by which people are divided into subgroups; empty: not divided.");

    /// <summary>Reads the attribute.</summary>
    /// <param name="context">The run.</param>
    /// <returns>One entry a node, null where nobody said; or an error that names the attributes there are.</returns>
    public static Outcome<string?[]> Read(MethodContext context) =>
        OptionalColumn.Labels(context, PovertyParameters.Subgroup, string.Empty);

    /// <summary>Measures each subgroup.</summary>
    /// <typeparam name="T">The type of the measures.</typeparam>
    /// <param name="members">All who are measured.</param>
    /// <param name="labels">The subgroup of each node.</param>
    /// <param name="measure">Measures some rows of the members.</param>
    public static Subgroups<T> Of<T>(Population members, string?[] labels, Func<int[], T> measure)
    {
        var groups = GroupLabels.Of(members.Pick(labels));
        int[][] rows = [.. Enumerable.Range(0, groups.Names.Count)
            .Select(g => Enumerable.Range(0, members.Nodes.Length).Where(i => groups.GroupOf[i] == g).ToArray())];
        var unknown = Enumerable.Range(0, members.Nodes.Length).Where(i => groups.GroupOf[i] < 0).Sum(i => members.Heads[i]);
        double[] people = [.. rows.Select(r => r.Sum(i => members.Heads[i]))];

        // Those of no known group can be worked out from the rest, so they count as a part as well.
        var isHidden = CellShield.Parts(unknown > 0 ? [.. people, unknown] : people, members.Smallest);
        return new Subgroups<T>(groups.Names, rows, people, isHidden, [.. rows.Select(measure)]);
    }
}
