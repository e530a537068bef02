using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Diffusion;

public sealed class EpidemicTests
{
    [Fact]
    public void Chain_MatchesTheClosedForm()
    {
        // Over one link it passes with T = p / (1 - (1 - p)(1 - r)) = 0.2 / (1 - 0.8 · 0.5) = 1/3: 1 + 1/3 + 1/9.
        var result = Run.Of(Inputs.Directed("a: b; b: c"), "epidemic", "seeds=a", "probability=0.2", "recovery=0.5");
        result.Value!.Value.ShouldBe(13 / 9.0, 0.01 * 13 / 9, "seed 1");
        result.Of("b")!.Value.ShouldBe(1 / 3.0, 0.02, "seed 1");
    }

    [Fact]
    public void RecoveryOfOne_IsTheCascade()
    {
        var people = Inputs.Undirected(Kite.Links);
        var result = Run.Of(people, "epidemic", "seeds=Diane", "probability=0.5", "recovery=1");
        result.Value!.Value.ShouldBe(7.320068, result.Figure("halfWidth")!.Value, "seed 1");
    }

    [Fact]
    public void CertainWave_IsCountedStepByStep()
    {
        // From the hub of a star all six pass it on at step 1, and the hub no longer.
        var result = Run.Of(Inputs.Undirected("hub: a b c d e f"), "epidemic", "seeds=hub", "probability=1", "recovery=1");
        result.Tables.Single(t => t.Name == "activeByStep").Cells.Select(c => c[0]).ShouldBe([1, 6]);
        (result.Figure("peakActive"), result.Figure("peakStep")).ShouldBe((6, 1));
        result.Of("f", "step").ShouldBe(1);
    }

    [Fact]
    public void WithoutSeeds_EachRunBeginsSomewhere() =>
        Run.Of(Inputs.Undirected(string.Empty, "a", "b"), "epidemic").Values.Sum(v => v.Value!.Value).ShouldBe(1, 1e-12);

    [Fact]
    public void SameSeed_SameSeries_WhateverTheThreads()
    {
        var people = Inputs.Undirected(Kite.Links);
        people.ShouldNotDependOnThreads("epidemic", settings: ["seeds=Jane", "seed=42", "runs=500", "probability=0.4"]);
        Run.Of(people, "epidemic", "seeds=Jane", "seed=43").Value.ShouldNotBe(Run.Of(people, "epidemic", "seeds=Jane", "seed=42").Value);
    }
}
