using ClusterGraph.Analysis.Cohesion;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Paths;

namespace ClusterGraph.Analysis.Engines;

/// <summary>
/// Computes kernels outside this process, under the same definitions. Each gives null when the engine does not do what is
/// asked or is not to be had, and the kernel of this process is taken instead: an engine is never required.
/// </summary>
public interface IKernelEngine
{
    /// <summary>Gets the name and version, as they stand in results.</summary>
    string Name { get; }

    /// <summary>Computes PageRank; agrees with ours within 1e-6 of each score.</summary>
    /// <param name="graph">The graph; weights, if any, divide what a node gives on.</param>
    /// <param name="damping">How often a link is followed, 0 to below 1.</param>
    /// <param name="run">How to go about it.</param>
    /// <returns>One entry a node; they sum to 1.</returns>
    double[]? PageRank(AnalysisGraph graph, double damping, RunOptions run);

    /// <summary>Finds weak components; they are ours exactly.</summary>
    /// <param name="graph">The graph; direction is ignored.</param>
    /// <param name="run">How to go about it.</param>
    /// <returns>The components.</returns>
    NodePartition? WeakComponents(AnalysisGraph graph, RunOptions run);

    /// <summary>Counts the shortest routes over each node in steps; agrees with ours within 1e-9 of the largest.</summary>
    /// <param name="graph">The graph; weights are not read.</param>
    /// <param name="run">How to go about it.</param>
    /// <returns>One entry a node; ordered pairs when direction counts.</returns>
    double[]? Betweenness(AnalysisGraph graph, RunOptions run);

    /// <summary>Sums distances in steps; agrees with ours within 1e-9 of each. Farthest and pairs are left empty.</summary>
    /// <param name="graph">The graph; weights are not read.</param>
    /// <param name="isInto">Whether distances to a node count instead of those from it.</param>
    /// <param name="run">How to go about it.</param>
    /// <returns>The sums.</returns>
    DistanceSums? Distances(AnalysisGraph graph, bool isInto, RunOptions run);

    /// <summary>Spreads labels; the groups may differ from ours where labels tie.</summary>
    /// <param name="graph">The undirected graph.</param>
    /// <param name="sweeps">How many sweeps at most.</param>
    /// <param name="run">How to go about it.</param>
    /// <returns>The groups.</returns>
    NodePartition? Labels(AnalysisGraph graph, int sweeps, RunOptions run);
}
