using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Live;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;
using ClusterGraph.Analysis.ValueChains;

namespace ClusterGraph.Analysis.Tests.Poverty;

public sealed class StagePovertyTests
{
    private const string Method = "poverty-nodes";

    [Fact]
    public void Stages_StandInTheirOrder_WithTheStatusOfTheirPoints()
    {
        var table = Table(With(
            NadviCluster.Map, ["making", "selling"],
            ("subcontractors", 0), ("small", 0), ("large", 0), ("traders", 1)))!;
        table.Columns.ShouldBe(["poor", "vulnerable", "notFlagged", "insufficientData"]);
        table.Rows.ShouldBe(["making", "selling"]);
        table.Cells[0].ShouldBe([1, 1, 1, 0]);
        table.Cells[1].ShouldBe([0, 0, 1, 0]);
    }

    [Fact]
    public void StageWithoutAnybody_AndActorsThatHardlyWorkThere_AreNotInIt()
    {
        var input = With(NadviCluster.Map, ["making", "design", "selling"], ("small", 0), ("traders", 2));
        var chain = input.Chain!;
        input = input with { Chain = chain with { Members = [.. chain.Members, new StageMember(NumberOf(input, "large"), 1, 0.05)] } };
        Table(input)!.Rows.ShouldBe(["making", "selling"]);
    }

    [Fact]
    public void SingleActorsTakenTogether_StandOnlyWhereFiveOfThemWork()
    {
        string[] names = ["fatima", "joan", "khadija", "lalla", "maria", "noor", "zohra"];
        var input = Inputs.Directed(string.Empty, names)
            .WithAttribute("type", _ => "labour.homeWorker").WithAttribute("family", _ => "labour").WithAttribute("income", _ => "40");
        var five = names.Take(5).Select(name => (name, 0)).Concat(names.Skip(5).Select(name => (name, 1)));
        var table = Table(With(input, ["spinning", "weaving"], [.. five]))!;
        table.Rows.ShouldBe(["spinning"]);
        table.Cells[0].ShouldBe([1, 0, 0, 0]);
    }

    [Fact]
    public void WithoutChain_ThereIsNoTable() => Table(NadviCluster.Map).ShouldBeNull();

    [Fact]
    public void LiveMeasure_CarriesTheTable_AndOthersCarryNone()
    {
        var input = With(NadviCluster.Map, ["selling"], ("traders", 0));
        var measures = LiveMeasures.Run(input, RunOptions.Default);
        measures.Single(m => m.Method == Method).Table!.Rows.ShouldBe(["selling"]);
        measures.Where(m => m.Method != Method).ShouldAllBe(m => m.Table == null);
    }

    private static ResultTable? Table(AnalysisInput input) =>
        Run.Of(input, Method, NadviCluster.MinimumWage, "information=memberOf", "required=income").Tables
            .SingleOrDefault(t => t.Name == "povertyByStage");

    private static AnalysisInput With(AnalysisInput input, string[] stages, params (string Actor, int Stage)[] members) => input with
    {
        Chain = new ChainInput
        {
            Stages = [.. stages.Select(id => new ChainStage(id, id))],
            Members = [.. members.Select(m => new StageMember(NumberOf(input, m.Actor), m.Stage))],
        },
    };

    private static int NumberOf(AnalysisInput input, string id) => input.Ids.ToList().IndexOf(id);
}
