namespace ClusterGraph.Core.Placement;

/// <summary>Where on the canvas a node may be, edges included, in canvas units.</summary>
/// <param name="Left">Least x.</param>
/// <param name="Right">Greatest x.</param>
/// <param name="Top">Least y.</param>
/// <param name="Bottom">Greatest y.</param>
internal readonly record struct Area(double Left, double Right, double Top, double Bottom)
{
    /// <summary>All of the canvas.</summary>
    public static readonly Area Anywhere = new(
        double.NegativeInfinity, double.PositiveInfinity, double.NegativeInfinity, double.PositiveInfinity);

    public bool Holds(double x, double y) => x >= Left && x <= Right && y >= Top && y <= Bottom;
}
