using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Trust;

/// <summary>What is said of the rungs.</summary>
internal static class LadderWords
{
    /// <summary>Says what the whole cluster can carry.</summary>
    public static Sentence OfCluster(double rung, double index) => rung switch
    {
        1 => Sentence.Of("serviceLadder.rung1", "The cluster can carry networking, themed events and workshops now; its trust index is {0} of 5.", index),
        2 => Sentence.Of("serviceLadder.rung2", "The cluster can carry joint training and regular information now; its trust index is {0} of 5.", index),
        3 => Sentence.Of("serviceLadder.rung3", "The cluster can carry joint purchase or a joint fair now; its trust index is {0} of 5.", index),
        4 => Sentence.Of("serviceLadder.rung4", "The cluster can carry a shared road map and standards now; its trust index is {0} of 5.", index),
        5 => Sentence.Of("serviceLadder.rung5", "The cluster can carry joint product development now; its trust index is {0} of 5.", index),
        _ => Sentence.Of("serviceLadder.unknown", "Too few have rated each other to say what the cluster can carry without giving a rating away."),
    };

    /// <summary>Says what a group can carry.</summary>
    public static Sentence OfGroup(string name, double rung, double index) => rung switch
    {
        1 => Sentence.Of("serviceLadder.group1", "Group {0} can carry networking, themed events and workshops now; its trust index is {1} of 5.", name, index),
        2 => Sentence.Of("serviceLadder.group2", "Group {0} can carry joint training and regular information now; its trust index is {1} of 5.", name, index),
        3 => Sentence.Of("serviceLadder.group3", "Group {0} can carry joint purchase or a joint fair now; its trust index is {1} of 5.", name, index),
        4 => Sentence.Of("serviceLadder.group4", "Group {0} can carry a shared road map and standards now; its trust index is {1} of 5.", name, index),
        _ => Sentence.Of("serviceLadder.group5", "Group {0} can carry joint product development now; its trust index is {1} of 5.", name, index),
    };

    /// <summary>Says what would lift a group; null on the last rung.</summary>
    public static Sentence? Lift(Ladder ladder, GroupTrust group) =>
        ladder.NextAfter(group.Index) is not { } next ? null
        : group.Mutual == 0 ? Sentence.Of("serviceLadder.begin", "Nobody trusts each other mutually yet: begin with meetings of two, then small workshops.")
        : ladder.PairsToNext(group) is { } pairs
            ? Sentence.Of("serviceLadder.pairs", "If {0} more pairs trusted each other as much as the others do, it could carry the next rung.", pairs)
            : Sentence.Of("serviceLadder.deeper", "More pairs alone would not do: those who trust each other rate it {0} of 5, and the next rung asks for {1}.", group.Mean, next);
}
