using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Poverty;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Poverty;

public sealed class PovertyMatrixTests
{
    private static readonly AnalysisInput Map = Inputs.Directed(string.Empty, "cluster");

    [Fact]
    public void D6_NineteenCriteriaInThreeBlocks()
    {
        MatrixCriteria.All.Count.ShouldBe(19);
        MatrixCriteria.Blocks.Select(b => b.Criteria.Length).ShouldBe([10, 5, 4]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void D6_AllAlike_IsTheMean(int rating) => Rated(rating, 19).Value.ShouldBe(rating);

    [Fact]
    public void D6_ElevenOfNineteen_AreTooFew()
    {
        var result = Rated(5, 11);
        result.Value.ShouldBeNull();
        result.Reason.ShouldBe(CaveatCode.LowCoverage);
        result.Figure("answeredShare")!.Value.ShouldBe(0.578947, Run.Digits6);
        result.Figure("general").ShouldBe(5);
        result.Figure("processes").ShouldBeNull();
    }

    [Fact]
    public void D6_TwelveOfNineteen_AreEnough() => Rated(2, 12).Value.ShouldBe(2);

    [Fact]
    public void Unanswered_NeverCountsAsThree()
    {
        var result = Rated(5, 12);
        result.Cell("profile", "growth", "rating").ShouldBeNull();
        result.Cell("profile", "growth", "raters").ShouldBe(0);
    }

    [Fact]
    public void Raters_AreShownWithTheirSpread()
    {
        var result = Run.Of(Map, "poverty-matrix", "ratings=location=2/4/5,market=3/3");
        result.Cell("profile", "location", "rating")!.Value.ShouldBe(3.666667, Run.Digits6);
        result.Cell("profile", "location", "lowest").ShouldBe(2);
        result.Cell("profile", "location", "highest").ShouldBe(5);
        result.Figure("meanSpread").ShouldBe(1.5);
        result.Figure("disputed").ShouldBe(1);
    }

    [Fact]
    public void RatingsOnTheMap_AreReadFromEachActorThatHasOne()
    {
        var sessions = Inputs.Directed(string.Empty, "men", "women")
            .WithAttribute("matrix.market", id => id == "men" ? "2" : "5");
        var result = Run.Of(sessions, "poverty-matrix");
        result.Cell("profile", "market", "rating").ShouldBe(3.5);
        result.Cell("profile", "market", "raters").ShouldBe(2);
    }

    [Fact]
    public void TwoRows_RunTheOtherWay_AndAreNotTurnedRound()
    {
        var result = Run.Of(Map, "poverty-matrix", "ratings=jointAction=5,socialCapital=5");
        result.Cell("profile", "jointAction", "reversed").ShouldBe(1);
        result.Cell("profile", "jointAction", "rating").ShouldBe(5);
        result.Cell("profile", "agglomeration", "reversed").ShouldBe(1);
        result.Cell("profile", "socialCapital", "reversed").ShouldBe(0);
        result.Caveats.ShouldContain(c => c.Code == CaveatCode.ReversedRows);
    }

    [Theory]
    [InlineData("ratings=location=6")]
    [InlineData("ratings=location=0.5")]
    [InlineData("ratings=location=high")]
    [InlineData("ratings=weather=3")]
    [InlineData("ratings=location")]
    public void WhatIsNoRating_IsRefused(string ratings) => Run.Refused(Map, "poverty-matrix", ratings).Field.ShouldBe("ratings");

    private static AnalysisResult Rated(int rating, int criteria) => Run.Of(
        Map, "poverty-matrix", "ratings=" + string.Join(',', MatrixCriteria.All.Take(criteria).Select(c => $"{c}={rating}")));
}
