namespace ClusterGraph.Analysis.Methods;

/// <summary>One number about a whole network, or the reason why there is none.</summary>
/// <param name="Name">Its name, such as <c>density</c>.</param>
/// <param name="Value">The number; null when it is missing.</param>
/// <param name="Reason">Why it is missing.</param>
public sealed record Figure(string Name, double? Value, CaveatCode? Reason = null)
{
    /// <summary>Makes a figure of a number that is missing when it is not finite.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">The number.</param>
    /// <param name="reason">Why it would be missing.</param>
    /// <returns>The figure.</returns>
    public static Figure Of(string name, double value, CaveatCode reason = CaveatCode.TooFewNodes) =>
        double.IsFinite(value) ? new Figure(name, value) : new Figure(name, null, reason);
}
