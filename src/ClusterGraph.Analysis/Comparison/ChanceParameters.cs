using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Comparison;

/// <summary>The parameters of methods that compare with chance.</summary>
internal static class ChanceParameters
{
    public const string Permutations = "permutations";
    public const string Seed = "seed";

    private const int Live = 999;
    private const int Most = 1_000_000;

    /// <summary>How often labels are shuffled, and from which seed.</summary>
    public static IEnumerable<Parameter> All =>
    [
        Parameter.Integer(
            Permutations, Live, 1, Most, "How many random reshufflings the observed number is compared with; 9999 for reports."),
        SeedOf("the reshufflings"),
    ];

    /// <summary>The seed of something random.</summary>
    public static Parameter SeedOf(string what) => Parameter.Integer(
        Seed, 1, 0, int.MaxValue, $"The seed of {what}; the same seed gives the same result.");

    /// <summary>Reads how many permutations.</summary>
    public static int PermutationsOf(MethodContext context) => (int)context.Parameters.Integer(Permutations);

    /// <summary>Reads the seed.</summary>
    public static long SeedOf(MethodContext context) => context.Parameters.Integer(Seed);
}
