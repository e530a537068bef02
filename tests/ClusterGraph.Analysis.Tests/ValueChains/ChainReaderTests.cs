using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;
using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Links;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.ValueChains;

namespace ClusterGraph.Analysis.Tests.ValueChains;

/// <summary>What analyses read of a map with stages and a plan.</summary>
public sealed class ChainReaderTests
{
    [Fact]
    public void MapWithoutStages_HasNoChain() => Input().Chain.ShouldBeNull();

    [Fact]
    public void MapWithoutPlan_HasStagesAndNoFlows()
    {
        var chain = Input(Stage("raw", 1), Stage("make", 2)).Chain!;
        chain.Stages.Select(s => s.Id).ShouldBe(["raw", "make"]);
        chain.Stages.ShouldAllBe(s => s.Weight == 1 && s.Minimum == 2);
        chain.Flows.ShouldBeNull();
    }

    [Fact]
    public void Counts_FollowKindFamilyAndActivity()
    {
        var chain = Input(
            Stage("make", 1),
            Firm("a"), Firm("b") with { Kind = ActorKind.Group, Group = new GroupSize { Count = 40 } },
            Firm("c") with { Kind = ActorKind.Group }, Firm("d") with { Type = new("labour.workers") },
            Firm("e") with { Attributes = new Dictionary<string, AttributeValue> { ["active"] = new() { Value = System.Text.Json.JsonSerializer.SerializeToElement(false) } } }).Chain!;
        chain.Counts.ShouldBe([1, 40, double.NaN, 0, 0]);
    }

    /// <summary>Who gives work to a subcontractor receives what that one makes.</summary>
    [Fact]
    public void Subcontracting_FlowsAgainstTheLink()
    {
        var plan = new ChainPlan { Flows = [new ExpectedFlow { From = new("raw"), To = new("make") }] };
        var input = Input(
            Stage("raw", 1) with { Role = StageRole.Input }, Stage("make", 2) with { Role = StageRole.Market }, plan,
            Firm("a", "raw"), Firm("b", "make"), Link("b", "a", "subcontractsTo"));
        Run.Of(input, "chain-continuity").Value.ShouldBe(1);
    }

    [Fact]
    public void VolumesInOtherUnits_AreLeftOutAndCounted()
    {
        var plan = new ChainPlan { Flows = [new ExpectedFlow { From = new("raw"), To = new("make") }] };
        var input = Input(
            Stage("raw", 1), Stage("make", 2), plan, Firm("a", "raw"), Firm("b", "make"), Firm("c", "make"), Firm("d", "make"),
            Link("a", "b", "sellsTo", "t"), Link("a", "c", "sellsTo", "t"), Link("a", "d", "sellsTo", "EUR"));
        var result = Run.Of(input, "concentration");
        result.Caveats.Single(c => c.Code == CaveatCode.MixedUnits).Count.ShouldBe(1);
        result.Of("a")!.Value.ShouldBe(1.0 / 3, 1e-12);
    }

    private static AnalysisInput Input(params MapElement[] elements) =>
        MapInput.From(MapSnapshot.Create(new MapId("m"), [new MapHead { Title = "Map" }, .. elements]));

    private static Stage Stage(string id, int order) => new() { Id = new(id), Name = id, Order = order, Asked = true };

    private static Actor Firm(string id, string stage = "make") => new()
    {
        Id = new(id),
        Name = id,
        Type = new("producer.small"),
        Stages = [new StageShare { Stage = new(stage) }],
    };

    private static Link Link(string source, string target, string type, string? unit = null) => new()
    {
        Id = new($"{source}-{target}"),
        Source = new(source),
        Target = new(target),
        Type = new(type),
        Volume = unit is null ? null : new Volume { Value = 10, Unit = unit },
    };
}
