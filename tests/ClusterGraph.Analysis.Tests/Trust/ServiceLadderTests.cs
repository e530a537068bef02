using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Trust;

/// <summary>Methods catalogue E8 and seeds S-018; values to be checked by hand.</summary>
public sealed class ServiceLadderTests
{
    // Of six pairs ab, ac and ad are mutual, all rated 4 of 5; b trusts c one way.
    private static readonly AnalysisInput Star = Inputs.Directed("a: b c d; b: a c; c: a; d: a").WithStrengths("4 4 4 4 4 4 4");

    [Fact]
    public void E8_MeanTimesShare()
    {
        var result = Run.Of(Star, "service-ladder");
        result.Figure("trustIndex").ShouldBe(2);
        result.Value.ShouldBe(4);
        result.Figure("meanTrust").ShouldBe(4);
        result.Figure("mutualShare").ShouldBe(0.5);
        result.Explanation.ShouldBe("The cluster can carry a shared road map and standards now; its trust index is 2 of 5.");
    }

    [Fact]
    public void E8_OfLinkedPairs_TheShareIsLarger() =>
        Run.Of(Star, "service-ladder", "shareOf=linked").Figure("trustIndex").ShouldBe(3);

    [Fact]
    public void RatingsFromZeroToOne_AreReadAsOneToFive() =>
        Run.Of(Star.WithStrengths("0.75 0.75 0.75 0.75 0.75 0.75 0.75"), "service-ladder").Figure("trustIndex").ShouldBe(2);

    [Fact]
    public void E8_SaysHowManyPairsWouldLiftIt()
    {
        // 4 of 5 in 5 of 6 pairs is more than 3; in 4 pairs it is less.
        var result = Run.Of(Star, "service-ladder");
        result.Figure("pairsToNext").ShouldBe(2);
        var finding = OfCluster(result);
        finding.Remedy!.Text.ShouldContain("If 2 more pairs");
        finding.Missing.Select(m => m.Source.Id + m.Target.Id).ShouldBe(["bc", "bd"]);
        (finding.Value, finding.Threshold, finding.Source).ShouldBe((2.0, 3.0, "ClusterGraph proposal"));
    }

    [Fact]
    public void PairsToLift_DoNotGiveAwayWhoTrustsOneWay()
    {
        var without = Inputs.Directed("a: b c d; b: a; c: a; d: a").WithStrengths("4 4 4 4 4 4");
        var other = Inputs.Directed("a: b c d; b: a; c: a; d: a b").WithStrengths("4 4 4 4 4 4 1");
        Pairs(without).ShouldBe(Pairs(Star));
        Pairs(other).ShouldBe(Pairs(Star));

        static string[] Pairs(AnalysisInput input) => [.. OfCluster(Run.Of(input, "service-ladder")).Missing
            .Select(m => m.Source.Id + m.Target.Id)];
    }

    [Fact]
    public void S018_LowTrustIsOfferedEvents_HighTrustJointDevelopment()
    {
        var input = Inputs.Directed("a: b c; b: a c; c: a b; x: y z; y: z").WithStrengths("5 5 5 5 5 5 1 2 1")
            .WithAttribute("village", id => id[0] < 'm' ? "North" : "South");
        var result = Run.Of(input, "service-ladder", "group=village");
        result.Cell("ladder", "North", "rung").ShouldBe(5);
        result.Cell("ladder", "South", "rung").ShouldBe(1);
        result.Findings.ShouldContain(f => f.Sentence.Text.StartsWith("Group North can carry joint product development"));
        result.Findings.ShouldContain(f => f.Sentence.Text.StartsWith("Group South can carry networking"));
        result.Of("x", "rungOfGroup").ShouldBe(1);
    }

    [Fact]
    public void AveragesOfFewerThanThreeRaters_AreHeldBack()
    {
        var result = Run.Of(Inputs.Directed("a: b; b: a", "c", "d").WithStrengths("5 2"), "service-ladder");
        (result.Value, result.Reason).ShouldBe((null, CaveatCode.SmallCell));
        result.Figure("meanTrust").ShouldBeNull();
        result.Values.Single(v => v.Id == "a").Reason.ShouldBe(CaveatCode.SmallCell);
        result.Findings.ShouldBeEmpty();
        result.Caveats.ShouldContain(c => c.Code == CaveatCode.SmallCell);
    }

    [Fact]
    public void OwnIndex_IsShownOnlyWithThreePartners()
    {
        // a is in three mutual pairs of three: 4 of 5; b in one only.
        var result = Run.Of(Star, "service-ladder");
        result.Of("a").ShouldBe(4);
        result.Of("b").ShouldBeNull();
    }

    [Fact]
    public void MembersBelow_AreThoseWhoAreCertainlyBelow()
    {
        // b, c and d are in one mutual pair of three: at most 5/3, below the 2 of the fourth rung.
        var result = Run.Of(Star, "service-ladder");
        result.Groups.Single(g => g.Kind == "belowRung" && g.Name == "cluster").Members.ShouldBe(["b", "c", "d"]);
    }

    [Fact]
    public void PairsInWhichOneDidNotAnswer_AreLeftOut()
    {
        var result = Run.Of(Star with { Respondents = [true, true, true, false] }, "service-ladder", "nodes=all");
        result.Figure("pairsAsked").ShouldBe(3);
        result.Figure("mutualPairs").ShouldBe(2);
        result.Caveats.ShouldContain(c => c.Code == CaveatCode.NotAsked && c.Count == 1);
    }

    [Fact]
    public void WithoutRatings_NothingIsMadeUp()
    {
        var result = Run.Of(Star, "service-ladder", "weight=none");
        (result.Value, result.Reason).ShouldBe((null, CaveatCode.NoWeights));
    }

    [Fact]
    public void WithoutAMutualPair_ItIsTheFirstRung()
    {
        var result = Run.Of(Inputs.Directed("a: b; b: c").WithStrengths("5 5"), "service-ladder");
        (result.Value, result.Figure("trustIndex")).ShouldBe((1, 0));
        result.Findings[0].Remedy!.Text.ShouldContain("meetings of two");
    }

    [Fact]
    public void MorePairsAlone_WouldNotDo()
    {
        var all = Inputs.Directed("a: b c; b: a c; c: a b").WithStrengths("2 2 2 2 2 2");
        var result = Run.Of(all, "service-ladder");
        result.Figure("pairsToNext").ShouldBeNull();
        result.Findings[0].Remedy!.Text.ShouldBe(
            "More pairs alone would not do: those who trust each other rate it 2 of 5, and the next rung asks for 3.");
    }

    [Fact]
    public void Thresholds_MoveTheRung_AndMustAscend()
    {
        Run.Of(Star, "service-ladder", "rung5=2").Value.ShouldBe(5);
        Run.Refused(Star, "service-ladder", "rung3=0.1").Field.ShouldBe("rung3");
    }

    [Fact]
    public void FreeRiders_TakeAtBothMoments_AndGiveAtNeither()
    {
        var now = Inputs.Of([("trusts", "a: b; b: a", false), ("helps", "a: c d; b: d", false)]);
        var later = Inputs.Of([("trusts", "a: b; b: a", false), ("helps", "a: c d; d: a", false)]);
        var result = Run.OfTwo(now, later, "service-ladder", "benefits=helps");
        result.Figure("freeRiders").ShouldBe(1);
        result.Groups.Single(g => g.Name == "freeRiders").Members.ShouldBe(["c"]);
        Run.Refused(now, "service-ladder", "benefits=helps").Message.ShouldContain("give the other map");
    }

    [Fact]
    public void Threads_ChangeNothing() => Star.ShouldNotDependOnThreads("service-ladder");

    private static Finding OfCluster(AnalysisResult result) =>
        result.Findings.Single(f => f.Rule == FindingRule.ServiceRung && f.Sentence.Text.StartsWith("The cluster"));
}
