namespace ClusterGraph.Analysis.Methods;

/// <summary>One number for each node.</summary>
/// <param name="Name">Its name, such as <c>normalised</c>; the first column of an output is called <c>value</c>.</param>
/// <param name="Values">One entry a node; NaN where there is none.</param>
/// <param name="Reason">Why values are missing, where <paramref name="Reasons"/> does not say.</param>
/// <param name="Reasons">Why each value is missing; null when all are for one reason.</param>
public sealed record ActorColumn(
    string Name, double[] Values, CaveatCode Reason = CaveatCode.TooFewNodes, CaveatCode?[]? Reasons = null)
{
    /// <summary>The name of the first column.</summary>
    public const string Main = "value";

    /// <summary>Says why a value is missing.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The reason; null when the value is there.</returns>
    public CaveatCode? ReasonOf(int node) => double.IsFinite(Values[node]) ? null : Reasons?[node] ?? Reason;
}
