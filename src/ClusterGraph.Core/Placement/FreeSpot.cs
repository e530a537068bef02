namespace ClusterGraph.Core.Placement;

/// <summary>Finds a place that keeps its distance from all others.</summary>
internal static class FreeSpot
{
    /// <summary>Least distance between two nodes, in canvas units.</summary>
    public const double Spacing = 90;

    private const int MaxSteps = 4000;
    private const double GoldenAngle = 2.399963229728653;

    // In a crowd nodes may touch, and at last cover each other in part: each is still seen and can be tapped.
    private static readonly double[] Closer = [Spacing, 64, 46, 32, 22];

    /// <summary>Finds a spot; where there is none at the usual distance, one that is closer to others. O(steps).</summary>
    /// <param name="x">Where it should be best.</param>
    /// <param name="y">Where it should be best.</param>
    /// <param name="taken">The places of others.</param>
    /// <param name="area">Which spots may be used at all.</param>
    /// <returns>The nearest free spot found; the wish itself when even the closest are taken.</returns>
    public static (double X, double Y) FindClosing(double x, double y, TakenSpots taken, Area area) =>
        Closer.Select(spacing => Search(x, y, taken, area, spacing)).FirstOrDefault(s => s is not null)
            ?? (Math.Round(x), Math.Round(y));

    /// <summary>Finds a spot at the usual distance from all others. O(steps).</summary>
    /// <param name="x">Where it should be best.</param>
    /// <param name="y">Where it should be best.</param>
    /// <param name="taken">The places of others.</param>
    /// <param name="area">Which spots may be used at all.</param>
    /// <returns>The nearest free spot found; the wish itself when all are taken.</returns>
    public static (double X, double Y) Find(double x, double y, TakenSpots taken, Area area) =>
        Search(x, y, taken, area, Spacing) ?? (Math.Round(x), Math.Round(y));

    // A sunflower spiral outwards until a spot is free.
    private static (double X, double Y)? Search(double x, double y, TakenSpots taken, Area area, double spacing)
    {
        for (var step = 0; step < MaxSteps && !taken.IsFull(area, spacing); step++)
        {
            var radius = spacing * 0.35 * Math.Sqrt(step);
            var angle = step * GoldenAngle;
            var spot = (X: Math.Round(x + (radius * Math.Cos(angle))), Y: Math.Round(y + (radius * Math.Sin(angle))));
            if (area.Holds(spot.X, spot.Y) && taken.IsFree(spot.X, spot.Y, spacing))
            {
                return spot;
            }
        }

        if (area != Area.Anywhere)
        {
            taken.MarkFull(area, spacing);
        }

        return null;
    }
}
