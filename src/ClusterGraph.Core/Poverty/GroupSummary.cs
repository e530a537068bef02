using ClusterGraph.Core.ValueChains;

namespace ClusterGraph.Core.Poverty;

/// <summary>What all together say of one group at one stage.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Group">The group.</param>
/// <param name="Informants">How many named it.</param>
/// <param name="Sex">Who mostly works in it, as most say; both where as many say the one as the other; null when too few knew.</param>
/// <param name="Security">The median of how secure its income is; null when too few knew.</param>
public sealed record GroupSummary(StageId Stage, WorkGroup Group, int Informants, WorkSex? Sex, double? Security)
{
    /// <summary>How many must answer a question before anybody, the facilitator included, learns what they say together.</summary>
    public const int Fewest = 3;

    /// <summary>Unites what people say of one group. That it works here is told from the first word on; what it is like is not.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="group">The group.</param>
    /// <param name="said">What each of them says; at least one.</param>
    /// <returns>The summary.</returns>
    public static GroupSummary Of(StageId stage, WorkGroup group, IReadOnlyCollection<GroupSaid> said) =>
        new(
            stage, group, said.Count, MostSay([.. said.Select(s => s.Sex).OfType<WorkSex>()]),
            Median([.. said.Select(s => s.Security).OfType<int>().Order()]));

    private static WorkSex? MostSay(WorkSex[] said)
    {
        if (said.Length < Fewest)
        {
            return null;
        }

        var counts = said.CountBy(s => s).OrderByDescending(c => c.Value).Take(2).ToList();
        return counts switch
        {
            [var first, var second] when first.Value == second.Value => WorkSex.Both,
            _ => counts[0].Key,
        };
    }

    private static double? Median(int[] sorted) =>
        sorted.Length < Fewest ? null : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2.0;
}
