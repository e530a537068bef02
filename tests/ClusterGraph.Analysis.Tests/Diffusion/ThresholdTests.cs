using ClusterGraph.Analysis.Diffusion;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Diffusion;

/// <summary>Oracle values: exact enumeration with numpy (methods catalogue E3).</summary>
public sealed class ThresholdTests
{
    private static readonly AnalysisInput People = Inputs.Undirected(Kite.Links);
    private static readonly AnalysisInput Families = Inputs.Undirected(Florentine.Marriage);

    [Fact]
    public void RandomThresholds_MatchEnumeration()
    {
        var result = Run.Of(People, "threshold");
        result.ShouldHold(
            ("Diane", 4.873148), ("Fernando", 4.3875), ("Garth", 4.3875), ("Andre", 3.664321), ("Heather", 3.330093),
            ("Carol", 3.007870), ("Ike", 2.776698), ("Jane", 1.888349));
        result.Accuracy.IsExact.ShouldBeTrue();
        Run.Of(People, "threshold", "seeds=Diane").Value!.Value.ShouldBe(4.873148, Run.Digits6);
    }

    [Theory]
    [InlineData("Medici", "0.3333333333333333", new double[] { 1, 7, 11, 15 })]
    [InlineData("Medici", "0.5", new double[] { 1, 4, 5 })]
    [InlineData("Medici,Strozzi", "0.5", new double[] { 2, 6, 9, 10, 11, 12, 14, 15 })]
    [InlineData("Medici,Guadagni", "0.5", new double[] { 2, 8, 11 })]
    public void FixedThreshold_SpreadsStepByStep(string seeds, string share, double[] curve) =>
        CascadeTests.Curve(Run.Of(Families, "threshold", "thresholds=uniform", $"seeds={seeds}", $"share={share}")).ShouldBe(curve);

    [Fact]
    public void FixedThreshold_TellsWhatIsStillMissing()
    {
        // d watches a, b and c; a alone is a third of its contacts, half takes one more.
        var result = Run.Of(Inputs.Directed("a: d; b: d; c: d"), "threshold", "thresholds=uniform", "seeds=a");
        (result.Of("d"), result.Of("d", "missing")).ShouldBe((0, 1));
        result.Of("d", "exposure")!.Value.ShouldBe(1 / 3.0, 1e-12);
        result.Of("b", "missing").ShouldBeNull();
        Run.Of(Inputs.Directed("a: d; b: d; c: d"), "threshold", "thresholds=uniform", "seeds=a", "share=0.3").Of("d", "step").ShouldBe(1);
    }

    [Fact]
    public void Strength_CountsForAShare()
    {
        var input = Inputs.Directed("a: c; b: c").WithStrengths("3 1");
        Run.Of(input, "threshold", "seeds=a", "weight=strength").Of("c")!.Value.ShouldBe(0.75, 1e-12);
        Run.Of(input, "threshold", "seeds=a").Of("c")!.Value.ShouldBe(0.5, 1e-12);
    }

    [Fact]
    public void SimulationForwardAndBackward_AgreesWithEnumeration()
    {
        var result = Run.Of(People, "threshold", "seeds=Diane", "calculation=simulation");
        result.Value!.Value.ShouldBe(4.873148, result.Figure("halfWidth")!.Value, "seed 1");
        var alone = Run.Of(People, "threshold", "calculation=simulation");
        alone.Of("Jane")!.Value.ShouldBe(1.888349, alone.Accuracy.Epsilon!.Value, "seed 1");
    }

    [Fact]
    public void ExactSteps_AreThoseOfSimulatedThresholds()
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            var graph = RandomGraphs.Make(seed, 7, 0.35, seed % 2 == 0, isWeighted: true);
            var influence = Influence.Of(graph);
            var exact = SpreadOutcome.Of(ThresholdWorlds.Of(influence, graph)!, [0], int.MaxValue, RunOptions.Default);
            var sample = SpreadSample.Draw(() => new ThresholdModel(influence, null), 7, [0], 20_000, seed, RunOptions.Default);
            for (var v = 0; v < 7; v++)
            {
                sample.Chance(v).ShouldBe(exact.Chances[v], 0.02, $"seed {seed}, node {v}");
            }

            for (var step = 0; step < exact.Curve.Count; step++)
            {
                sample.ReachedBy(step).Average().ShouldBe(exact.Curve[step].Mean, 0.1, $"seed {seed}, step {step}");
            }
        }
    }

    [Fact]
    public void Threads_ChangeNothing()
    {
        Families.ShouldNotDependOnThreads("threshold", settings: ["seeds=Medici", "calculation=simulation", "runs=500"]);
        Families.ShouldNotDependOnThreads("threshold", settings: ["calculation=simulation", "runs=500"]);
        People.ShouldNotDependOnThreads("threshold", settings: "seeds=Medici".Replace("Medici", "Ike", StringComparison.Ordinal));
    }

    [Fact]
    public void FixedThresholdWithoutSeeds_IsRefused() =>
        Run.Refused(People, "threshold", "thresholds=uniform").Field.ShouldBe("seeds");
}
