using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Poverty;
using ClusterGraph.Analysis.Tests.Fixtures;
using ClusterGraph.Core.Links;

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
    [InlineData("subcontracting", 0.5, 5)]
    [InlineData("market", 0.5, 2)]
    [InlineData("otherSectors", 0.25, 4)]
    [InlineData("socialCapital", 0.5, 3)]
    [InlineData("institutions", 0.25, 4)]
    [InlineData("jointAction", 0.5, 3)]
    [InlineData("employment", 0.5, 3)]
    public void S023_SevenCriteria_AreSuggestedByTheMap(string criterion, double share, double rating)
    {
        var result = Run.Of(Producers(), "poverty-matrix");
        result.Cell("profile", criterion, "evidence").ShouldBe(share);
        result.Cell("profile", criterion, "suggested").ShouldBe(rating);
        result.Cell("profile", criterion, "rating").ShouldBeNull();
        result.Tables.Single().Cells.Count(row => row[5] is not null).ShouldBe(7);
    }

    [Fact]
    public void Suggestions_CountOnlyWhenAsked_AndNeverOverARating()
    {
        Run.Of(Producers(), "poverty-matrix").Figure("answered").ShouldBe(0);
        var result = Run.Of(Producers(), "poverty-matrix", "prefill=true", "ratings=market=4");
        result.Figure("answered").ShouldBe(7);
        result.Cell("profile", "market", "rating").ShouldBe(4);
        result.Cell("profile", "institutions", "rating").ShouldBe(4);
    }

    [Fact]
    public void MapWithoutSuchLinks_SuggestsNothing() =>
        Run.Of(Map, "poverty-matrix").Tables.Single().Cells.ShouldAllBe(row => row[5] == null);

    [Theory]
    [InlineData("ratings=location=6")]
    [InlineData("ratings=location=0.5")]
    [InlineData("ratings=location=high")]
    [InlineData("ratings=weather=3")]
    [InlineData("ratings=location")]
    public void WhatIsNoRating_IsRefused(string ratings) => Run.Refused(Map, "poverty-matrix", ratings).Field.ShouldBe("ratings");

    // Four producers, a supplier outside, an association, an export market and a shop.
    private static AnalysisInput Producers()
    {
        var map = Inputs.Of(
            [
                ("subcontractsTo", "a: b", false), ("actsJointlyWith", "a: c", true), ("exportsTo", "a: abroad", false),
                ("sellsTo", "b: shop", false), ("production", "x: a", false), ("social", "a: b", false),
                ("memberOf", "a: club", false), ("employs", "a: d; b: d", false),
            ])
            .WithAttribute("family", id => id switch { "a" or "b" or "c" or "d" => "producer", "club" => "collective", _ => null })
            .WithAttribute("type", id => id is "abroad" or "shop" ? "trade.market" : null);
        return map with
        {
            Inside = [.. map.Ids.Select(id => id is not ("x" or "abroad"))],
            Links = map.Links with { Contracts = [null, null, null, null, null, null, null, ContractKind.Contract, ContractKind.Informal] },
        };
    }

    private static AnalysisResult Rated(int rating, int criteria) => Run.Of(
        Map, "poverty-matrix", "ratings=" + string.Join(',', MatrixCriteria.All.Take(criteria).Select(c => $"{c}={rating}")));
}
