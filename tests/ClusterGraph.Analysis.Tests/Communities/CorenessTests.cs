using ClusterGraph.Analysis.Communities;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Communities;

/// <summary>Oracle values: numpy, MINRES over ordered pairs (methods catalogue A13).</summary>
public sealed class CorenessTests
{
    public static TheoryData<string, double, double, string, double, string, double> Oracles => new()
    {
        { Kite.Links, 13.970937, 0.601061, "Diane", 1.25207, "Fernando", 0.88210 },
        { Florentine.Marriage, 27.619810, 0.442239, "Medici", 2.10315, "Tornabuoni", 0.51720 },
        { Karate.Links, 107.010474, 0.452458, "34", 1.09531, "1", 0.97684 },
    };

    [Theory]
    [MemberData(nameof(Oracles))]
    public void A13_Continuous(
        string links, double loss, double r, string first, double firstValue, string second, double secondValue)
    {
        var result = Run.Of(Inputs.Undirected(links), "coreness");
        result.Figure("loss")!.Value.ShouldBe(loss, 1e-6);
        result.Value!.Value.ShouldBe(r, 1e-6);
        result.Of(first)!.Value.ShouldBe(firstValue, 5.1e-6);
        result.Of(second)!.Value.ShouldBe(secondValue, 5.1e-6);
        result.Accuracy.IsExact.ShouldBeFalse();
    }

    [Fact]
    public void Empty_SaysSo() => Run.Of(Inputs.Undirected(""), "coreness").Reason.ShouldBe(CaveatCode.EmptyGraph);

    [Fact]
    public void Isolates_SaySo() => Run.Of(Inputs.Undirected("", "a", "b"), "coreness").Reason.ShouldBe(CaveatCode.NoTies);

    [Fact]
    public void Everybody_LinkedWithEverybody_IsEquallyClose()
    {
        var result = Run.Of(Inputs.Undirected("a: b c d; b: c d; c: d"), "coreness");
        result.Figure("loss")!.Value.ShouldBe(0, 1e-9);
        result.Of("a")!.Value.ShouldBe(1, 1e-6);
        result.Reason.ShouldBe(CaveatCode.NoVariance);
    }

    [Fact]
    public void Star_NeverSettlesAndSaysSo() =>
        Run.Of(Inputs.Undirected("hub: x y z"), "coreness").Caveats.ShouldContain(c => c.Code == CaveatCode.NotConverged);

    [Fact]
    public void Strengths_AreExplained()
    {
        // 6, 3 and 2 are the products of 3, 2 and 1.
        var result = Run.Of(Inputs.Undirected("a: b c; b: c").WithStrengths("6 3 2"), "coreness", "weight=strength");
        result.ShouldHold(("a", 3), ("b", 2), ("c", 1));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void NoValue_CanBeImprovedAlone(bool isDirected)
    {
        for (var seed = 1L; seed <= 20; seed++)
        {
            var graph = RandomGraphs.Make(seed, 8, 0.6, isDirected, isWeighted: seed % 2 == 0);
            var fit = new Coreness(graph).Fit([.. Enumerable.Repeat(0.5, 8)], 5000, CancellationToken.None);
            var loss = Loss(graph, fit.Values);
            fit.Loss.ShouldBe(loss, 1e-9, $"seed {seed}");
            for (var v = 0; v < 8; v++)
            {
                Loss(graph, Shifted(fit.Values, v, 1e-3)).ShouldBeGreaterThanOrEqualTo(loss, $"seed {seed}");
                Loss(graph, Shifted(fit.Values, v, -1e-3)).ShouldBeGreaterThanOrEqualTo(loss - 1e-9, $"seed {seed}");
            }
        }
    }

    [Fact]
    public void Threads_ChangeNothing() => Inputs.Undirected(Karate.Links).ShouldNotDependOnThreads("coreness");

    private static double[] Shifted(double[] values, int v, double by) =>
        [.. values.Select((c, i) => i == v ? Math.Max(0, c + by) : c)];

    private static double Loss(AnalysisGraph graph, double[] c) => (
        from a in Enumerable.Range(0, c.Length)
        from b in Enumerable.Range(0, c.Length)
        where a != b
        select Math.Pow(graph.Out.Weight(a, b) - (c[a] * c[b]), 2)).Sum();
}
