namespace ClusterGraph.Analysis.Methods;

/// <summary>Whether values are exact, or how far they may be off.</summary>
/// <param name="IsExact">Whether they are exact up to rounding.</param>
/// <param name="Epsilon">The largest error; null when exact.</param>
/// <param name="Delta">How likely a larger one is; null when exact.</param>
/// <param name="Samples">How many samples were drawn; null when exact.</param>
public sealed record Accuracy(bool IsExact, double? Epsilon = null, double? Delta = null, long? Samples = null)
{
    /// <summary>Exact up to rounding.</summary>
    public static readonly Accuracy Exact = new(IsExact: true);

    /// <summary>Every value lies within epsilon with probability 1 - delta.</summary>
    /// <param name="epsilon">The largest error.</param>
    /// <param name="delta">How likely a larger one is.</param>
    /// <param name="samples">How many samples were drawn.</param>
    /// <returns>The accuracy.</returns>
    public static Accuracy Within(double epsilon, double delta, long samples) => new(false, epsilon, delta, samples);
}
