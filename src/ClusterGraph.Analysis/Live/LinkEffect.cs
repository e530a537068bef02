using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Live;

/// <summary>What one link did: the map with it against the map without it, both computed in full.</summary>
/// <param name="Joins">How many actors were on either side, when it joins two groups; null when it does not.</param>
/// <param name="Broker">The actor whose betweenness grew most; null when nobody's did.</param>
/// <param name="BrokerBefore">Their normalised betweenness without the link.</param>
/// <param name="BrokerAfter">Their normalised betweenness with it.</param>
/// <param name="Closes">How many triangles it closes.</param>
/// <param name="Sentence">One sentence.</param>
public sealed record LinkEffect(
    IReadOnlyList<int>? Joins, string? Broker, double? BrokerBefore, double? BrokerAfter, int Closes, Sentence Sentence);
