using ClusterGraph.Analysis.Comparison;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;
using ClusterGraph.Analysis.Tests.Fixtures;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Tests.Comparison;

/// <summary>Oracle values: sna 2.7-1 gcor and qaptest; numpy.</summary>
public sealed class QapTests
{
    private static readonly AnalysisInput Families = Inputs.Of(
        [("marriage", Florentine.Marriage, true), ("business", Florentine.Business, true)], "Pucci");

    [Fact]
    public void OneLayer_AsksForTwo()
    {
        var error = Run.Refused(Inputs.Directed("a: b"), "qap");
        (error.Code, error.Field).ShouldBe((ErrorCode.InvalidField, "first"));
    }

    [Fact]
    public void UnknownLayer_NamesTheParameter() =>
        Run.Refused(Families, "qap", "first=marriage", "second=trust").Field.ShouldBe("second");

    [Fact]
    public void FullLayer_DoesNotVary() =>
        Run.Of(Inputs.Of([("x", "a: b c; b: c", true), ("y", "a: b", true)]), "qap").Reason.ShouldBe(CaveatCode.NoVariance);

    [Fact]
    public void TheSameTwice_IsOne() =>
        Run.Of(Families, "qap", "first=marriage", "second=marriage").Value!.Value.ShouldBe(1, 1e-12);

    [Fact]
    public void B9_Florentine()
    {
        var result = Run.Of(Families, "qap");
        result.Value!.Value.ShouldBe(0.371868, Run.Digits6);
        result.Figure("hamming").ShouldBe(19);
        result.Figure("cells").ShouldBe(120);
        result.Figure("p")!.Value.ShouldBe(0.001, 0.0015);
        result.Caveats.ShouldBeEmpty();
    }

    [Fact]
    public void B9_FlorentineOverlapOfEight()
    {
        // Probability of an overlap of at least 8 over 400,000 permutations, numpy: 0.00067 ± 0.00005.
        var frame = new DyadFrame(16, null, AskedWhen.EitherAnswered);
        var qap = new Qap(frame, Read("marriage"), Read("business"));
        qap.Both.ShouldBe(8);
        var drawn = qap.Draw(400_000, 5, new RunOptions(2));
        (drawn.Count(r => r >= qap.Correlation - 1e-12) / 400_000.0).ShouldBe(0.00067, 0.0001);
    }

    [Theory]
    [InlineData("advice", "friendship", 0.154585)]
    [InlineData("advice", "reports", 0.223558)]
    [InlineData("friendship", "reports", 0.186236)]
    public void B9_HighTech(string first, string second, double r) =>
        Run.Of(Managers.All, "qap", "first=" + first, "second=" + second).Value!.Value.ShouldBe(r, Run.Digits6);

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void P_AgreesWithAllPermutationsOfFive(long seed, bool isDirected)
    {
        var (x, y) = (RandomGraphs.Make(seed, 5, 0.4, isDirected), RandomGraphs.Make(seed + 100, 5, 0.5, isDirected));
        var frame = new DyadFrame(5, null, isDirected ? AskedWhen.SourceAnswered : AskedWhen.EitherAnswered);
        var overlap = Overlap(x, y, [0, 1, 2, 3, 4]);
        var reached = Permutations(5).Count(order => Overlap(x, y, order) >= overlap);
        var qap = new Qap(frame, x.Out, y.Out);
        var drawn = qap.Draw(40_000, seed, RunOptions.Default);
        ChanceTest.High(qap.Correlation, drawn).ShouldBe(reached / 120.0, 0.01, $"seed {seed}");
    }

    [Fact]
    public void Weights_AreCorrelatedAsNumbers()
    {
        // Cells ab, ac, bc: 1, 2, 3 against 3, 1, 2: r = -0.5.
        var input = Inputs.Of([("x", "a: b c; b: c", true), ("y", "a: b c; b: c", true)]).WithStrengths("1 2 3 3 1 2");
        Run.Of(input, "qap", "weight=strength").Value!.Value.ShouldBe(-0.5, 1e-12);
    }

    [Fact]
    public void SameAttribute_IsARelation() =>
        Run.Of(Inputs.Undirected("a: b; c: d").WithAttribute("kind", id => id is "a" or "b" ? "1" : "2"), "qap", "first=link", "second=same:kind")
            .Value!.Value.ShouldBe(1, 1e-12);

    [Fact]
    public void NotAsked_CellsAreLeftOut()
    {
        // Only a answered: a-b and a-c. There the two layers are opposite; what c told of b does not count.
        var input = Inputs.Of([("x", "a: b; c: b", false), ("y", "a: c; c: b", false)]) with { Respondents = [true, false, false] };
        var result = Run.Of(input, "qap");
        result.Value!.Value.ShouldBe(-1, 1e-12);
        result.Figure("cells").ShouldBe(2);
    }

    [Fact]
    public void Threads_ChangeNothing() => Families.ShouldNotDependOnThreads("qap");

    [Fact]
    public void Labels_ChangeNoCorrelation()
    {
        var (x, y) = (RandomGraphs.Make(1, 30, 0.2, true), RandomGraphs.Make(2, 30, 0.2, true));
        var frame = new DyadFrame(30, null, AskedWhen.SourceAnswered);
        var to = Enumerable.Range(0, 30).Reverse().ToArray();
        new Qap(frame, RandomGraphs.Relabel(x, to).Out, RandomGraphs.Relabel(y, to).Out).Correlation
            .ShouldBe(new Qap(frame, x.Out, y.Out).Correlation, 1e-12);
    }

    private static Adjacency Read(string layer) =>
        LayerReader.Read(Families, new LayerQuery { Layers = [layer] }).Value!.Graph.Out;

    private static int Overlap(AnalysisGraph x, AnalysisGraph y, int[] order) => Enumerable.Range(0, 25)
        .Count(c => x.Out.Has(c / 5, c % 5) && y.Out.Has(order[c / 5], order[c % 5]));

    private static IEnumerable<int[]> Permutations(int count) => count == 0 ? [[]]
        : from rest in Permutations(count - 1)
          from place in Enumerable.Range(0, count)
          select (int[])[.. rest[..place], count - 1, .. rest[place..]];
}
