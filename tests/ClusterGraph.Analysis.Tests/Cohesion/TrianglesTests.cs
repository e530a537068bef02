using ClusterGraph.Analysis.Cohesion;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Cohesion;

/// <summary>Oracle values: networkx 2.8.8.</summary>
public sealed class TrianglesTests
{
    [Fact]
    public void B1_Karate()
    {
        var graph = Inputs.Undirected(Karate.Links).Graph();
        var triangles = Triangles.Total(Triangles.PerNode(graph));
        triangles.ShouldBe(45);
        (3.0 * triangles / Triangles.Wedges(graph)).ShouldBe(0.255682, Run.Digits6);
    }

    [Fact]
    public void Counts_AgreeWithAllTriples() => Seeds.Small(isDirected: true, check: (graph, seed) =>
    {
        var links = graph.Undirected.Out;
        var corners = new long[graph.NodeCount];
        var nodes = Enumerable.Range(0, graph.NodeCount).ToList();
        foreach (var (a, b, c) in nodes.SelectMany(a => nodes.SelectMany(b => nodes.Select(c => (a, b, c)))))
        {
            corners[a] += b < c && links.Has(a, b) && links.Has(b, c) && links.Has(a, c) ? 1 : 0;
        }

        Triangles.PerNode(graph).ShouldBe(corners, seed);
        var perLink = Triangles.PerLink(graph);
        foreach (var v in nodes)
        {
            for (var at = links.Offsets[v]; at < links.Offsets[v + 1]; at++)
            {
                perLink[at].ShouldBe(nodes.Count(c => links.Has(v, c) && links.Has(links.Targets[at], c)), seed);
            }
        }
    });

    [Fact]
    public void PerNode_IsTheSameForAnyNumberOfThreads()
    {
        var graph = Seeds.Large(isDirected: true);
        Triangles.PerNode(graph, new RunOptions(2)).ShouldBe(Triangles.PerNode(graph));
    }
}
