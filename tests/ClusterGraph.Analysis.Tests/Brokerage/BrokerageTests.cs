using ClusterGraph.Analysis.Brokerage;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Tests.Brokerage;

/// <summary>Oracle values: brokerage of R sna 2.7-1, raw counts; groups are departments.</summary>
public sealed class BrokerageTests
{
    private static readonly string[] Roles = ["coordinator", "itinerant", "representative", "gatekeeper", "liaison"];

    [Fact]
    public void A11_HighTechFriendship()
    {
        var result = Run.Of(HighTechGroups.Of(HighTech.Friendship), "brokerage", "group=department");
        Roles.Select(result.Figure).ShouldBe([26, 27, 80, 55, 68]);
        result.Value.ShouldBe(256);
        Row(result, "17").ShouldBe([5, 4, 36, 7, 19, 71]);
        Row(result, "11").ShouldBe([0, 16, 0, 5, 25, 46]);
    }

    [Fact]
    public void A11_HighTechFriendship_Expectation()
    {
        var result = Run.Of(HighTechGroups.Of(HighTech.Friendship), "brokerage", "group=department");
        result.Figure("expectedCoordinator")!.Value.ShouldBe(19.023446, Run.Digits6);
        result.Figure("expectedItinerant")!.Value.ShouldBe(60.732128, Run.Digits6);
        result.Figure("expectedRepresentative")!.Value.ShouldBe(60.732128, Run.Digits6);
        result.Figure("expectedGatekeeper")!.Value.ShouldBe(60.732128, Run.Digits6);
        result.Figure("expectedLiaison")!.Value.ShouldBe(155.134863, Run.Digits6);
    }

    [Fact]
    public void A11_HighTechAdvice()
    {
        var result = Run.Of(HighTechGroups.Of(HighTech.Advice), "brokerage", "group=department");
        Roles.Select(result.Figure).ShouldBe([28, 69, 95, 62, 246]);
        result.Value.ShouldBe(500);
        Row(result, "18").ShouldBe([0, 32, 4, 11, 74, 121]);
    }

    [Theory]
    [InlineData("xxx", "coordinator")]
    [InlineData("xyx", "itinerant")]
    [InlineData("xxy", "representative")]
    [InlineData("yxx", "gatekeeper")]
    [InlineData("xyz", "liaison")]
    public void Path_GivesItsMiddleOneRole(string groups, string role)
    {
        var input = Inputs.Directed("a: b; b: c").WithAttribute("group", id => groups[id[0] - 'a'].ToString());
        var result = Run.Of(input, "brokerage", "group=group");
        result.Of("b", role).ShouldBe(1);
        result.Of("b").ShouldBe(1);
        result.Value.ShouldBe(1);
    }

    [Fact]
    public void Path_ThatIsClosed_NeedsNoBroker() => Run.Of(
        Inputs.Directed("a: b c; b: c").WithAttribute("group", _ => "x"), "brokerage", "group=group").Value.ShouldBe(0);

    [Fact]
    public void Undirected_CountsBothWaysAndSaysSo()
    {
        var result = Run.Of(Inputs.Undirected("a: b; b: c").WithAttribute("group", _ => "x"), "brokerage", "group=group");
        result.Of("b", "coordinator").ShouldBe(2);
        result.Caveats.ShouldContain(c => c.Code == CaveatCode.DirectionIgnored);
        result.Values[0].More!.Keys.ShouldNotContain("z");
    }

    [Fact]
    public void NoGroup_TakesNoPart()
    {
        var input = Inputs.Directed("a: b; b: c d").WithAttribute("group", id => id == "d" ? null : "x");
        var result = Run.Of(input, "brokerage", "group=group");
        result.Of("b").ShouldBe(1);
        result.Of("d").ShouldBeNull();
        result.Values.Single(v => v.Id == "d").Reason.ShouldBe(CaveatCode.NoAttribute);
        result.Caveats.ShouldContain(c => c.Code == CaveatCode.NoAttribute && c.Count == 1);
    }

    [Fact]
    public void NobodyHasAGroup_SaysSo()
    {
        var result = Run.Of(Inputs.Directed("a: b").WithAttribute("group", _ => null), "brokerage", "group=group");
        result.Value.ShouldBeNull();
        result.Reason.ShouldBe(CaveatCode.NoAttribute);
    }

    [Fact]
    public void UnknownAttribute_IsRefusedWithTheKnownOnes()
    {
        var error = Run.Refused(HighTechGroups.Of(HighTech.Advice), "brokerage", "group=caste");
        error.Code.ShouldBe(ErrorCode.NotFound);
        error.Message.ShouldContain("department");
    }

    // Mean and spread of 4,000 random networks; the standard error of the mean is below 0.02 of the spread.
    [Fact]
    public void Expectation_IsTheMeanAndSpreadOfRandomNetworks()
    {
        int[] groupOf = [0, 0, 0, 1, 1, 2];
        var expected = new BrokerExpectation([3, 2, 1], 0.4);
        var runs = Enumerable.Range(1, 4000)
            .Select(seed => BrokerRoles.Compute(RandomGraphs.Make(seed, 6, 0.4, isDirected: true), groupOf)).ToList();
        foreach (var role in Enum.GetValues<BrokerRole>())
        {
            var counts = runs.ConvertAll(r => (double)r[(int)role][0]);
            var mean = counts.Average();
            var spread = Math.Sqrt(counts.Average(c => (c - mean) * (c - mean)));
            expected.Mean(0, role).ShouldBe(mean, 0.08 * spread, role.ToString());
            (1 / (expected.Score(0, role, 1) - expected.Score(0, role, 0))).ShouldBe(spread, 0.08 * spread, role.ToString());
        }
    }

    private static double?[] Row(AnalysisResult result, string actor) => [.. Roles.Select(r => result.Of(actor, r)), result.Of(actor)];
}
