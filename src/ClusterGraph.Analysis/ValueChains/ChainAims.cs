namespace ClusterGraph.Analysis.ValueChains;

/// <summary>What stays the same while introductions are tried: what is looked at, for whom.</summary>
/// <param name="Capacities">How much each actor can pass on; NaN for whatever comes.</param>
/// <param name="Captives">The sellers that are captive before any introduction.</param>
/// <param name="Poor">The poor groups that have a stage in the chain.</param>
internal sealed record ChainAims(double[] Capacities, IReadOnlyList<int> Captives, IReadOnlyList<int> Poor);
