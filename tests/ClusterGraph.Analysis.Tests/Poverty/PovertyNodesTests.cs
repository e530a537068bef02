using System.Text.Json;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Plans;

namespace ClusterGraph.Analysis.Tests.Poverty;

public sealed class PovertyNodesTests
{
    private const string Method = "poverty-nodes";
    private const string Information = "information=memberOf";

    private static readonly AnalysisInput Map = NadviCluster.Map;

    [Fact]
    public void S003_SmallProducersWithFewAssets_AreVulnerable()
    {
        var flag = Flag(Nadvi(), "small");
        flag.Rule.ShouldBe(FindingRule.VulnerableNode);
        flag.Severity.ShouldBe(Severity.Watch);
        Reasons(Nadvi(), "small").ShouldBe(["povertyNodes.nearLine", "povertyNodes.fewAssets", "povertyNodes.input"]);
    }

    [Fact]
    public void S003_SubcontractorsWhollyDependentOnMiddlemen_ArePoor_WithTheirDependenceAsReasons()
    {
        var result = Nadvi();
        Flag(result, "subcontractors").Rule.ShouldBe(FindingRule.PoorNode);
        var reasons = Reasons(result, "subcontractors");
        reasons.ShouldContain("povertyNodes.buyer");
        reasons.ShouldContain("povertyNodes.input");
        reasons.ShouldContain("povertyNodes.interlock");
    }

    [Fact]
    public void S003_SubcontractorsWithAnAcceptableIncome_AreStillVulnerable()
    {
        var input = Map.WithAttribute("income", id => id == "subcontractors" ? "160" : IncomeOf(id));
        var flag = Flag(Nadvi(input), "subcontractors");
        flag.Rule.ShouldBe(FindingRule.VulnerableNode);
        flag.Sentence.Key.ShouldBe("povertyNodes.vulnerability");

        // Buyer 1, input 1, market 2/3, support 1, isolation 1, interlock 1: 17/18.
        flag.Value!.Value.ShouldBe(0.944444, Run.Digits6);
    }

    [Theory]
    [InlineData("ownAccount")]
    [InlineData("homeworkers")]
    [InlineData("dayLabour")]
    public void S003_WorkersBelowTheMinimumWage_ArePoor(string group)
    {
        var flag = Flag(Nadvi(), group);
        flag.Rule.ShouldBe(FindingRule.PoorNode);
        flag.Severity.ShouldBe(Severity.Serious);
        flag.Sentence.Text.ShouldContain("100 % have less than the poverty line");
    }

    [Theory]
    [InlineData("traders")]
    [InlineData("large")]
    [InlineData("middlemen")]
    public void S003_TradersAndLargeProducers_AreNotFlagged(string group)
    {
        var result = Nadvi();
        result.Findings.ShouldNotContain(f => f.About[0].Id == group);
        result.Of(group).ShouldBe(0);
    }

    [Fact]
    public void BuyersAndInstitutions_AreNotAskedAbout() => Nadvi().Of("bank").ShouldBeNull();

    [Fact]
    public void Findings_StandBySeverityAndSize() => Nadvi().Findings.Take(5).Select(f => f.About[0].Id)
        .ShouldBe(["homeworkers", "subcontractors", "dayLabour", "ownAccount", "small"]);

    [Fact]
    public void Remedy_OfAnIncome_NamesTheRise() => Flag(Nadvi(), "subcontractors").Remedy!.Text
        .ShouldBe("It would not count as poor if the middle income rose by 5, to the line of 100.");

    [Fact]
    public void Remedy_OfSeveralRules_SaysThatNoSingleChangeIsEnough()
    {
        var flag = Flag(Nadvi(), "small");
        flag.Remedy!.Key.ShouldBe("povertyNodes.remedyNone");
    }

    [Fact]
    public void Remedy_OfOneRule_NamesThePart()
    {
        // Buyer and input 1, market, support and interlock 0: V = 0.4; flagged from 0.3 on, so that one of five parts must
        // fall by 0.5.
        var input = Inputs.Of(
            [("sellsTo", "g: market", false), ("suppliesInputsTo", "s: g", false), ("supports", "help: g", false)])
            .WithAttribute("headCount", id => id == "g" ? "50" : null)
            .WithAttribute("type", id => id == "market" ? "trade.market" : null)
            .WithAttribute("family", id => id == "help" ? "service" : null);
        var flag = Run.Of(input, Method, "vulnerableAt=0.3", "information=social", "required=buyer,input").Findings[0];
        flag.Remedy!.Text.ShouldBe("It would not be flagged if sales went to more buyers: concentration from 1 to below 0.5.");
    }

    [Fact]
    public void Disaggregation_IsBySexWithSmallCellsHidden()
    {
        var input = Map
            .WithAttribute("sex:women", id => id switch { "homeworkers" => "0.9", "dayLabour" => "0.2", "traders" => "0.1", "large" => "0", _ => "0.5" })
            .WithAttribute("sex:men", id => id switch { "homeworkers" => "0.1", "dayLabour" => "0.8", "traders" => "0.9", "large" => "1", _ => "0.5" });
        var result = Nadvi(input);

        // Poor: 540 + 50 + 200 + 90 women of 1430. Not flagged: 3 + 0 + 6 + 4 women of 70.
        result.Cell("peopleBySex", "poor", "women").ShouldBe(880);
        result.Cell("peopleBySex", "poor", "total").ShouldBe(1430);
        result.Cell("peopleBySex", "notFlagged", "women").ShouldBe(13);

        var fewer = input.WithAttribute("sex:women", id => id is "homeworkers" or "small" ? "0.5" : "0")
            .WithAttribute("sex:men", id => id is "homeworkers" or "small" ? "0.5" : "1");
        var hidden = Nadvi(fewer);
        hidden.Cell("peopleBySex", "notFlagged", "women").ShouldBeNull();
        hidden.Cell("peopleBySex", "notFlagged", "men").ShouldBeNull();
        hidden.Caveats.ShouldContain(c => c.Code == CaveatCode.SmallCell);
    }

    [Fact]
    public void SinglePersons_AreFlaggedTogether_AndNeverNamed()
    {
        string[] names = ["fatima", "joan", "khadija", "lalla", "maria", "noor"];
        var input = Inputs.Directed(string.Empty, names)
            .WithAttribute("type", _ => "labour.homeWorker").WithAttribute("family", _ => "labour").WithAttribute("income", _ => "40");
        var result = Run.Of(input, Method, NadviCluster.MinimumWage, "required=income");
        result.Findings[0].About.ShouldBe([FindingSubject.Group("labour.homeWorker")]);
        result.Values.ShouldAllBe(v => v.Value == null && v.Reason == CaveatCode.SmallCell);
        var text = JsonSerializer.Serialize(new { result.Findings, result.Tables, result.Groups, result.Explanation });
        names.ShouldAllBe(name => !text.Contains(name));
    }

    [Fact]
    public void FewerThanFive_AreInNoTableAndNoFinding()
    {
        var input = Map.WithAttribute("headCount", id => id == "ownAccount" ? "3" : HeadsOf(id));
        var result = Nadvi(input);
        result.Findings.ShouldNotContain(f => f.About[0].Id == "ownAccount" || f.About[0].Id == "producer.ownAccount");
        result.Tables.SelectMany(t => t.Rows).ShouldNotContain("producer.ownAccount");
        result.Figure("insufficientNodes").ShouldBe(1);
    }

    [Fact]
    public void TooLittleKnown_IsNoFlag()
    {
        // Neither incomes nor institutions nor contacts: three of seven required indicators.
        var input = Inputs.Of([("sellsTo", "g: market", false)]).WithAttribute("headCount", _ => "50");
        var result = Run.Of(input, Method, NadviCluster.MinimumWage);
        result.Findings.ShouldBeEmpty();
        result.Figure("insufficientNodes").ShouldBe(1);
        result.Of("g").ShouldBeNull();
    }

    [Fact]
    public void PoorInSeveralWays_IsARuleOfItsOwn()
    {
        var input = People.Table("housing school headCount\ng mud 2 60\nh brick 9 60");
        var result = Run.Of(
            input, Method, "indicators=housing,school", "cutoffs==mud,5", "povertyCutoff=2", "required=deprivation");
        Flag(result, "g").Sentence.Key.ShouldBe("povertyNodes.deprivation");
        result.Of("h").ShouldBe(0);
    }

    [Fact]
    public void NearlyPoorInSeveralWays_IsVulnerable()
    {
        // Two of three deprivations where three make poor: 2 is at least 0.6 x 3.
        var input = People.Table("a b c headCount\ng 0 0 9 60");
        Flag(Run.Of(input, Method, "indicators=a,b,c", "cutoffs=5,5,5", "povertyCutoff=3", "required=deprivation"), "g")
            .Sentence.Key.ShouldBe("povertyNodes.nearDeprivation");
    }

    [Fact]
    public void ContestedFlag_StandsBesideTheFlag()
    {
        var result = Nadvi(Map.WithAttribute("povertyContested", id => id == "small" ? "women's session: we are not" : null));
        result.Figure("contestedNodes").ShouldBe(1);
        Flag(result, "small").Rule.ShouldBe(FindingRule.VulnerableNode);
        result.Findings.ShouldContain(f => f.Rule == FindingRule.ContestedFlag && f.About[0].Id == "small");
    }

    [Fact]
    public void ObjectionsOfTheRoom_ContestTheFlag_AndSayHowMany()
    {
        // Amina objected when the group was poor, Bo when it was vulnerable; Cy speaks of somebody else.
        var result = Nadvi(Map with
        {
            Objectors = new Dictionary<string, IReadOnlyList<string>>
            {
                ["vulnerableNode actor/small"] = ["bo", "bo", "amina"],
                ["poorNode actor/small"] = ["amina"],
                ["thin actor/small"] = ["cy"],
            },
        });
        Flag(result, "small").ContestedBy.ShouldBe(2);
        Flag(result, "subcontractors").ContestedBy.ShouldBeNull();
        result.Figure("contestedNodes").ShouldBe(1);
        var contest = result.Findings.Single(f => f.Rule == FindingRule.ContestedFlag);
        (contest.ContestedBy, contest.Sentence.Key).ShouldBe((2, "povertyNodes.contestedBy"));
    }

    [Fact]
    public void ObjectionsOfAMap_AreReadByTheKeyOfTheFinding_OneVoiceAPerson()
    {
        Objection Says(string id, string? by) => new()
        {
            Id = new(id),
            Topic = Finding.KeyOf(FindingRule.PoorNode, FindingSubject.Actor("small")),
            Text = "No.",
            By = by is null ? null : new ParticipantId(by),
        };
        var map = MapSnapshot.Create(new MapId("m"), [new MapHead { Title = "M" }, Says("1", "bo"), Says("2", "bo"), Says("3", null), Says("4", null)]);
        MapInput.From(map, Audience.Viewer).Objectors["poorNode actor/small"].Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public void People_AreNotAddedToFirms()
    {
        var input = Map
            .WithAttribute("counted", id => id == "small" ? "firms" : id is "buyers" or "bank" or "association" ? null : "people")
            .WithAttribute("sex:women", _ => "0.5").WithAttribute("sex:men", _ => "0.5");
        var result = Nadvi(input);
        Flag(result, "small").Rule.ShouldBe(FindingRule.VulnerableNode);
        result.Tables.Single(t => t.Name == "peopleBySex").Rows.ShouldNotContain("vulnerable");
        result.Caveats.ShouldContain(c => c.Code == CaveatCode.MixedCounts);
    }

    [Fact]
    public void MixedCurrencies_AreRefused()
    {
        var units = Map.Ids.Select(id => id == "small" ? "EUR" : "INR").ToArray();
        Run.Refused(Map.WithUnits("income", units), Method, NadviCluster.MinimumWage).Field.ShouldBe("income");
    }

    [Fact]
    public void UnknownIndicator_IsRefused() => Run.Refused(Map, Method, "required=luck").Field.ShouldBe("required");

    [Fact]
    public void Confidence_IsTheLeastOfTheLinks()
    {
        var sure = Map.Links.Sources.Select(_ => 0.9).ToArray();
        sure[Array.IndexOf(Map.Links.Sources, Map.Ids.ToList().IndexOf("ownAccount"))] = 0.6;
        Flag(Nadvi(Map with { Links = Map.Links with { Confidences = sure } }), "ownAccount").Confidence.ShouldBe(0.6);
    }

    private static AnalysisResult Nadvi(AnalysisInput? input = null) => Run.Of(input ?? Map, Method, NadviCluster.MinimumWage, Information);

    private static Finding Flag(AnalysisResult result, string group) => result.Findings.First(f => f.About[0].Id == group);

    private static string[] Reasons(AnalysisResult result, string group) =>
        [.. result.Findings.Where(f => f.About[0].Id == group && f.Rule != FindingRule.ContestedFlag)
            .SelectMany(f => f.Reasons.Prepend(f.Sentence)).Select(s => s.Key)];

    private static string? IncomeOf(string id) => Map.Attributes["income"].Values[Map.Ids.ToList().IndexOf(id)];

    private static string? HeadsOf(string id) => Map.Attributes["headCount"].Values[Map.Ids.ToList().IndexOf(id)];
}
