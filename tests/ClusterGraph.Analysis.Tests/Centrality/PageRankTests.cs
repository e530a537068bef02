using ClusterGraph.Analysis.Centrality;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;
using ClusterGraph.Core.Changes;
using MathNet.Numerics.LinearAlgebra;

namespace ClusterGraph.Analysis.Tests.Centrality;

/// <summary>Oracle values: networkx 2.8.8, damping 0.85, without weights, sum 1.</summary>
public sealed class PageRankTests
{
    [Fact]
    public void Empty_SaysSo() => Run.Of(Inputs.Directed(""), "pagerank").Caveats.ShouldContain(c => c.Code == CaveatCode.EmptyGraph);

    [Fact]
    public void One_HasAll() => Run.Of(Inputs.Directed("", "a"), "pagerank").Of("a").ShouldBe(1);

    [Fact]
    public void Isolates_ShareEvenly() => Run.Of(Inputs.Directed("", "a", "b"), "pagerank").ShouldHold(("a", 0.5), ("b", 0.5));

    // By hand, damping 1/2: a = 1/4 + b/4 (b leads nowhere and gives to both), b = 1/4 + a/2 + b/4.
    [Fact]
    public void WhoLeadsNowhere_BeginsAnew() =>
        Run.Of(Inputs.Directed("a: b"), "pagerank", "damping=0.5").ShouldHold(("a", 0.4), ("b", 0.6));

    [Fact]
    public void A6_Kite() => Run.Of(Inputs.Undirected(Kite.Links), "pagerank").ShouldHold(("Diane", 0.147148));

    [Fact]
    public void A6_Florentine() =>
        Run.Of(Inputs.Undirected(Florentine.Marriage), "pagerank").ShouldHold(("Medici", 0.145817), ("Guadagni", 0.098398));

    [Fact]
    public void A6_Karate_ReadsNoWeightsUnlessTold()
    {
        var karate = Inputs.Undirected(Karate.Links).WithStrengths(Karate.Weights);
        Run.Of(karate, "pagerank").ShouldHold(("34", 0.100919), ("1", 0.096997));
        Run.Of(karate, "pagerank", "weight=strength").Of("34").ShouldNotBeNull().ShouldBeLessThan(0.0999);
    }

    [Fact]
    public void A6_HighTech()
    {
        Run.Of(Inputs.Directed(HighTech.Advice), "pagerank").ShouldHold(("21", 0.163790), ("7", 0.104048), ("2", 0.093918));
        Run.Of(Inputs.Directed(HighTech.Friendship), "pagerank").ShouldHold(("2", 0.154638));
    }

    [Fact]
    public void Start_IsTheOnlyPlaceThatAWalkBeginsAt() =>
        Run.Of(Inputs.Directed("a: b; c: b"), "pagerank", "start=a", "damping=0.5").Of("c").ShouldBe(0);

    [Fact]
    public void Start_NamesWhoIsNotThere() =>
        Run.Refused(Inputs.Directed("a: b"), "pagerank", "start=z").Code.ShouldBe(ErrorCode.NotFound);

    [Fact]
    public void Scores_SolveTheEquationOfTheWalk() => Seeds.Small(isDirected: true, isWeighted: true, check: (graph, seed) =>
    {
        var n = graph.NodeCount;
        var start = Vector<double>.Build.Dense(n, 1.0 / n);
        var steps = graph.Matrix();
        for (var v = 0; v < n; v++)
        {
            steps.SetRow(v, steps.Row(v).Sum() > 0 ? steps.Row(v) / steps.Row(v).Sum() : start);
        }

        var scores = Vector<double>.Build.Dense(PageRank.Scores(graph));
        scores.Sum().ShouldBe(1, 1e-12, seed);
        ((0.85 * steps.LeftMultiply(scores)) + (0.15 * start) - scores).L1Norm().ShouldBeLessThan(1e-10, seed);
    });

    [Fact]
    public void Scores_AreTheSameBitsForAnyNumberOfThreads()
    {
        var graph = Seeds.Large(isDirected: true);
        PageRank.Scores(graph, run: new RunOptions(2)).ShouldBe(PageRank.Scores(graph));
    }

    [Fact]
    public void Scores_DoNotDependOnTheOrderOfNodes()
    {
        var (graph, order) = (Seeds.Large(isDirected: true), Seeds.Shuffled(1200, seed: 5));
        var (before, after) = (PageRank.Scores(graph), PageRank.Scores(RandomGraphs.Relabel(graph, order)));
        order.Select((to, v) => Math.Abs(after[to] - before[v])).Sum().ShouldBeLessThan(2e-10, "seed 5");
    }

    [Fact]
    public void Explanation_CanBeReadAloud() => Run.Of(Inputs.Undirected(Kite.Links), "pagerank").Explanation
        .ShouldBe("Attention settles most on Diane: 14.715 % of all, where an even share would be 10 %.");
}
