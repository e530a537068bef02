using System.Globalization;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;
using ClusterGraph.Analysis.Tests.Fixtures;
using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Links;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.ValueChains;

namespace ClusterGraph.Analysis.Tests.ValueChains;

/// <summary>The bottleneck of a chain with recipes (methods catalogue C8), all numbers by hand.</summary>
public sealed class RecipeTests
{
    private const string Method = "bottleneck";

    /// <summary>80 of flour make 80 / 0.8 = 100 loaves, 4 of yeast would do for 4 / 0.02 = 200, and 150 can be sold.</summary>
    [Fact]
    public void C8_BreadIsShortOfFlour()
    {
        var result = Run.Of(Bread.Make("f1 b1 80; y1 b1 4; b1 m1 150"), Method);
        result.Value!.Value.ShouldBe(100, 1e-9);
        result.Figures[0].Name.ShouldBe("underRecipes");
        result.Figure("maxFlow").ShouldBe(84);
        result.Figure("limits").ShouldBe(1);

        // One more of flour is 1 / 0.8 loaves; with all the flour wanted, 150 loaves can be sold.
        result.Cell("limits", "f1 → b1", "gain")!.Value.ShouldBe(1.25, 1e-9);
        result.Links.ShouldHaveSingleItem().Value.ShouldBe(1.25, 1e-9);
        result.Cell("recipes", "Flour → b1", "gain")!.Value.ShouldBe(50, 1e-9);
        result.Cell("recipes", "Yeast → b1", "gain").ShouldBe(0);
        result.Cell("recipes", "Flour → b1", "output")!.Value.ShouldBe(100, 1e-9);
        result.ShouldHold(("b1", 100), ("f1", 100), ("y1", 100), ("m1", 100));

        result.Findings.Select(f => f.Rule).ShouldBe([FindingRule.Bottleneck, FindingRule.ShortInput]);
        var flour = result.Findings[1];
        flour.About.ShouldBe([FindingSubject.Actor("b1"), FindingSubject.Stage("F"), FindingSubject.Stage("B")]);
        flour.Evidence.ShouldBe([FindingSubject.Link("f1-b1")]);
        flour.Value!.Value.ShouldBe(50, 1e-9);
        flour.Sentence.Text.ShouldBe("b1 gets too little of Flour beside its other inputs: with enough of it, 50 more would reach the end.");
        result.Explanation.ShouldBe("Under its recipes the chain delivers 100; f1 → b1 limits it: 1 more there gives 1.25 more at the end.");
    }

    /// <summary>2 of yeast do for 100 loaves, too: one more of flour or yeast alone gains nothing, of both 1.25 loaves.</summary>
    [Fact]
    public void C8_OneInputAloneGainsNothing_BothTogetherDo()
    {
        var result = Run.Of(Bread.Make("f1 b1 80; y1 b1 2; b1 m1 150"), Method);
        result.Value!.Value.ShouldBe(100, 1e-9);
        result.Figure("limitsThatGain").ShouldBe(0);
        result.Figure("inSeries").ShouldBe(1);
        result.Cell("limits", "f1 → b1", "gain").ShouldBe(0);
        result.Cell("limits", "y1 → b1", "gain").ShouldBe(0);
        var together = result.Findings.ShouldHaveSingleItem();
        together.Rule.ShouldBe(FindingRule.RaiseTogether);
        together.About.Select(a => a.Id).ShouldBe(["f1", "b1", "y1"]);
        together.Value!.Value.ShouldBe(1.25, 1e-9);
        result.Explanation.ShouldBe("Under its recipes the chain delivers 100; only several limits raised together give more: f1 → b1, y1 → b1.");

        Run.Of(Bread.Make("f1 b1 81; y1 b1 2; b1 m1 150"), Method).Value!.Value.ShouldBe(100, 1e-9);
        Run.Of(Bread.Make("f1 b1 80; y1 b1 3; b1 m1 150"), Method).Value!.Value.ShouldBe(100, 1e-9);
        Run.Of(Bread.Make("f1 b1 81; y1 b1 3; b1 m1 150"), Method).Value!.Value.ShouldBe(101.25, 1e-9);
    }

    /// <summary>Flour 0.8 and yeast 1 a loaf: 40 of yeast are 40 loaves.</summary>
    [Fact]
    public void FlowWithoutRecipe_CountsAsOne_WhereAnotherHasOne() =>
        Run.Of(Bread.Make("f1 b1 80; y1 b1 40; b1 m1 150", yeast: double.NaN), Method).Value!.Value.ShouldBe(40, 1e-9);

    [Fact]
    public void NoRecipe_IsThePlainFlow()
    {
        var result = Run.Of(Bread.Make("f1 b1 80; y1 b1 40; b1 m1 150", double.NaN, double.NaN), Method);
        result.Figures[0].Name.ShouldBe("maxFlow");
        result.Value.ShouldBe(120);
    }

    /// <summary>Two bakers share 100 of flour; b2 has no yeast and can make nothing, which is said.</summary>
    [Fact]
    public void TakerWithoutSupplierOfAnInput_MakesNothing_AndThatIsSaid()
    {
        var result = Run.Of(Bread.Make("f1 b1 60; f1 b2 40; y1 b1 4; b1 m1 150; b2 m1 150"), Method);
        result.Value!.Value.ShouldBe(75, 1e-9);
        result.Of("b2").ShouldBe(0);
        result.Figure("missingInputs").ShouldBe(1);
        var missing = result.Findings.Single(f => f.Rule == FindingRule.MissingInput);
        missing.About.ShouldBe([FindingSubject.Actor("b2"), FindingSubject.Stage("Y"), FindingSubject.Stage("B")]);
        missing.Evidence.ShouldBe([FindingSubject.Link("f1-b2")]);
        missing.Sentence.Text.ShouldBe("b2 can make nothing: nobody gives it anything of Yeast, which its recipe needs.");
    }

    [Fact]
    public void NobodyAtANeededStage_StopsTheChain_UnlessTheRoomWasNotAsked()
    {
        var input = Bread.Make("f1 b1 80; b1 m1 150");
        var result = Run.Of(input, Method);
        result.Value.ShouldBe(0);
        result.Explanation.ShouldBe("Nothing can reach the end under the recipes yet: b1 gets nothing of Yeast.");

        var unasked = input.WithStages(s => s.Id == "Y" ? s with { IsAsked = false } : s);
        Run.Of(unasked, Method).Value!.Value.ShouldBe(100, 1e-9);
    }

    [Fact]
    public void UnknownVolumes_LimitNothing()
    {
        // Flour as wanted; 4 of yeast do for 200 loaves.
        Run.Of(Bread.Make("f1 b1; y1 b1 4; b1 m1"), Method).Value!.Value.ShouldBe(200, 1e-9);

        var result = Run.Of(Bread.Make("f1 b1; y1 b1; b1 m1"), Method);
        result.Value.ShouldBeNull();
        result.Reason.ShouldBe(CaveatCode.NoVolume);
        result.Caveats.Single(c => c.Code == CaveatCode.NoVolume).Count.ShouldBe(3);
        result.Explanation.ShouldStartWith("Nothing that is known limits");
        result.Figure("maxFlow").ShouldBe(1);
    }

    [Fact]
    public void CapacityOfAnActor_Limits()
    {
        var result = Run.Of(Bread.Make("f1 b1; y1 b1; b1 m1").WithAttribute("capacity", id => id == "b1" ? "60" : null), Method);
        result.Value!.Value.ShouldBe(60, 1e-9);
        result.Of("b1", "gain")!.Value.ShouldBe(1, 1e-9);

        // Who may make nothing at all gains when it may.
        var closed = Run.Of(Bread.Make("f1 b1 80; y1 b1 4; b1 m1 150").WithAttribute("capacity", id => id == "b1" ? "0" : null), Method);
        closed.Value.ShouldBe(0);
        closed.Of("b1", "gain")!.Value.ShouldBe(1, 1e-9);
    }

    /// <summary>An input that is short and, as far as is known, the only limit: no number is made up.</summary>
    [Fact]
    public void OnlyOneInputIsKnown_NoNumberForEnoughOfIt()
    {
        var finding = Run.Of(Bread.Make("f1 b1 80; y1 b1; b1 m1"), Method).Findings.Single(f => f.Rule == FindingRule.ShortInput);
        finding.Value.ShouldBeNull();
        finding.Sentence.Text.ShouldBe("b1 gets too little of Flour beside its other inputs; as far as is known, nothing else limits it.");
    }

    /// <summary>The yeast maker sells flour, too, over one link of 82: 80 of flour and 2 of yeast are 100 loaves.</summary>
    [Fact]
    public void LinkOfAnActorWithTwoStages_CarriesBothGoods()
    {
        var result = Run.Of(Bread.Make("fy1 b1 82; b1 m1 150"), Method);
        result.Value!.Value.ShouldBe(100, 1e-9);
        result.Cell("limits", "fy1 → b1", "gain")!.Value.ShouldBe(1 / 0.82, 1e-9);
    }

    /// <summary>A baker with a mill of its own needs no link for flour; its capacity of 70 is loaves, not the flour inside.</summary>
    [Fact]
    public void ActorThatDoesBothStages_NeedsNoLink()
    {
        // Flour needs 1.25 of yeast here, so that the mill is no beginning: 100 of yeast, 80 of flour, 100 loaves.
        var input = Bread.Make("y1 fb1 100; fb1 m1 150").WithStages(s => s.Id == "F" ? s with { Role = StageRole.Core } : s)
            .WithFlows((1, 0, 1.25), (0, 2, 0.8), (2, 3, double.NaN));
        Run.Of(input, Method).Value!.Value.ShouldBe(100, 1e-9);
        var small = Run.Of(input.WithAttribute("capacity", id => id == "fb1" ? "70" : null), Method);
        small.Value!.Value.ShouldBe(70, 1e-9);
        small.Of("fb1", "gain")!.Value.ShouldBe(1, 1e-9);
    }

    /// <summary>Without the mills 1.25 x 0.8 = 1 of what they take is needed for a loaf.</summary>
    [Fact]
    public void StageLeftOutOnPurpose_IsBridgedByTheProductOfItsRecipes()
    {
        var input = Bread.Make("y1 b1 60; b1 m1 150").WithFlows((1, 0, 1.25), (0, 2, 0.8), (2, 3, double.NaN))
            .WithStages(s => s.Id == "F" ? s with { IsExcluded = true, Role = StageRole.Core } : s);
        Run.Of(input, Method).Value!.Value.ShouldBe(60, 1e-9);
    }

    [Fact]
    public void EmptyMap_AndActorsWithoutLinks()
    {
        var input = Bread.Make("f1 b1 80; y1 b1 4; b1 m1 150");
        var nobody = new AnalysisInput { Ids = [], Layers = input.Layers, Links = new LinkTable { Sources = [], Targets = [] }, Chain = input.Chain! with { Members = [] } };
        Run.Of(nobody, Method).Reason.ShouldBe(CaveatCode.EmptyGraph);
        var alone = input with { Links = new LinkTable { Sources = [], Targets = [] } };
        var result = Run.Of(alone, Method);
        result.Value.ShouldBe(0);
        result.Findings.ShouldBeEmpty();
        result.Explanation.ShouldBe("Nothing flows from the first stages to the market yet.");
    }

    /// <summary>Stages in a circle, which the rules of a map refuse, make nothing out of nothing.</summary>
    [Fact]
    public void Circle_MakesNothing() =>
        Run.Of(Bread.Make("b1 b2 10; b2 b1 10; b1 m1 5; f1 b1 0.5; y1 b1 9").WithFlows((0, 2, 0.5), (2, 2, 1), (2, 3, double.NaN)), Method)
            .Value!.Value.ShouldBe(0);

    [Fact]
    public void Result_DoesNotDependOnThreads() => Bread.Make("f1 b1 80; f1 b2 40; y1 b1 2; y1 b2 1; b1 m1 150; b2 m1 9").ShouldNotDependOnThreads(Method);

    /// <summary>Kilograms come in and loaves go out: each flow keeps its unit; one link in pounds counts as unknown and limits nothing.</summary>
    [Fact]
    public void EachFlowKeepsItsUnit()
    {
        var plan = new ChainPlan
        {
            Flows = [new ExpectedFlow { From = new("mill"), To = new("bake"), PerUnit = 0.8 }, new ExpectedFlow { From = new("bake"), To = new("sell") }],
        };
        MapElement[] map = [
            new MapHead { Title = "Map" }, Stage("mill", 1, StageRole.Input), Stage("bake", 2), Stage("sell", 3, StageRole.Market), plan,
            Firm("f", "mill"), Firm("g", "mill"), Firm("h", "mill"), Firm("b", "bake"), Firm("m", "sell"),
            Link("f", "b", 50, "kg"), Link("g", "b", 30, "kg"), Link("b", "m", 150, "loaf")];
        var result = Run.Of(MapInput.From(MapSnapshot.Create(new MapId("m"), map)), Method);
        result.Value!.Value.ShouldBe(100, 1e-9);
        result.Figures.Single(f => f.Name == "maxFlow").Reason.ShouldBe(CaveatCode.MixedUnits);
        result.Caveats.ShouldBeEmpty();

        var pounds = Run.Of(MapInput.From(MapSnapshot.Create(new MapId("m"), [.. map, Link("h", "b", 1, "lb")])), Method);
        pounds.Value!.Value.ShouldBe(150, 1e-9);
        pounds.Caveats.Single(c => c.Code == CaveatCode.MixedUnits).Count.ShouldBe(1);
    }

    /// <summary>With 1 a unit and one stage before each, a recipe says no more than that what goes out came in.</summary>
    [Fact]
    public void RandomChains_WithRecipesOfOne_DeliverTheLargestFlow()
    {
        for (var seed = 1; seed <= 150; seed++)
        {
            var random = new Pcg64(seed);
            var input = RandomChain(random, "fybm", [(0, 1), (1, 2), (2, 3)], _ => 1);
            var result = Run.Of(input, Method);
            result.Value!.Value.ShouldBe(result.Figure("maxFlow")!.Value, 1e-6, $"seed {seed}");
        }
    }

    /// <summary>What is said to gain is gained when the map has that much more; all other links gain nothing.</summary>
    [Fact]
    public void RandomChains_GainsAreThoseOfTheMapWithMore()
    {
        for (var seed = 1; seed <= 25; seed++)
        {
            var random = new Pcg64(seed);
            var input = RandomChain(random, "fybm", [(0, 2), (1, 2), (2, 3)], r => (1 + r.NextInt(8)) / 4.0);
            var result = Run.Of(input, Method);
            var gains = result.Links.ToDictionary(l => (l.Source, l.Target), l => l.Value);
            for (var link = 0; link < input.Links.Count; link++)
            {
                var volumes = (double[])input.Links.Volumes!.Clone();
                volumes[link]++;
                var more = Run.Of(input with { Links = input.Links with { Volumes = volumes } }, Method).Value!.Value - result.Value!.Value;
                var ends = (input.Ids[input.Links.Sources[link]], input.Ids[input.Links.Targets[link]]);
                gains.GetValueOrDefault(ends).ShouldBe(more, 1e-6, $"seed {seed}: {ends}");
            }
        }
    }

    /// <summary>Larger than workshops are: some 240 actors and 1,500 links end with a number, and say so where they left something out.</summary>
    [Fact]
    public void LargeChain_EndsWithinItsWork()
    {
        var random = new Pcg64(7);
        var sales = new List<string>();
        foreach (var ends in (string[])["fb", "yb", "bm"])
        {
            for (var link = 0; link < 500; link++)
            {
                sales.Add($"{ends[0]}{random.NextInt(60)} {ends[1]}{random.NextInt(60)} {1 + random.NextInt(50)}");
            }
        }

        var result = Run.Of(Bread.Make(string.Join("; ", sales)), Method);
        result.Value!.Value.ShouldBeGreaterThan(0);
        result.Values.ShouldContain(v => v.Reason == CaveatCode.TimeBudget);
        result.Caveats.ShouldContain(c => c.Code == CaveatCode.TimeBudget);
    }

    [Fact]
    public void TooLargeChain_HasNoNumber_AndSaysSo()
    {
        var result = Run.Of(
            Bread.Make(string.Join("; ", Enumerable.Range(0, 1200).Select(b => $"f1 b{b} 8; y1 b{b} 1; b{b} m1 9"))), Method);
        result.Value.ShouldBeNull();
        result.Reason.ShouldBe(CaveatCode.TimeBudget);
        result.Figure("maxFlow").ShouldBe(1200 * 9);
        result.Caveats.ShouldContain(c => c.Code == CaveatCode.TimeBudget);
    }

    private static AnalysisInput RandomChain(Pcg64 random, string letters, (int From, int To)[] flows, Func<Pcg64, double> perUnit)
    {
        var sales = new List<string>();
        foreach (var (from, to) in flows)
        {
            for (var a = 1; a <= 3; a++)
            {
                for (var b = 1; b <= 3; b++)
                {
                    if (random.NextInt(10) < 7)
                    {
                        sales.Add($"{letters[from]}{a} {letters[to]}{b} {1 + random.NextInt(20)}");
                    }
                }
            }
        }

        var capacities = new Dictionary<string, string?>(StringComparer.Ordinal);
        var input = Bread.Make(string.Join("; ", sales)).WithFlows([.. flows.Select(f => (f.From, f.To, perUnit(random)))])
            .WithStages(s => s.Id == "Y" && flows.Any(f => f.To == 1) ? s with { Role = StageRole.Core } : s);
        foreach (var id in input.Ids)
        {
            capacities[id] = random.NextInt(3) == 0 ? random.NextInt(30).ToString(CultureInfo.InvariantCulture) : null;
        }

        return input.WithAttribute("capacity", id => capacities[id]);
    }

    private static Stage Stage(string id, int order, StageRole role = StageRole.Core) =>
        new() { Id = new(id), Name = id, Order = order, Asked = true, Role = role };

    private static Actor Firm(string id, string stage) =>
        new() { Id = new(id), Name = id, Type = new("producer.small"), Stages = [new StageShare { Stage = new(stage) }] };

    private static Link Link(string source, string target, double volume, string unit) => new()
    {
        Id = new($"{source}-{target}"),
        Source = new(source),
        Target = new(target),
        Type = new("sellsTo"),
        Volume = new Volume { Value = volume, Unit = unit },
    };
}
