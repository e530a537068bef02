using ClusterGraph.Analysis.Centrality;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;
using ClusterGraph.Core.Changes;
using MathNet.Numerics.LinearAlgebra;

namespace ClusterGraph.Analysis.Tests.Centrality;

/// <summary>Oracle values: networkx 2.8.8, alpha 0.1, beta 1; directed by who is chosen.</summary>
public sealed class KatzTests
{
    [Fact]
    public void Empty_SaysSo() => Run.Of(Inputs.Directed(""), "katz").Reason.ShouldBe(CaveatCode.EmptyGraph);

    [Fact]
    public void Isolates_HaveBeta() => Run.Of(Inputs.Directed("", "a"), "katz", "beta=3").Of("a").ShouldBe(3);

    [Fact]
    public void A5_Kite()
    {
        var result = Run.Of(Inputs.Undirected(Kite.Links), "katz", "alpha=0.1");
        result.Figure("eigenvalue").ShouldNotBeNull().ShouldBe(4.306404, Run.Digits6);
        result.ShouldHold(("Diane", 2.029323));
        result.Of("Diane", "normalised").ShouldNotBeNull().ShouldBe(0.390672, Run.Digits6);
    }

    [Fact]
    public void A5_Florentine()
    {
        var result = Run.Of(Inputs.Undirected(Florentine.Marriage), "katz", "alpha=0.1");
        result.Figure("eigenvalue").ShouldNotBeNull().ShouldBe(3.256104, Run.Digits6);
        result.ShouldHold(("Medici", 1.823195));
        result.Of("Medici", "normalised").ShouldNotBeNull().ShouldBe(0.333825, Run.Digits6);
    }

    [Fact]
    public void A5_HighTechFriendship() =>
        Run.Of(Inputs.Directed(HighTech.Friendship), "katz", "alpha=0.1").ShouldHold(("2", 3.067115));

    [Fact]
    public void Alpha_TakesAShareOfTheLimitByItself() => Run.Of(Inputs.Undirected("a: b c; b: c"), "katz")
        .Figure("alpha").ShouldNotBeNull().ShouldBe(0.425, 1e-9);

    [Theory]
    [InlineData("alpha=0.5")]
    [InlineData("alpha=0.6")]
    public void Alpha_IsRefusedAtOneOverTheEigenvalueAndAbove(string alpha)
    {
        var error = Run.Refused(Inputs.Undirected("a: b c; b: c"), "katz", alpha);
        (error.Code, error.Field).ShouldBe((ErrorCode.InvalidField, "alpha"));
        error.Message.ShouldContain("below 0.5");
    }

    // By hand: a chain a, b, c with half a step each: 1, 1 + 1/2, 1 + 3/4.
    [Fact]
    public void Acyclic_HasAValue() =>
        Run.Of(Inputs.Directed("a: b; b: c"), "katz").ShouldHold(("a", 1), ("b", 1.5), ("c", 1.75));

    [Fact]
    public void Scores_SolveTheEquation() => Seeds.Small(isDirected: true, isWeighted: true, check: (graph, seed) =>
    {
        var scores = Vector<double>.Build.Dense(Katz.Scores(graph, 0.02));
        ((0.02 * graph.Matrix().LeftMultiply(scores)) + 1 - scores).L1Norm().ShouldBeLessThan(1e-10, seed);
    });

    [Fact]
    public void Explanation_CanBeReadAloud() => Run.Of(Inputs.Undirected(Kite.Links), "katz").Explanation
        .ShouldBe("Diane is reached by the most chains of contacts, where long chains count less than short ones.");
}
