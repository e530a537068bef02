using System.Globalization;

namespace ClusterGraph.Analysis.Graph;

/// <summary>One attribute of all actors of an input, as it was written; null where nobody said.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Values">One entry an actor.</param>
public sealed record AttributeColumn(string Name, string?[] Values)
{
    /// <summary>Gets the unit of each value, such as <c>EUR/month</c>; null where nobody said, or when nobody said any.</summary>
    public string?[]? Units { get; init; }

    /// <summary>Reads the attribute as numbers.</summary>
    /// <returns>One entry an actor; NaN where there is none or it is no number.</returns>
    public double[] Numbers() => Array.ConvertAll(
        Values,
        v => double.TryParse(v, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number : double.NaN);
}
