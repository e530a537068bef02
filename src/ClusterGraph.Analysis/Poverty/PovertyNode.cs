using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Poverty;

/// <summary>A point in the chain where people are looked at together: a group, or all single actors of one kind.</summary>
/// <param name="Label">The name of the group or kind.</param>
/// <param name="Id">The id of the group's actor; null for single actors taken together.</param>
/// <param name="Rows">Its members, as rows of the population.</param>
/// <param name="People">How many they are.</param>
internal sealed record PovertyNode(string Label, string? Id, int[] Rows, double People)
{
    /// <summary>Gets what findings about it are about.</summary>
    public FindingSubject Subject => Id is { } id ? FindingSubject.Actor(id) : FindingSubject.Group(Label);

    /// <summary>Forms the nodes: each group that is large enough by itself, and the others by what they have in common.</summary>
    /// <param name="population">All who are looked at.</param>
    /// <param name="context">The run.</param>
    /// <param name="labels">What single actors are taken together by; null where nobody said.</param>
    public static PovertyNode[] All(Population population, MethodContext context, string?[] labels)
    {
        var rows = Enumerable.Range(0, population.Nodes.Length).ToArray();
        var groups = rows.Where(i => population.Heads[i] >= population.Smallest).Select(i => new PovertyNode(
            context.Layer.NameOf(population.Nodes[i]), context.Layer.IdOf(population.Nodes[i]), [i], population.Heads[i]));
        var kinds = rows.Where(i => population.Heads[i] < population.Smallest && labels[population.Nodes[i]] is not null)
            .GroupBy(i => (Label: labels[population.Nodes[i]]!, Unit: population.Units[i]))
            .OrderBy(g => g.Key.Label, StringComparer.Ordinal).ThenBy(g => g.Key.Unit, StringComparer.Ordinal)
            .Select(g => new PovertyNode(g.Key.Label, null, [.. g], g.Sum(i => population.Heads[i])));
        return [.. groups, .. kinds];
    }
}
