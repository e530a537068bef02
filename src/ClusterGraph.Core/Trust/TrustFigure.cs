using ClusterGraph.Core.Actors;

namespace ClusterGraph.Core.Trust;

/// <summary>What the room is shown of one organisation: averages of halves from 1.5 (or less) to 4.5 (or more).</summary>
/// <param name="Actor">The organisation.</param>
/// <param name="Ratings">How many people's ratings are in it, at least <see cref="Rating.Fewest"/>.</param>
/// <param name="Reliance">How far it can be relied on.</param>
/// <param name="Sharing">How far it shares what it knows.</param>
public sealed record TrustFigure(ActorId Actor, int Ratings, double Reliance, double Sharing)
{
    /// <summary>The lowest average that is told; it stands for all below it.</summary>
    public const double Lowest = 1.5;

    /// <summary>The highest average that is told; it stands for all above it.</summary>
    public const double Highest = 4.5;
}
