using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Trust;

/// <summary>Methods catalogue E6; oracle values: one step computed with numpy, more by hand.</summary>
public sealed class TrustPropagationTests
{
    private static readonly AnalysisInput Four = Inputs.Directed("1: 2; 2: 3; 4: 2");

    [Theory]
    [InlineData("1", 0.1, 0.4, 0, 0.1)]
    [InlineData("2", 0.1, 0.9, 0.4, 0.1)]
    public void E6_OneStep(string asker, double first, double second, double third, double fourth)
    {
        var result = Run.Of(Four, "trust-propagation", $"asker={asker}", "passes=1", "passWorth=1");
        result.ShouldHold(("1", first), ("2", second), ("3", third), ("4", fourth));
        result.Of("2", "oneStep")!.Value.ShouldBe(second, 1e-12);
    }

    [Fact]
    public void FurtherSteps_AreWorthLess()
    {
        // Only along trust: 1 trusts 2 trusts 3; each step is worth half of the one before.
        var result = Run.Of(
            Four, "trust-propagation", "asker=1", "direct=1", "coCitation=0", "transpose=0", "coupling=0", "passes=2");
        result.ShouldHold(("1", 0), ("2", 0.5), ("3", 0.25), ("4", 0));
    }

    [Fact]
    public void ForEverybody_TheRowsAreAdded()
    {
        var all = Run.Of(Four, "trust-propagation");
        var one = new[] { "1", "2", "3", "4" }.Select(id => Run.Of(Four, "trust-propagation", $"asker={id}")).ToArray();
        foreach (var id in Four.Ids)
        {
            all.Of(id)!.Value.ShouldBe(one.Sum(r => r.Of(id)!.Value), 1e-12);
        }
    }

    [Fact]
    public void Distrust_CountsOnce_AndIsNotPassedOn()
    {
        // Only along trust, one step: 1 hears 2, which distrusts 3; what 3 distrusts is not heard.
        var input = Inputs.Of([("trusts", "1: 2; 2: 5", false), ("distrusts", "2: 3; 3: 4", false)]);
        var result = Run.Of(
            input with { Layers = [input.Layers[0], input.Layers[1] with { IsNegative = true }] }, "trust-propagation",
            "asker=1", "distrust=distrusts", "direct=1", "coCitation=0", "transpose=0", "coupling=0", "passes=1", "passWorth=1");
        result.ShouldHold(("3", -1), ("4", 0), ("5", 1));
    }

    [Fact]
    public void AnUnknownLayerOfDistrust_IsNamed() =>
        Run.Refused(Four, "trust-propagation", "distrust=hates").Field.ShouldBe("distrust");

    [Fact]
    public void WithoutTrust_NothingArrives() =>
        Run.Of(Inputs.Directed("", "a", "b"), "trust-propagation").Explanation.ShouldBe("No trust arrives anywhere.");
}
