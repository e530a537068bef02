using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.ValueChains;

public sealed class JointActionTests
{
    private const string Method = "joint-action";

    /// <summary>Methods catalogue C6, checked by hand.</summary>
    [Fact]
    public void C6_SixStages()
    {
        var result = Run.Of(SixStages.Make(), Method);
        result.Cell("stages", "Assembly", "cooperationDensity")!.Value.ShouldBe(1.0 / 3, 1e-12);
        result.Links.Where(l => l.Source[0] == 'a').Select(l => (l.Source, l.Target)).ShouldBe([("a1", "a3"), ("a2", "a3")], ignoreOrder: true);
    }

    /// <summary>Methods catalogue C6: networkx adamic_adar_index on the marriage ties without Pucci.</summary>
    [Theory]
    [InlineData("Guadagni", "Medici", 1.820478)]
    [InlineData("Bischeri", "Castellani", 1.631587)]
    [InlineData("Medici", "Pazzi", 1.442695)]
    public void C6_Florentine(string first, string second, double expected) =>
        Run.Of(Inputs.Undirected(Florentine.Marriage), Method, "top=200").Links
            .Single(l => l.Source == first && l.Target == second).Value.ShouldBe(expected, Run.Digits6);

    [Fact]
    public void Rivals_CountHalf()
    {
        var free = Inputs.Of([("cooperates", "a: x y; b: x y; x: z", true), ("conflictsWith", string.Empty, true)]);
        var rivals = Inputs.Of([("cooperates", "a: x y; b: x y; x: z", true), ("conflictsWith", "a: b", true)]);
        rivals = rivals with { Layers = [rivals.Layers[0], rivals.Layers[1] with { IsNegative = true }] };
        Score(rivals).ShouldBe(Score(free) / 2, 1e-12);
    }

    [Fact]
    public void Finding_NamesThePairsAsMissingLinks()
    {
        var finding = Run.Of(SixStages.Make(cooperation: string.Empty), Method).Findings.Single(f => f.About[0].Id == "A");
        finding.Rule.ShouldBe(FindingRule.MissingHorizontal);
        finding.Missing.Count.ShouldBe(3);
        finding.Missing.ShouldAllBe(m => m.Type == "actsJointlyWith");
    }

    private static double Score(AnalysisInput input) => Run.Of(input, Method).Links.Single(l => l.Source == "a" && l.Target == "b").Value;
}
