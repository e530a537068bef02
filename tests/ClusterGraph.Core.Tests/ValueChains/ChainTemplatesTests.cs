using ClusterGraph.Core.Changes;
using ClusterGraph.Core.ValueChains;

namespace ClusterGraph.Core.Tests.ValueChains;

public sealed class ChainTemplatesTests
{
    public static TheoryData<string> Ids => [.. ChainTemplates.All.Select(t => t.Id.Value)];

    [Fact]
    public void Library_HasTheNine() => ChainTemplates.All.Select(t => t.Id.Value).ShouldBe(
        ["plastics", "leather", "garments", "footwear", "metalwork", "wine-agro", "fruit", "software", "crafts"]);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Template_IsTakenOverInOneChange(string id)
    {
        var template = ChainTemplates.Find(new(id))!;
        var bench = new MapBench();
        bench.Do(MapBench.Facilitator, [.. template.ToOps()]);
        bench.Map.Stages.Count.ShouldBe(template.Stages.Count);
        bench.Map.Chain.ShouldNotBeNull().Template.ShouldBe(template.Id);
        bench.Map.Head.Template.ShouldBe(template.Id);
        bench.Map.Stages.All.ShouldAllBe(s => !s.Asked);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Template_LeadsFromInputsToOneMarket(string id)
    {
        var template = ChainTemplates.Find(new(id))!;
        template.Stages.ShouldContain(s => s.Role == StageRole.Input);
        var market = template.Stages.Single(s => s.Role == StageRole.Market).Id;
        template.Stages.Where(s => s.Id != market).ShouldAllBe(s => template.Flows.Any(f => f.From == s.Id));
        template.Stages.Where(s => s.Role == StageRole.Core).Count(s => template.Flows.Any(f => f.To == s.Id)).ShouldBeGreaterThan(0);
        template.Services.ShouldAllBe(s => s.Needs.Count > 0);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Template_SpeaksFourLanguages_AndNamesItsSource(string id)
    {
        var template = ChainTemplates.Find(new(id))!;
        string[] languages = ["fr", "es", "ar"];
        template.Source.ShouldNotBeNullOrWhiteSpace();
        foreach (var names in template.Stages.Select(s => s.Names).Concat(template.Services.Select(s => s.Names)).Append(template.Names))
        {
            names!.Keys.ShouldBe(languages);
        }
    }

    /// <summary>Undoing the change takes plan and stages away together.</summary>
    [Fact]
    public void Template_CanBeUndone()
    {
        var bench = new MapBench();
        var change = bench.Do(MapBench.Facilitator, [.. ChainTemplates.Find(new("crafts"))!.ToOps()]);
        bench.Do(MapBench.Facilitator, new Undo { Rev = change.Rev });
        bench.Map.Chain.ShouldBeNull();
        bench.Map.Stages.Count.ShouldBe(0);
        bench.Map.Head.Template.ShouldBeNull();
    }
}
