using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Brokerage;

/// <summary>Oracle values: E and I counted with networkx 2.8.8; permutation share from 20,000 label permutations.</summary>
public sealed class EiIndexTests
{
    // Karate as networkx labels it: member 9 stays with Mr. Hi.
    private static readonly string[] Officers =
        ["10", "15", "16", "19", "21", .. Enumerable.Range(23, 12).Select(i => $"{i}")];

    [Fact]
    public void A12_HighTechFriendship()
    {
        var result = Run.Of(HighTechGroups.Of(HighTech.Friendship), "e-i-index", "group=department", "permutations=9999");
        (result.Figure("across"), result.Figure("within")).ShouldBe((64, 38));
        result.Value!.Value.ShouldBe(0.254902, Run.Digits6);
        result.Figure("expected")!.Value.ShouldBe(0.552381, Run.Digits6);
        result.Figure("pInward")!.Value.ShouldBeLessThan(0.003);
        result.Figure("pOutward")!.Value.ShouldBeGreaterThan(0.99);
    }

    [Fact]
    public void A12_Karate()
    {
        var karate = Inputs.Undirected(Karate.Links).WithAttribute("club", id => Officers.Contains(id) ? "Officer" : "Hi");
        var result = Run.Of(karate, "e-i-index", "group=club");
        (result.Figure("across"), result.Figure("within")).ShouldBe((11, 67));
        result.Value!.Value.ShouldBe(-0.717949, Run.Digits6);
        result.Explanation.ShouldBe(
            "11 of 78 links lead to another group, clearly fewer than random mixing would give: groups look inward.");
    }

    // a and b are x, c is y: two links within x or from it, one of them across.
    [Fact]
    public void Small_PerActorAndGroup()
    {
        var input = Inputs.Undirected("a: b; b: c", "d").WithAttribute("group", id => id is "a" or "b" ? "x" : "y");
        var result = Run.Of(input, "e-i-index", "group=group");
        result.ShouldHold(("a", -1), ("b", 0), ("c", 1));
        result.Of("d").ShouldBeNull();
        result.Tables.Single().Rows.ShouldBe(["x", "y"]);
        result.Tables.Single().Cells[0].Take(4).ShouldBe([2, 1, 1, 0]);
        result.Tables.Single().Cells[1].Take(4).ShouldBe([2, 1, 0, 1]);
    }

    // Of six ways to give two x and two y to a path of four, two have one link across, two have all three, two have two.
    [Fact]
    public void Permutations_FindTheShareOfAllArrangements()
    {
        var input = Inputs.Undirected("a: b; b: c; c: d").WithAttribute("group", id => id is "a" or "b" ? "x" : "y");
        var result = Run.Of(input, "e-i-index", "group=group", "permutations=20000");
        result.Figure("pInward")!.Value.ShouldBe(1.0 / 3, 0.015);
        result.Figure("pOutward").ShouldBe(1);
    }

    [Fact]
    public void NoTies_HasNoIndex()
    {
        var result = Run.Of(Inputs.Undirected("", "a", "b").WithAttribute("group", _ => "x"), "e-i-index", "group=group");
        result.Value.ShouldBeNull();
        result.Reason.ShouldBe(CaveatCode.NoTies);
    }

    [Fact]
    public void OneGroup_IsExpectedToLookInward()
    {
        var result = Run.Of(Inputs.Undirected("a: b; b: c").WithAttribute("group", _ => "x"), "e-i-index", "group=group");
        (result.Value, result.Figure("expected"), result.Figure("pInward")).ShouldBe((-1, -1, 1));
    }

    [Fact]
    public void Permutations_AreTheSameForOneAndTwoThreads()
    {
        var input = HighTechGroups.Of(HighTech.Friendship);
        var settings = new Dictionary<string, string> { ["group"] = "department", ["seed"] = "3" };
        var one = MethodRunner.Run(input, "e-i-index", settings).Value!;
        var two = MethodRunner.Run(input, "e-i-index", settings, new RunOptions(2)).Value!;
        two.Figures.ShouldBe(one.Figures);
        one.Seed.ShouldBe(3);
    }
}
