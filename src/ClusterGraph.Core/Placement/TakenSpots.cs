using System.Runtime.InteropServices;
using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Core.Placement;

/// <summary>
/// Where the nodes of a view are, in squares as wide as their least distance, so that whether a spot is free is known
/// without asking all of them. Whoever places many keeps one and adds to it.
/// </summary>
internal sealed class TakenSpots(MapView view)
{
    // A square and its eight neighbours. The square itself comes first: in a crowd most spots are refused there.
    private static readonly (int Right, int Down)[] Around =
        [(0, 0), (-1, 0), (1, 0), (0, -1), (0, 1), (-1, -1), (1, -1), (-1, 1), (1, 1)];

    private readonly Dictionary<(int Column, int Row), List<(double X, double Y)>> _squares = [];
    private readonly HashSet<(Area Area, double Spacing)> _full = [];

    /// <summary>Gets the view.</summary>
    public MapView View => view;

    /// <summary>Gets where the waiting nodes begin, from above; null when none waits.</summary>
    public double? ParkedTop { get; private set; }

    /// <summary>Gets where the placed nodes end, from above; null when none is placed.</summary>
    public double? PlacedBottom { get; private set; }

    /// <summary>Gets the left end of the placed nodes; null when none is placed.</summary>
    public double? PlacedLeft { get; private set; }

    /// <summary>Gets or sets the strip of waiting nodes that was searched last, and how many of its slots are taken for sure.</summary>
    public (double Left, double Top, int Slots) Strip { get; set; } = (double.NaN, double.NaN, 0);

    /// <summary>Gets or sets how many seats of those without a stage are taken for sure.</summary>
    public int WaitingSeats { get; set; }

    /// <summary>Reads a view. O(n).</summary>
    /// <param name="map">The map.</param>
    /// <param name="view">The view.</param>
    /// <param name="except">An actor that is about to move; null for none.</param>
    public static TakenSpots Of(MapSnapshot map, MapView view, ActorId? except = null)
    {
        var taken = new TakenSpots(view);
        foreach (var position in map.Positions.All.Where(p => p.View == view))
        {
            taken.Stretch(position);
            if (position.Actor != except && map.Actors.Find(position.Actor.Value) is not null)
            {
                taken.Take(position.X, position.Y);
            }
        }

        return taken;
    }

    /// <summary>Adds a node.</summary>
    public void Add(NodePosition position)
    {
        Stretch(position);
        Take(position.X, position.Y);
    }

    /// <summary>Whether all others are at least the least distance away. O(1).</summary>
    /// <param name="x">The spot.</param>
    /// <param name="y">The spot, from above.</param>
    /// <param name="spacing">The least distance, at most <see cref="FreeSpot.Spacing"/>.</param>
    public bool IsFree(double x, double y, double spacing = FreeSpot.Spacing) => IsFree(x, y, spacing, static (dx, dy, least) =>
        (dx * dx) + (dy * dy) < least * least);

    /// <summary>Whether no other is in the square around a spot. O(1).</summary>
    public bool IsSquareFree(double x, double y) => IsFree(x, y, FreeSpot.Spacing, static (dx, dy, least) =>
        Math.Abs(dx) < least && Math.Abs(dy) < least);

    /// <summary>Whether a search found no spot in an area at a distance; nodes only come, so there is none now.</summary>
    public bool IsFull(Area area, double spacing) => _full.Contains((area, spacing));

    /// <summary>Remembers that an area has no free spot at a distance.</summary>
    public void MarkFull(Area area, double spacing) => _full.Add((area, spacing));

    private static (int Column, int Row) SquareOf(double x, double y) =>
        ((int)Math.Floor(x / FreeSpot.Spacing), (int)Math.Floor(y / FreeSpot.Spacing));

    private void Stretch(NodePosition position)
    {
        if (position.Parked)
        {
            ParkedTop = Math.Min(ParkedTop ?? position.Y, position.Y);
        }
        else
        {
            PlacedBottom = Math.Max(PlacedBottom ?? position.Y, position.Y);
            PlacedLeft = Math.Min(PlacedLeft ?? position.X, position.X);
        }
    }

    private void Take(double x, double y)
    {
        ref var square = ref CollectionsMarshal.GetValueRefOrAddDefault(_squares, SquareOf(x, y), out _);
        square ??= [];
        square.Add((x, y));
    }

    private bool IsFree(double x, double y, double least, Func<double, double, double, bool> isNear)
    {
        var (column, row) = SquareOf(x, y);
        foreach (var (right, down) in Around)
        {
            if (IsTaken((column + right, row + down), x, y, least, isNear))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsTaken((int Column, int Row) square, double x, double y, double least, Func<double, double, double, bool> isNear) =>
        _squares.TryGetValue(square, out var spots) && IsAnyNear(spots, x, y, least, isNear);

    private static bool IsAnyNear(
        List<(double X, double Y)> spots, double x, double y, double least, Func<double, double, double, bool> isNear)
    {
        foreach (var (otherX, otherY) in spots)
        {
            if (isNear(otherX - x, otherY - y, least))
            {
                return true;
            }
        }

        return false;
    }
}
