namespace ClusterGraph.Server.Maps;

/// <summary>How much there is on a map, as this audience sees it.</summary>
internal sealed record MapCounts(int Actors, int Links, int Stages, int Proposals, int Online);
