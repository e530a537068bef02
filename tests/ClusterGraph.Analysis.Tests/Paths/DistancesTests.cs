using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Paths;

/// <summary>Oracle values: networkx 2.8.8.</summary>
public sealed class DistancesTests
{
    [Fact]
    public void Empty_SaysSo() => Run.Of(Inputs.Directed(""), "distances").Reason.ShouldBe(CaveatCode.EmptyGraph);

    [Fact]
    public void One_HasNoDistances() => Run.Of(Inputs.Directed("", "a"), "distances").Reason.ShouldBe(CaveatCode.TooFewNodes);

    [Fact]
    public void NoTies_NoPathButAnEfficiencyOfZero()
    {
        var apart = Run.Of(Inputs.Undirected("", "a", "b", "c"), "distances");
        apart.Value.ShouldBeNull();
        apart.Reason.ShouldBe(CaveatCode.NoTies);
        apart.Figure("pairsLeftOut").ShouldBe(3);
        apart.Figure("efficiency").ShouldBe(0);
    }

    // a–b–c and d–e: of ten pairs three lie in the larger piece; distances 1, 2, 1 there and 1 outside.
    [Fact]
    public void Pieces_TheLargestCounts_TheRestIsCountedOut()
    {
        var pieces = Run.Of(Inputs.Undirected("a: b; b: c; d: e"), "distances");
        pieces.Value.ShouldNotBeNull().ShouldBe(4.0 / 3, 1e-12);
        pieces.Figure("diameter").ShouldBe(2);
        pieces.Figure("radius").ShouldBe(1);
        pieces.Figure("componentSize").ShouldBe(3);
        pieces.Figure("pairsLeftOut").ShouldBe(7);
        pieces.Figure("efficiency").ShouldNotBeNull().ShouldBe(0.35, 1e-12);
        pieces.Tables.Single().Rows.ShouldBe(["1", "2", "unreachable"]);
        pieces.Tables.Single().Cells.Select(c => c[0]).ShouldBe([3.0, 1.0, 6.0]);
        pieces.Caveats.ShouldContain(c => c.Code == CaveatCode.Disconnected && c.Count == 2);
    }

    // A ring of three and a way out of it: the strong component is the ring, with distances 1 and 2.
    [Fact]
    public void Directed_TheStrongComponentCounts()
    {
        var ring = Run.Of(Inputs.Directed("a: b; b: c; c: a d"), "distances");
        ring.Value.ShouldBe(1.5);
        ring.Figure("pairsLeftOut").ShouldBe(6);
    }

    [Fact]
    public void B4_Kite()
    {
        var kite = Run.Of(Inputs.Undirected(Kite.Links), "distances");
        kite.Value.ShouldNotBeNull().ShouldBe(1.977778, Run.Digits6);
        kite.Figure("diameter").ShouldBe(4);
        kite.Figure("efficiency").ShouldNotBeNull().ShouldBe(0.646296, Run.Digits6);
        kite.Explanation.ShouldBe("In the largest connected part, 10 actors, two are 1.978 hand-overs apart on average and 4 at most.");
    }

    [Fact]
    public void B4_Florentine()
    {
        var families = Run.Of(Inputs.Undirected(Florentine.Marriage), "distances");
        families.Value.ShouldNotBeNull().ShouldBe(2.485714, Run.Digits6);
        families.Figure("diameter").ShouldBe(5);
        families.Figure("radius").ShouldBe(3);
        families.Figure("efficiency").ShouldNotBeNull().ShouldBe(0.500159, Run.Digits6);
    }

    [Fact]
    public void B4_Karate()
    {
        var club = Run.Of(Inputs.Undirected(Karate.Links), "distances");
        club.Value.ShouldNotBeNull().ShouldBe(2.408200, Run.Digits6);
        club.Figure("diameter").ShouldBe(5);
    }

    [Fact]
    public void B4_HighTechAdvice()
    {
        var advice = Run.Of(Inputs.Directed(HighTech.Advice), "distances");
        advice.Value.ShouldNotBeNull().ShouldBe(1.640476, Run.Digits6);
        advice.Figure("diameter").ShouldBe(3);
        advice.Figure("pairsLeftOut").ShouldBe(0);
    }

    [Fact]
    public void B4_HighTechFriendship_TwoStandOutsideTheStrongComponent() =>
        Run.Of(Inputs.Directed(HighTech.Friendship), "distances").Figure("componentSize").ShouldBe(19);

    // Strength 2 and 4 cost 1/2 and 1/4: the ends are 3/4 apart.
    [Fact]
    public void Weights_StrongLinksAreShort()
    {
        var chain = Run.Of(Inputs.Undirected("a: b; b: c").WithStrengths("2 4"), "distances", "weight=strength");
        chain.Value.ShouldBe(0.5);
        chain.Figure("diameter").ShouldBe(0.75);
        chain.Figure("radius").ShouldBe(0.5);
        chain.Tables.ShouldBeEmpty();
    }
}
