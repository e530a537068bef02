using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Poverty;

/// <summary>What was read for multidimensional poverty.</summary>
/// <param name="Members">Those who are measured: dropped ones are not among them.</param>
/// <param name="Names">The indicators.</param>
/// <param name="Table">Who is deprived in what.</param>
/// <param name="K">The cut-off, in the unit of the weights.</param>
/// <param name="All">How many actors there were before any was dropped.</param>
/// <param name="DroppedShare">The share of the people who were dropped because an indicator is missing.</param>
/// <param name="Caveats">The warnings.</param>
internal sealed record DeprivationReading(
    Population Members,
    IReadOnlyList<string> Names,
    Deprivations Table,
    double K,
    int All,
    double DroppedShare,
    IReadOnlyList<Caveat> Caveats);
