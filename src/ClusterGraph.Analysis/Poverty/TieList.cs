namespace ClusterGraph.Analysis.Poverty;

/// <summary>The links of one role.</summary>
/// <param name="Ties">The links.</param>
/// <param name="IsOnMap">Whether the map has a kind of link for the role at all; if not, nobody was asked.</param>
internal sealed record TieList(Tie[] Ties, bool IsOnMap);
