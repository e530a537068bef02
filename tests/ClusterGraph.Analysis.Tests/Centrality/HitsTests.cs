using ClusterGraph.Analysis.Centrality;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;
using MathNet.Numerics.LinearAlgebra;

namespace ClusterGraph.Analysis.Tests.Centrality;

/// <summary>Oracle values: eigenvectors by numpy, length 1 (networkx gives the sum-1 form).</summary>
public sealed class HitsTests
{
    [Fact]
    public void Empty_SaysSo() => Run.Of(Inputs.Directed(""), "hits").Caveats.ShouldContain(c => c.Code == CaveatCode.EmptyGraph);

    [Fact]
    public void Isolates_HaveNoValue() =>
        Run.Of(Inputs.Directed("", "a"), "hits").Caveats.ShouldContain(c => c.Code == CaveatCode.NoTies);

    [Fact]
    public void A7_HighTechAdvice()
    {
        var result = Run.Of(Inputs.Directed(HighTech.Advice), "hits");
        result.ShouldHold(("2", 0.354250), ("18", 0.308670));
        result.Of("15", "hub").ShouldNotBeNull().ShouldBe(0.382391, Run.Digits6);
        result.Of("3", "hub").ShouldNotBeNull().ShouldBe(0.321526, Run.Digits6);
        result.Of("2", "authorityShare").ShouldNotBeNull().ShouldBe(0.081869, Run.Digits6);
        result.Caveats.ShouldNotContain(c => c.Code == CaveatCode.Tie);
    }

    [Fact]
    public void OneArc_HasOneSourceAndOneSeeker()
    {
        var result = Run.Of(Inputs.Directed("a: b"), "hits");
        result.ShouldHold(("a", 0), ("b", 1));
        result.Of("a", "hub").ShouldBe(1);
        result.Caveats.ShouldNotContain(c => c.Code == CaveatCode.Tie);
    }

    [Fact]
    public void TwoEqualPatterns_AreATie()
    {
        var result = Run.Of(Inputs.Directed("a: b; c: d"), "hits");
        result.ShouldHold(("b", Math.Sqrt(0.5)), ("d", Math.Sqrt(0.5)));
        result.Caveats.ShouldContain(c => c.Code == CaveatCode.Tie);
    }

    [Fact]
    public void Scores_AreTheLeadingVectors() => Seeds.Small(isDirected: true, check: (graph, seed) =>
    {
        var scores = Hits.Scores(graph);
        var matrix = graph.Matrix();
        var authorities = Vector<double>.Build.Dense(scores.Authorities);
        var hubs = Vector<double>.Build.Dense(scores.Hubs);
        var leading = (matrix.Transpose() * matrix).Spectrum();
        ((matrix.Transpose() * (matrix * authorities)) - (leading * authorities)).L2Norm().ShouldBeLessThan(1e-8, seed);
        ((matrix * (matrix.Transpose() * hubs)) - (leading * hubs)).L2Norm().ShouldBeLessThan(1e-8, seed);
        hubs.L2Norm().ShouldBe(graph.LinkCount > 0 ? 1 : 0, 1e-9, seed);
    });

    [Fact]
    public void Scores_AreTheSameBitsForAnyNumberOfThreads()
    {
        var graph = Seeds.Large(isDirected: true);
        Hits.Scores(graph, new RunOptions(2)).Hubs.ShouldBe(Hits.Scores(graph).Hubs);
    }
}
