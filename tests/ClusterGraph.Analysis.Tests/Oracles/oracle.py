"""Computes measures of one network in networkx and igraph, for comparison with ours.

Reads {"n": nodes, "directed": bool, "arcs": [[from, to, cost], ...]} and writes {"networkx": {...}, "igraph": {...}}:
lists hold one number a node (null where there is none), in the order of the nodes.
"""
import json
import math
import sys

import igraph as ig
import networkx as nx

given = json.load(sys.stdin)
n, directed, arcs = given["n"], given["directed"], given["arcs"]
nodes = range(n)

g = nx.DiGraph() if directed else nx.Graph()
g.add_nodes_from(nodes)
g.add_edges_from((a, b, {"cost": c}) for a, b, c in arcs)
u = g.to_undirected()
turned = g.reverse() if directed else g


def listed(values):
    return [values[v] for v in nodes]


networkx = {
    "closeness.in": listed(nx.closeness_centrality(g, wf_improved=True)),
    "closeness.out": listed(nx.closeness_centrality(turned, wf_improved=True)),
    "harmonic.in": listed(nx.harmonic_centrality(g)),
    "betweenness": listed(nx.betweenness_centrality(g, normalized=False)),
    "betweenness.cost": listed(nx.betweenness_centrality(g, normalized=False, weight="cost")),
    "pagerank": listed(nx.pagerank(g, weight=None, tol=1e-12, max_iter=1000)),
    "kcore": listed(nx.core_number(u)),
    "clustering": listed(nx.clustering(u)),
    "katz": listed(nx.katz_centrality(g, alpha=0.01, normalized=False, tol=1e-12, max_iter=10000)),
    "transitivity": nx.transitivity(u),
    "articulation": sorted(nx.articulation_points(u)),
    "efficiency": nx.global_efficiency(u),
}
if directed:
    networkx["triads"] = nx.triadic_census(g)
    networkx["reciprocity"] = nx.overall_reciprocity(g)

h = ig.Graph(n=n, edges=[(a, b) for a, b, _ in arcs], directed=directed)
costs = [c for _, _, c in arcs]
igraph = {
    "betweenness": h.betweenness(),
    "betweenness.cost": h.betweenness(weights=costs),
    "constraint": [None if math.isnan(x) else x for x in h.constraint()],
    "pagerank": h.pagerank(damping=0.85),
    "kcore": h.as_undirected().coreness(),
    "links": h.edge_betweenness(),
}

json.dump({"networkx": networkx, "igraph": igraph}, sys.stdout)
