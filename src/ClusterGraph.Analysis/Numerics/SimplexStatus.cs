namespace ClusterGraph.Analysis.Numerics;

/// <summary>How a linear programme ended.</summary>
internal enum SimplexStatus
{
    /// <summary>The largest value was found.</summary>
    Optimal,

    /// <summary>No point keeps all rows.</summary>
    Infeasible,

    /// <summary>The value grows without end.</summary>
    Unbounded,

    /// <summary>It was larger, or took longer, than was allowed.</summary>
    OverBudget,
}
