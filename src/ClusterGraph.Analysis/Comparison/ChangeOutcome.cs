namespace ClusterGraph.Analysis.Comparison;

/// <summary>What became of an actor between two moments, in the order of tables.</summary>
internal enum ChangeOutcome
{
    /// <summary>More indicators went the good way than the bad way.</summary>
    Gained,

    /// <summary>More indicators went the bad way than the good way.</summary>
    Lost,

    /// <summary>As many went one way as the other.</summary>
    Unchanged,

    /// <summary>No indicator is known both times.</summary>
    Unknown,

    /// <summary>Gone at the second moment.</summary>
    Left,

    /// <summary>Not there at the first moment.</summary>
    Joined,
}
