namespace ClusterGraph.Analysis.Numerics;

/// <summary>What a sweep adds up over the nodes of a block. Four numbers, which is as many as stay in registers.</summary>
internal struct SweepSums
{
    /// <summary>The absolute changes.</summary>
    public double Change;

    /// <summary>The new values.</summary>
    public double Total;

    /// <summary>The squares of the changes.</summary>
    public double Own;

    /// <summary>The changes times those of the sweep before.</summary>
    public double Cross;

    /// <summary>Adds a node.</summary>
    public void Add(double value, double change, double before)
    {
        Change += Math.Abs(change);
        Total += value;
        Own += change * change;
        Cross += change * before;
    }
}
