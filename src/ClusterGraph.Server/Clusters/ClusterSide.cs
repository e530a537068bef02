using ClusterGraph.Analysis.Live;

namespace ClusterGraph.Server.Clusters;

/// <summary>One of two clusters that are compared.</summary>
/// <param name="Id">The map.</param>
/// <param name="Title">Its title.</param>
/// <param name="Rev">The revision that was read.</param>
/// <param name="Actors">How many actors it has.</param>
/// <param name="Links">How many links it has.</param>
/// <param name="Stages">Its chain, from the inputs on; empty where it has none.</param>
/// <param name="Measures">Its live measures in the order of lists.</param>
internal sealed record ClusterSide(
    string Id,
    string Title,
    long Rev,
    int Actors,
    int Links,
    IReadOnlyList<ClusterStage> Stages,
    IReadOnlyList<LiveMeasure> Measures);
