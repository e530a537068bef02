namespace ClusterGraph.Analysis.Numerics;

/// <summary>A linear programme: the largest c x where every row holds and each x_j lies between 0 and its bound.</summary>
/// <param name="Objective">c, one entry a variable.</param>
/// <param name="Bounds">The bound of each variable, zero or more; infinite for none.</param>
/// <param name="Rows">What holds.</param>
internal sealed record LinearProgram(double[] Objective, double[] Bounds, IReadOnlyList<LinearRow> Rows)
{
    /// <summary>Gets the number of variables.</summary>
    public int Variables => Objective.Length;
}
