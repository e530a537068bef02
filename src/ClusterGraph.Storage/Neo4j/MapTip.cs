using ClusterGraph.Core.Maps;

namespace ClusterGraph.Storage.Neo4j;

/// <summary>The head of a map and its link of the hash chain, in hex.</summary>
internal sealed record MapTip(Revision Head, string Chain);
