namespace ClusterGraph.Core.Actors;

/// <summary>Size of a firm, from one person to many plants (seeds annex A).</summary>
public enum SizeClass
{
    /// <summary>One person on own account.</summary>
    OwnAccount,

    /// <summary>Micro enterprise.</summary>
    Micro,

    /// <summary>Small firm.</summary>
    Small,

    /// <summary>Medium firm.</summary>
    Medium,

    /// <summary>Large firm.</summary>
    Large,
}
