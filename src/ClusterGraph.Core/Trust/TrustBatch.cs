using ClusterGraph.Core.Actors;

namespace ClusterGraph.Core.Trust;

/// <summary>
/// Ratings of one organisation that are shown together. Batches share no rating, and of each no more is told than the
/// nearest half of its averages, of which the lowest and highest are open ("1.5 or less", "4.5 or more"): so whatever was
/// shown before and after, at least two answers of each person always fit it.
/// </summary>
internal static class TrustBatch
{
    /// <summary>Gives the figure of one batch.</summary>
    /// <param name="actor">The organisation.</param>
    /// <param name="ratings">The ratings; at least <see cref="Rating.Fewest"/>, none of them taken back.</param>
    public static TrustFigure Figure(ActorId actor, IReadOnlyCollection<Rating> ratings) => new(
        actor, ratings.Count, Band(ratings.Sum(r => r.Reliance!.Value), ratings.Count), Band(ratings.Sum(r => r.Sharing!.Value), ratings.Count));

    /// <summary>Takes figures of one organisation together; nothing but what they show is read.</summary>
    /// <param name="actor">The organisation.</param>
    /// <param name="figures">The figures; at least one.</param>
    public static TrustFigure Pool(ActorId actor, IReadOnlyCollection<TrustFigure> figures)
    {
        var ratings = figures.Sum(f => f.Ratings);
        return new TrustFigure(actor, ratings, Mean(f => f.Reliance), Mean(f => f.Sharing));

        double Mean(Func<TrustFigure, double> value) => Math.Round(figures.Sum(f => f.Ratings * value(f)) / ratings, 2);
    }

    // Whole numbers only, so that a half is rounded the same way everywhere: up.
    private static double Band(int sum, int count) =>
        Math.Clamp(((4 * sum) + count) / (2 * count) / 2.0, TrustFigure.Lowest, TrustFigure.Highest);
}
