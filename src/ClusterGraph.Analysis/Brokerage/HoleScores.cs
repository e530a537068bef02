namespace ClusterGraph.Analysis.Brokerage;

/// <summary>Burt's measures of the room around each actor.</summary>
/// <param name="Constraint">One entry a node, above 0; NaN for an isolate.</param>
/// <param name="EffectiveSize">One entry a node, at most its contacts; NaN for an isolate.</param>
/// <param name="Contacts">How many contacts each node has.</param>
public sealed record HoleScores(double[] Constraint, double[] EffectiveSize, int[] Contacts)
{
    /// <summary>Gives the effective size as a share of the contacts.</summary>
    /// <returns>One entry a node, at most 1; NaN for an isolate.</returns>
    public double[] Efficiency() => [.. EffectiveSize.Zip(Contacts, (size, contacts) => size / contacts)];
}
