namespace ClusterGraph.Core.Changes;

/// <summary>What a person says of a link.</summary>
public enum AssertionStance
{
    /// <summary>It exists.</summary>
    Asserts,

    /// <summary>It does not exist, or not so.</summary>
    Disputes,

    /// <summary>Takes back what this person said before.</summary>
    Withdraws,
}
