namespace ClusterGraph.Core.Placement;

/// <summary>Finds a place that keeps its distance from all others.</summary>
internal static class FreeSpot
{
    /// <summary>Least distance between two nodes, in canvas units.</summary>
    public const double Spacing = 90;

    private const int MaxSteps = 4000;
    private const double GoldenAngle = 2.399963229728653;

    /// <summary>Walks a sunflower spiral outwards until a spot is free. O(steps).</summary>
    /// <param name="x">Where it should be best.</param>
    /// <param name="y">Where it should be best.</param>
    /// <param name="taken">The places of others.</param>
    /// <param name="area">Which spots may be used at all.</param>
    /// <returns>The nearest free spot found; the wish itself when all are taken.</returns>
    public static (double X, double Y) Find(double x, double y, TakenSpots taken, Area area)
    {
        for (var step = 0; step < MaxSteps && !taken.IsFull(area); step++)
        {
            var radius = Spacing * 0.35 * Math.Sqrt(step);
            var angle = step * GoldenAngle;
            var spot = (X: Math.Round(x + (radius * Math.Cos(angle))), Y: Math.Round(y + (radius * Math.Sin(angle))));
            if (area.Holds(spot.X, spot.Y) && taken.IsFree(spot.X, spot.Y))
            {
                return spot;
            }
        }

        if (area != Area.Anywhere)
        {
            taken.MarkFull(area);
        }

        return (Math.Round(x), Math.Round(y));
    }
}
