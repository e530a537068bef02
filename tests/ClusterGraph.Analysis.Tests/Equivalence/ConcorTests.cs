using ClusterGraph.Analysis.Equivalence;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Tests.Equivalence;

/// <summary>Oracle values: numpy; Hamming distances also R sna 2.7-1, halved, because it counts each cell twice.</summary>
public sealed class ConcorTests
{
    private const string AdviceFirst = "1 2 6 7 8 11 12 14 16 17 18 21";

    [Theory]
    [InlineData("Medici", "Acciaiuoli", 5)]
    [InlineData("Bischeri", "Castellani", 2)]
    [InlineData("Lamberteschi", "Pucci", 1)]
    public void A16_FlorentineDistances(string a, string b, int expected)
    {
        var families = Inputs.Undirected(Florentine.Marriage, "Pucci");
        Run.Of(families, "concor", "distance=hamming").Cell("distance", a, b).ShouldBe(expected);
        Run.Of(families, "concor", "distance=euclid").Cell("distance", b, a)!.Value.ShouldBe(Math.Sqrt(expected), 1e-12);
    }

    [Fact]
    public void A16_FlorentineFirstSplit() => Blocks(Run.Of(Inputs.Undirected(Florentine.Marriage), "concor", "depth=1"))
        .ShouldBe(
        [
            "Acciaiuoli Albizzi Barbadori Bischeri Lamberteschi Ridolfi Salviati Tornabuoni",
            "Castellani Ginori Guadagni Medici Pazzi Peruzzi Strozzi",
        ]);

    [Fact]
    public void A16_HighTechAdviceFirstSplit() =>
        Blocks(Run.Of(Inputs.Directed(HighTech.Advice), "concor", "depth=1"))[0].ShouldBe(AdviceFirst);

    [Fact]
    public void A16_HighTechThreeLayers()
    {
        Blocks(Run.Of(Managers.All, "concor", "depth=1"))[0].ShouldBe("1 2 6 8 11 12 14 16 17 21");
        Blocks(Run.Of(Managers.All, "concor")).ShouldBe(
            ["1 2 8 12 16 21", "6 11 14 17", "3 4 5 7 9 15 20", "10 13 18 19"], ignoreOrder: true);
    }

    [Fact]
    public void Empty_SaysSo() => Run.Of(Inputs.Directed(""), "concor").Reason.ShouldBe(CaveatCode.EmptyGraph);

    [Fact]
    public void Isolates_SaySo() => Run.Of(Inputs.Directed("", "a", "b"), "concor").Reason.ShouldBe(CaveatCode.NoTies);

    [Fact]
    public void WhoHasNoLink_StandsApart()
    {
        var result = Run.Of(Inputs.Undirected("a: x y; b: x y", "lonely"), "concor");
        result.Groups.Single(g => g.Name == "no ties").Members.ShouldBe(["lonely"]);
    }

    [Fact]
    public void SuppliersAndBuyers_AreTwoBlocksThatExplainEverything()
    {
        var result = Run.Of(Inputs.Directed("a: x y; b: x y; c: x y"), "concor", "depth=1");
        Blocks(result).ShouldBe(["a b c", "x y"]);
        result.Value!.Value.ShouldBe(1, 1e-12);
        result.Tables.Single(t => t.Name == "density").Cells.ShouldBe([[0, 1], [0, 0]]);
        result.Tables.Single(t => t.Name == "image").Cells.ShouldBe([[0, 1], [0, 0]]);
        Blocks(Run.Of(Inputs.Directed("a: x y; b: x y; c: x y"), "concor")).ShouldBe(["a b c", "x y"]);
    }

    [Fact]
    public void Profile_CanBeOneSideOnly()
    {
        // By what they send, d is like a; by what they receive, d is like x.
        var input = Inputs.Directed("a: x y; b: x y; d: x y; c: d x y");
        Blocks(Run.Of(input, "concor", "depth=1", "profile=sent"))[0].ShouldContain("d");
        Run.Of(input, "concor", "depth=1", "profile=received").Groups.Single(g => g.Name == "no ties").Members.ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public void Layers_HaveDensitiesOfTheirOwn()
    {
        var input = Inputs.Of([("sells", "a: x y; b: x y", false), ("trusts", "a: b; b: a", false)]);
        var result = Run.Of(input, "concor", "depth=1");
        Blocks(result).ShouldBe(["a b", "x y"]);
        result.Cell("density sells", "1", "2").ShouldBe(1);
        result.Cell("density trusts", "1", "1").ShouldBe(1);
        result.Caveats.ShouldBeEmpty();
    }

    [Fact]
    public void OneActor_HasNoDensityWithin()
    {
        var result = Run.Of(Inputs.Undirected("hub: x y z"), "concor", "depth=1");
        result.Groups.Count.ShouldBe(2);
        result.Cell("density", "1", "1").ShouldBeNull();
        result.Cell("density", "1", "2").ShouldBe(1);
    }

    [Fact]
    public void DistancesOfManyActors_AreRefused()
    {
        var chain = string.Join("; ", Enumerable.Range(0, 301).Select(i => $"{i}: {i + 1}"));
        var error = Run.Refused(Inputs.Undirected(chain), "concor", "distance=hamming", "depth=1");
        error.Code.ShouldBe(ErrorCode.LimitReached);
        error.Field.ShouldBe("distance");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Profiles_AgreeWithComparingCells(bool isDirected)
    {
        for (var seed = 1L; seed <= 50; seed++)
        {
            var graph = RandomGraphs.Make(seed, 8, 0.4, isDirected);
            var profiles = Profiles.Of([graph], ProfileSide.Both);
            for (var a = 0; a < 8; a++)
            {
                for (var b = 0; b < 8; b++)
                {
                    var others = Enumerable.Range(0, 8).Where(k => k != a && k != b).ToList();
                    var expected = others.Count(k => graph.Out.Has(a, k) != graph.Out.Has(b, k))
                        + (isDirected ? others.Count(k => graph.Out.Has(k, a) != graph.Out.Has(k, b)) : 0);
                    profiles.Hamming(a, b).ShouldBe(expected, $"seed {seed}: {a}, {b}");
                    Correlates(profiles, graph, a, b, seed);
                }
            }
        }
    }

    [Fact]
    public void Names_ChangeNothing()
    {
        var advice = Inputs.Directed(HighTech.Advice);
        var graph = advice.Graph();
        int[] to = [.. Enumerable.Range(0, 21).Select(v => (v * 8) % 21)];
        var moved = new Concor(Profiles.Of([RandomGraphs.Relabel(graph, to)], ProfileSide.Both), RunOptions.Default).Split(1);
        var sets = moved.Select(b => string.Join(' ', b.Nodes.Select(v => Array.IndexOf(to, v) + 1).Order())).ToList();
        sets.ShouldContain(AdviceFirst);
    }

    [Fact]
    public void Threads_ChangeNothing() => Managers.All.ShouldNotDependOnThreads("concor");

    private static void Correlates(Profiles profiles, AnalysisGraph graph, int a, int b, long seed)
    {
        var (x, y) = (Column(graph, a), Column(graph, b));
        var expected = MathNet.Numerics.Statistics.Correlation.Pearson(x, y);
        if (!double.IsNaN(expected))
        {
            profiles.Correlation(a, b).ShouldBe(expected, 1e-9, $"seed {seed}: {a}, {b}");
        }
    }

    private static double[] Column(AnalysisGraph graph, int v) =>
    [
        .. Enumerable.Range(0, graph.NodeCount).Select(k => graph.Out.Has(v, k) ? 1.0 : 0),
        .. Enumerable.Range(0, graph.NodeCount).Select(k => graph.Out.Has(k, v) ? 1.0 : 0),
    ];

    private static string[] Blocks(AnalysisResult result) => [.. result.Groups.Select(g => string.Join(' ', g.Members))];
}
