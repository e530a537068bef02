using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.ValueChains;

namespace ClusterGraph.Core.Tests.Changes;

public sealed class ChainPlanRulesTests
{
    private readonly MapBench _bench = new(Stage("a", 1), Stage("b", 2), Stage("c", 3));

    [Fact]
    public void Put_ReplacesThePlan()
    {
        _bench.Do(MapBench.Facilitator, Plan("a b", "b c"));
        _bench.Do(MapBench.Facilitator, Plan("a c"));
        _bench.Map.Chain!.Flows.ShouldHaveSingleItem().To.Value.ShouldBe("c");
    }

    [Fact]
    public void Put_IsNotForParticipants() => _bench.Refused(MapBench.Amina, Plan("a b")).ShouldBe(ErrorCode.Forbidden);

    [Fact]
    public void Put_CircleOfFlows_IsRefusedWithTheRemedy()
    {
        _bench.Refused(MapBench.Facilitator, Plan("a b", "b c", "c a")).ShouldBe(ErrorCode.ChainCycle);
        var error = _bench.Try(MapBench.Facilitator, Plan("a b", "b c", "c b")).Error!;
        error.Field.ShouldBe("ops[0].chain.flows");
        error.Message.ShouldContain("leave out the flow");
        error.Message.ShouldMatch("b > c > b|c > b > c");
    }

    [Fact]
    public void Put_FlowToItself_IsACircle() => _bench.Refused(MapBench.Facilitator, Plan("a a")).ShouldBe(ErrorCode.ChainCycle);

    [Fact]
    public void Put_StageThatIsNotThere_IsNamed() => _bench.Refused(MapBench.Facilitator, Plan("a x")).ShouldBe(ErrorCode.UnknownStage);

    [Fact]
    public void Put_SameFlowTwice_IsRefused() => _bench.Refused(MapBench.Facilitator, Plan("a b", "a b")).ShouldBe(ErrorCode.InvalidField);

    [Theory]
    [InlineData("sellsTo", true)]
    [InlineData("commercial", true)]
    [InlineData("barters", false)]
    public void Put_LinksAreTypesOrFamilies(string link, bool isKnown)
    {
        var plan = new PutChain { Chain = new ChainPlan { Flows = [new ExpectedFlow { From = new("a"), To = new("b"), Links = [new(link)] }] } };
        _bench.Try(MapBench.Facilitator, plan).IsOk.ShouldBe(isKnown);
    }

    [Theory]
    [InlineData("knowledge", "a", true)]
    [InlineData("knowledge.university", "a", true)]
    [InlineData("wizards", "a", false)]
    [InlineData("knowledge", "x", false)]
    public void Put_ServiceNamesProvidersAndStages(string provider, string stage, bool isKnown)
    {
        var service = new ChainService
        {
            Id = new("training"),
            Name = "Training",
            Links = [new("trains")],
            Providers = [new(provider)],
            Needs = [new ServiceNeed { Stage = new(stage), Requirement = Requirement.Essential }],
        };
        _bench.Try(MapBench.Facilitator, new PutChain { Chain = new ChainPlan { Services = [service] } }).IsOk.ShouldBe(isKnown);
    }

    [Fact]
    public void RemoveStage_ThatThePlanNames_IsRefused_UntilThePlanIsChanged()
    {
        _bench.Do(MapBench.Facilitator, Plan("a b"));
        _bench.Refused(MapBench.Facilitator, new RemoveStage { Id = new("b") }).ShouldBe(ErrorCode.InUse);
        _bench.Do(MapBench.Facilitator, Plan(), new RemoveStage { Id = new("b") });
        _bench.Map.Stages.Count.ShouldBe(2);
    }

    [Fact]
    public void Undo_OfAStageThatThePlanNames_IsSkipped()
    {
        var added = _bench.Do(MapBench.Facilitator, new PutStage { Stage = Stage("d", 4) });
        _bench.Do(MapBench.Facilitator, Plan("a d"));
        var undone = _bench.Do(MapBench.Facilitator, new Undo { Rev = added.Rev, Confirm = true });
        undone.Skipped.ShouldHaveSingleItem().Key.Id.ShouldBe("d");
        _bench.Map.Stages.Find("d").ShouldNotBeNull();
    }

    [Theory]
    [InlineData(101.0, 2)]
    [InlineData(-1.0, 2)]
    [InlineData(1.0, 0)]
    public void PutStage_WeightAndMinimum_HaveRanges(double weight, int minimum) =>
        _bench.Refused(MapBench.Facilitator, new PutStage { Stage = Stage("e", 5) with { Weight = weight, Minimum = minimum } })
            .ShouldBe(ErrorCode.InvalidField);

    /// <summary>What the chain should look like names nobody, so everybody sees it.</summary>
    [Fact]
    public void Plan_IsSeenByEveryAudience()
    {
        var plan = new ChainPlan { Flows = [new ExpectedFlow { From = new("a"), To = new("b") }] };
        Enum.GetValues<Audience>().ShouldAllBe(audience => Disclosure.View(plan, audience) == plan);
    }

    /// <summary>A plan that says nothing of roles and sizes leaves older maps as they were, to the last bit of their hash.</summary>
    [Fact]
    public void StageWithoutRole_IsWrittenAsBefore() =>
        CoreJson.ToElement(Stage("a", 1)).GetRawText().ShouldBe("""{"id":"a","name":"a","order":1,"kind":"chain"}""");

    private static Stage Stage(string id, int order) => new() { Id = new(id), Name = id, Order = order };

    private static PutChain Plan(params string[] flows) => new()
    {
        Chain = new ChainPlan
        {
            Flows = [.. flows.Select(f => f.Split(' ')).Select(f => new ExpectedFlow { From = new(f[0]), To = new(f[1]) })],
        },
    };
}
