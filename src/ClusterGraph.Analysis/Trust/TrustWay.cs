namespace ClusterGraph.Analysis.Trust;

/// <summary>How far one actor may trust another, and through whom.</summary>
/// <param name="Value">The trust, 0 to 1; NaN when there is no way, or nobody on it is trusted at all.</param>
/// <param name="Steps">How many steps apart they are; -1 when out of reach.</param>
/// <param name="Threshold">The trust that a contact must have had to be heard; NaN where none was needed.</param>
/// <param name="OnTheWay">The actors between them who were heard, ascending.</param>
internal sealed record TrustWay(double Value, int Steps, double Threshold, int[] OnTheWay)
{
    /// <summary>No way.</summary>
    public static readonly TrustWay None = new(double.NaN, -1, double.NaN, []);

    /// <summary>One's own rating, which stands before everything that others say.</summary>
    public static TrustWay Direct(double rating) => new(rating, 1, double.NaN, []);
}
