using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Poverty;

public sealed class AccessDistanceTests
{
    private const string Method = "access-distance";

    // Two groups of others sell to the market, one of them borrows; each buys from a group of the poor.
    private static readonly AnalysisInput Map = Inputs.Of(
        [("sellsTo", "o1: market; o2: market; p1: o1; p2: o2", false), ("lendsTo", "bank: o1", false)])
        .WithAttribute("headCount", _ => "10")
        .WithAttribute("type", id => id == "market" ? "trade.market" : null)
        .WithAttribute("family", id => id switch { "bank" => "finance", "p1" or "p2" => "labour", _ => null });

    [Fact]
    public void Market_IsReachedAlongSales()
    {
        var result = Run.Of(Map, Method);
        Row(result, "market").ShouldBe([2, 1, 0, 0, 0.5]);
    }

    [Fact]
    public void Credit_IsReachedOverAnyLink()
    {
        // Hops to the bank: o1 1, p1 2, o2 3, p2 4. Others (1 + 1/3) / 2, poor (1/2 + 1/4) / 2.
        var row = Row(Run.Of(Map, Method), "credit");
        row[..4].ShouldBe([3, 2, 0, 0]);
        row[4]!.Value.ShouldBe(0.291667, Run.Digits6);
    }

    [Fact]
    public void WhatIsNotOnTheMap_IsNotADistance()
    {
        var result = Run.Of(Map, Method);
        Row(result, "training").ShouldAllBe(cell => cell == null);
        result.Caveats.ShouldContain(c => c.Code == CaveatCode.NotAsked && c.Count == 2);
    }

    [Fact]
    public void P_IsThatOfAllWaysToChooseTwoOfFour()
    {
        // One of six choices is as far apart; 9999 reshufflings come near it, and they are named.
        var result = Run.Of(Map, Method, "permutations=9999");
        result.Cell("access", "market", "p")!.Value.ShouldBe(1 / 6.0, 0.02);
        result.Figure("permutations").ShouldBe(9999);
        result.Seed.ShouldBe(1);
    }

    [Fact]
    public void Threads_ChangeNothing() => Map.ShouldNotDependOnThreads(Method);

    [Fact]
    public void NoWay_IsAShareAndNotANumberOfHops()
    {
        // p2 and p3 trade among themselves only.
        var cut = Inputs.Of([("sellsTo", "o1: market; o2: market; p1: o1; p2: p3", false)])
            .WithAttribute("headCount", _ => "10").WithAttribute("type", id => id == "market" ? "trade.market" : null)
            .WithAttribute("family", id => id[0] == 'p' ? "labour" : null);
        var result = Run.Of(cut, Method);
        result.Cell("access", "market", "poorUnreached")!.Value.ShouldBe(2 / 3.0, Run.Digits6);
        result.Cell("access", "market", "poorMedian").ShouldBe(2);
    }

    [Fact]
    public void FewPeople_AreNotCompared()
    {
        var result = Run.Of(Map.WithAttribute("headCount", _ => "2"), Method);
        result.Reason.ShouldBe(CaveatCode.SmallCell);
        result.Tables.ShouldBeEmpty();
    }

    [Fact]
    public void PoorGroups_CanBeNamed()
    {
        var result = Run.Of(Map, Method, "poorGroups=o1,o2");
        result.Cell("access", "market", "difference").ShouldBe(-0.5);
    }

    private static double?[] Row(AnalysisResult result, string row) =>
        [.. result.Tables.Single().Columns.Take(5).Select(column => result.Cell("access", row, column))];
}
