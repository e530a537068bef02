namespace ClusterGraph.Analysis.Centrality;

/// <summary>What <see cref="Hits"/> finds; both vectors have length 1.</summary>
/// <param name="Authorities">How much good seekers choose each node.</param>
/// <param name="Hubs">How much each node chooses good sources.</param>
/// <param name="IsTie">Whether other vectors would serve as well: the map holds several patterns of equal strength.</param>
/// <param name="IsConverged">Whether the values settled.</param>
public sealed record HitsScores(double[] Authorities, double[] Hubs, bool IsTie, bool IsConverged);
