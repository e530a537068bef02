namespace ClusterGraph.Analysis.Numerics;

/// <summary>How much work is still allowed, counted in steps instead of seconds, so that every machine stops at the same place.</summary>
/// <param name="steps">How many steps are allowed, each about a nanosecond.</param>
internal sealed class WorkBudget(double steps)
{
    private double _left = steps;

    /// <summary>Gets a value indicating whether more was asked for than was allowed.</summary>
    public bool IsUsedUp => _left < 0;

    /// <summary>Takes steps out of what is left.</summary>
    /// <param name="steps">How many.</param>
    /// <returns>False when there are not so many left, from then on always.</returns>
    public bool Spend(double steps) => (_left -= steps) >= 0;
}
