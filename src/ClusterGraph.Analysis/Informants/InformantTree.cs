namespace ClusterGraph.Analysis.Informants;

/// <summary>
/// How complete a chain of referrals is: Good-Turing coverage 1 - f1 / N and Chao's lower bound of how many there are,
/// S + f1 (f1 - 1) / (2 (f2 + 1)), with N namings of S actors, f1 and f2 of them named once and twice (Good 1953; Chao 1984).
/// </summary>
/// <param name="Named">S.</param>
/// <param name="Namings">N.</param>
/// <param name="Once">f1.</param>
/// <param name="Twice">f2.</param>
internal sealed record InformantTree(int Named, int Namings, int Once, int Twice)
{
    /// <summary>Gets the share of all namings still to come that would be of actors known already; NaN without namings.</summary>
    public double Coverage => 1 - (Once / (double)Namings);

    /// <summary>Gets how many actors there are at least.</summary>
    public double LeastNumber => Named + (Once * (Once - 1.0) / (2 * (Twice + 1.0)));

    /// <summary>Counts namings. O(n).</summary>
    /// <param name="counts">By how many informants each actor was named.</param>
    public static InformantTree Of(int[] counts) => new(
        counts.Count(c => c > 0), counts.Sum(), counts.Count(c => c == 1), counts.Count(c => c == 2));
}
