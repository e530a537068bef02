using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Comparison;

/// <summary>Oracle values: sna 2.7-1 (gcor, hdist) and set arithmetic in numpy.</summary>
public sealed class TwoWavesTests
{
    private static readonly AnalysisInput First = Inputs.Directed(Sampson.First);
    private static readonly AnalysisInput Second = Inputs.Directed(Sampson.Second);

    [Fact]
    public void OneInput_IsRefused() => Run.Refused(First, "two-waves").Field.ShouldBe("other");

    [Fact]
    public void Empty_SaysSo()
    {
        var result = Run.OfTwo(Inputs.Directed(""), Inputs.Directed(""), "two-waves");
        (result.Value, result.Reason).ShouldBe((null, CaveatCode.TooFewNodes));
    }

    [Fact]
    public void NobodyInCommon_ComparesNothing()
    {
        var result = Run.OfTwo(Inputs.Directed("a: b"), Inputs.Directed("c: d"), "two-waves");
        (result.Value, result.Figure("joiners"), result.Figure("leavers")).ShouldBe((null, 2, 2));
    }

    [Theory]
    [InlineData("kept", 35)]
    [InlineData("lost", 20)]
    [InlineData("new", 22)]
    [InlineData("hamming", 42)]
    [InlineData("jaccard", 0.454545)]
    [InlineData("correlation", 0.541162)]
    [InlineData("correlationP", 0.001)]
    public void B10_Sampson(string figure, double expected) =>
        Run.OfTwo(First, Second, "two-waves").Figure(figure)!.Value.ShouldBe(expected, Run.Digits6);

    [Fact]
    public void Links_SayWhatBecameOfThem()
    {
        var result = Run.OfTwo(Inputs.Directed("a: b c", "d"), Inputs.Directed("a: b d", "c"), "two-waves");
        result.Links.Select(l => (l.Target, l.Value)).ShouldBe([("b", 0), ("c", -1), ("d", 1)], ignoreOrder: true);
    }

    [Fact]
    public void JoinersAndLeavers_AreNoChangeOfLinks()
    {
        var result = Run.OfTwo(Inputs.Directed("a: b; gone: a b"), Inputs.Directed("a: b come; come: b"), "two-waves");
        (result.Value, result.Figure("kept"), result.Figure("new"), result.Figure("lost")).ShouldBe((1, 1, 0, 0));
        result.Cell("joiners", "come", "links").ShouldBe(2);
        result.Cell("leavers", "gone", "links").ShouldBe(2);
        result.Groups.Single().Members.ShouldBe(["gone"]);
    }

    [Fact]
    public void Turnover_IsFlaggedBelowThirtyPercent()
    {
        Codes(Run.OfTwo(Inputs.Directed("a: b c", "d"), Inputs.Directed("a: b d", "c"), "two-waves")).ShouldBeEmpty();
        Codes(Run.OfTwo(Inputs.Directed("a: b c; b: c"), Inputs.Directed("a: b; c: a b"), "two-waves"))
            .ShouldBe([CaveatCode.HighTurnover]);
    }

    [Fact]
    public void NotAsked_IsNotLost()
    {
        // b did not answer the second time, so that its link to a is unknown and not lost.
        var second = Inputs.Directed("a: b") with { Respondents = [true, false] };
        var result = Run.OfTwo(Inputs.Directed("a: b; b: a"), second, "two-waves");
        (result.Value, result.Figure("lost"), result.Figure("pairsCompared")).ShouldBe((1, 0, 1));
    }

    [Fact]
    public void KindThatIsGone_IsAllLost()
    {
        var before = Inputs.Of([("credit", "a: b; b: c", false), ("trade", "a: c", false)]);
        var after = Inputs.Of([("trade", "a: c; b: c", false)]);
        Run.OfTwo(before, after, "two-waves", "layer=credit").Figure("lost").ShouldBe(2);
        Run.OfTwo(after, before, "two-waves", "layer=credit").Figure("new").ShouldBe(2);
    }

    [Fact]
    public void EmptyBaseline_MakesAllNew()
    {
        var result = Run.OfTwo(Inputs.Directed("", "a", "b", "c"), Inputs.Of([("kin", "a: b; b: c", true)]), "two-waves");
        (result.Figure("new"), result.Figure("pairsCompared")).ShouldBe((2, 3));
    }

    [Fact]
    public void Change_OfDensityIsASignTest()
    {
        // Four pairs gained a link, none lost one: 2 of the 16 ways to exchange them are as extreme.
        var result = Run.OfTwo(
            Inputs.Directed("", "a", "b", "c", "d", "e"), Inputs.Directed("a: b c d e"), "two-waves", "permutations=9999");
        result.Cell("indicators", "density", "change")!.Value.ShouldBe(0.2, 1e-12);
        result.Cell("indicators", "density", "p")!.Value.ShouldBe(2 / 16.0, 0.015);
    }

    [Fact]
    public void Change_ExchangesBothDirectionsOfAPairTogether()
    {
        // Two pairs gained both directions: they are exchanged as two observations, so that p is 2 of 4.
        var result = Run.OfTwo(
            Inputs.Directed("", "a", "b", "c"), Inputs.Directed("a: b c; b: a; c: a"), "two-waves", "permutations=9999");
        result.Cell("indicators", "density", "p")!.Value.ShouldBe(0.5, 0.02);
    }

    [Fact]
    public void Indicators_AreThoseOfEachMoment()
    {
        var result = Run.OfTwo(First, Second, "two-waves", "permutations=99");
        result.Cell("indicators", "density", "first").ShouldBe(Run.Of(First, "density").Value);
        result.Cell("indicators", "reciprocity", "second").ShouldBe(Run.Of(Second, "reciprocity").Value);
        result.Cell("indicators", "transitivity", "second").ShouldBe(Run.Of(Second, "transitivity").Value);
    }

    [Fact]
    public void Undirected_CountsEveryLinkOnce()
    {
        var result = Run.OfTwo(Inputs.Undirected("a: b c"), Inputs.Undirected("a: b; b: c"), "two-waves");
        (result.Figure("kept"), result.Figure("new"), result.Figure("lost"), result.Figure("pairsCompared")).ShouldBe((1, 1, 1, 3));
    }

    [Fact]
    public void Threads_ChangeNothing() => First.ShouldNotDependOnThreads("two-waves", Second);

    private static IEnumerable<CaveatCode> Codes(AnalysisResult result) => result.Caveats.Select(c => c.Code);
}
