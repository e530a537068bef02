namespace ClusterGraph.Analysis.Communities;

/// <summary>
/// How the links fall when a set of actors is called the core. Cells are ordered pairs of different actors, so an
/// undirected link counts twice.
/// </summary>
/// <param name="Nodes">How many actors there are.</param>
/// <param name="Core">How many of them are in the core.</param>
/// <param name="Arcs">How many arcs there are.</param>
/// <param name="Inside">How many of them lead from the core to the core.</param>
/// <param name="Outside">How many lead from the periphery to the periphery.</param>
public readonly record struct CoreTally(long Nodes, long Core, long Arcs, long Inside, long Outside)
{
    private double CoreCells => Core * (Core - 1.0);

    private double PeripheryCells => (Nodes - Core) * (Nodes - Core - 1.0);

    private double BetweenCells => 2.0 * Core * (Nodes - Core);

    /// <summary>Gets how many cells do not fit: empty ones in the core, filled ones in the periphery.</summary>
    public double Errors => CoreCells - Inside + Outside;

    /// <summary>Gets the share of filled cells within the core; NaN when there is no cell.</summary>
    public double CoreDensity => Inside / CoreCells;

    /// <summary>Gets the share of filled cells between core and periphery, both ways; NaN when there is no cell.</summary>
    public double BetweenDensity => (Arcs - Inside - Outside) / BetweenCells;

    /// <summary>Gets the share of filled cells within the periphery; NaN when there is no cell.</summary>
    public double PeripheryDensity => Outside / PeripheryCells;

    /// <summary>
    /// Gets Pearson's correlation with the picture in which every link has at least one end in the core
    /// (Borgatti and Everett 1999); NaN when either has no variance.
    /// </summary>
    public double Correlation =>
        Phi(Nodes * (Nodes - 1.0), Arcs, CoreCells + BetweenCells, Arcs - Outside);

    /// <summary>Gets the same over the cells within the core and within the periphery only.</summary>
    public double CorrelationApart => Phi(CoreCells + PeripheryCells, Inside + Outside, CoreCells, Inside);

    // Pearson's correlation of two columns of zeros and ones, from their sums.
    private static double Phi(double cells, double first, double second, double both) =>
        ((cells * both) - (first * second)) / Math.Sqrt(first * (cells - first) * second * (cells - second));
}
