namespace ClusterGraph.Analysis.Informants;

/// <summary>How an informant's picture compares with a reference, over all ordered pairs of different actors.</summary>
/// <param name="Hits">Links in both.</param>
/// <param name="Misses">Links of the reference that the informant does not report (type 2).</param>
/// <param name="False">Links that the informant reports and the reference does not have (type 1).</param>
/// <param name="Absent">Pairs without a link in either.</param>
internal sealed record Accuracies(int Hits, int Misses, int False, int Absent)
{
    /// <summary>Gets the share of pairs on which both differ.</summary>
    public double Wrong => (Misses + False) / (double)(Hits + Misses + False + Absent);

    /// <summary>Gets Pearson's correlation of both; NaN when one has no link, or all.</summary>
    public double Correlation
    {
        get
        {
            double said = Hits + False, there = Hits + Misses, pairs = Hits + Misses + False + Absent;
            return ((pairs * Hits) - (said * there)) / Math.Sqrt(said * (pairs - said) * there * (pairs - there));
        }
    }

    /// <summary>Compares a picture. O(n²).</summary>
    /// <param name="slices">The pictures.</param>
    /// <param name="informant">Whose picture.</param>
    /// <param name="isThere">The reference.</param>
    public static Accuracies Of(Slices slices, int informant, Func<int, int, bool> isThere)
    {
        var counts = new int[4];
        for (var a = 0; a < slices.Count; a++)
        {
            for (var b = 0; b < slices.Count; b++)
            {
                if (a != b)
                {
                    counts[(slices.PictureOf[informant]!.Has(a, b) ? 2 : 0) + (isThere(a, b) ? 1 : 0)]++;
                }
            }
        }

        return new Accuracies(counts[3], counts[1], counts[2], counts[0]);
    }
}
