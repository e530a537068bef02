using System.Text.Json;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Oracles;

/// <summary>Our methods beside networkx and igraph on random networks, sparse enough to be in pieces, with equal costs.</summary>
public sealed class RandomNetworkTests
{
    [OracleTheory]
    [InlineData(1, 60, 90, true)]
    [InlineData(2, 60, 90, false)]
    [InlineData(3, 200, 700, true)]
    [InlineData(4, 200, 700, false)]
    [InlineData(5, 500, 1_500, true)]
    [InlineData(6, 500, 1_500, false)]
    public async Task Methods_AgreeWithNetworkxAndIgraph(long seed, int nodes, int links, bool isDirected)
    {
        var input = Make(seed, nodes, links, isDirected);
        var said = await Oracle.AskAsync(input, isDirected);
        var (networkx, igraph) = (said.GetProperty("networkx"), said.GetProperty("igraph"));
        Agree(networkx, "closeness.in", Run.Of(input, "closeness", "side=in"));
        Agree(networkx, "closeness.out", Run.Of(input, "closeness", "side=out"));
        Agree(networkx, "harmonic.in", Run.Of(input, "harmonic", "side=in"));
        Agree(networkx, "pagerank", Run.Of(input, "pagerank"));
        Agree(networkx, "kcore", Run.Of(input, "k-core"));
        Agree(networkx, "katz", Run.Of(input, "katz", "alpha=0.01"));
        Agree(igraph, "constraint", Run.Of(input, "constraint"));
        foreach (var peer in new[] { networkx, igraph })
        {
            Agree(peer, "betweenness", Run.Of(input, "betweenness"));
            Agree(peer, "betweenness.cost", Run.Of(input, "betweenness", "weight=strength"));
        }

        Run.Of(input, "transitivity", "direction=union").Value!.Value.ShouldBe(networkx.GetProperty("transitivity").GetDouble(), 1e-9);
        Run.Of(input, "articulation-points").Values.Where(v => v.More!["pieces"] >= 2).Select(v => int.Parse(v.Id))
            .ShouldBe(networkx.GetProperty("articulation").EnumerateArray().Select(a => a.GetInt32()));
        if (isDirected)
        {
            var census = networkx.GetProperty("triads");
            Run.Of(input, "triad-census").Figures.ShouldAllBe(f => f.Value == census.GetProperty(f.Name).GetDouble());
            Run.Of(input, "reciprocity").Value!.Value.ShouldBe(networkx.GetProperty("reciprocity").GetDouble(), 1e-9);
        }

        void Agree(JsonElement peer, string measure, AnalysisResult ours)
        {
            var theirs = peer.GetProperty(measure).EnumerateArray().ToList();
            for (var v = 0; v < nodes; v++)
            {
                var label = $"{measure} of {v}, seed {seed}";
                if (theirs[v].ValueKind == JsonValueKind.Null)
                {
                    ours.Values[v].Value.ShouldBeNull(label);
                    continue;
                }

                var expected = theirs[v].GetDouble();
                ours.Values[v].Value.ShouldNotBeNull(label).ShouldBe(expected, 1e-8 * Math.Max(1, Math.Abs(expected)), label);
            }
        }
    }

    private static AnalysisInput Make(long seed, int nodes, int links, bool isDirected)
    {
        var (random, pairs) = (new Pcg64(seed), new SortedSet<(int From, int To)>());
        while (pairs.Count < links)
        {
            var (a, b) = (random.NextInt(nodes), random.NextInt(nodes));
            if (a != b)
            {
                pairs.Add(isDirected ? (a, b) : (Math.Min(a, b), Math.Max(a, b)));
            }
        }

        return new AnalysisInput
        {
            Ids = [.. Enumerable.Range(0, nodes).Select(v => $"{v}")],
            Layers = [Layer.Untyped with { IsUndirected = !isDirected }],
            Links = new LinkTable
            {
                Sources = [.. pairs.Select(p => p.From)],
                Targets = [.. pairs.Select(p => p.To)],
                Strengths = [.. pairs.Select(_ => 1.0 / (1 + random.NextInt(4)))],
            },
        };
    }
}
