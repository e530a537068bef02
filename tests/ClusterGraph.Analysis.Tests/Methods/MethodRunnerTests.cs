using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Tests.Methods;

public sealed class MethodRunnerTests
{
    [Fact]
    public void Run_NamesTheMethodsThereAre_WhenOneIsUnknown()
    {
        var error = Run.Refused(Inputs.Directed("a: b"), "centralness");
        error.Code.ShouldBe(ErrorCode.UnknownMethod);
        error.Message.ShouldContain("degree");
    }

    [Theory]
    [InlineData("side=left", "side", "all or in or out")]
    [InlineData("minConfidence=2", "minConfidence", "from 0 to 1")]
    [InlineData("minConfidence=NaN", "minConfidence", "from 0 to 1")]
    [InlineData("colour=red", "colour", "Choose among: side")]
    public void Run_NamesTheSettingAndTheRemedy(string setting, string field, string remedy)
    {
        var error = Run.Refused(Inputs.Directed("a: b"), "degree", setting);
        error.Code.ShouldBe(ErrorCode.InvalidField);
        error.Field.ShouldBe(field);
        error.Message.ShouldContain(remedy);
    }

    [Fact]
    public void Run_TellsWhatItRead()
    {
        var result = Run.Of(Inputs.Of([("sellsTo", "a: a b b", false), ("advises", "b: c", false)]), "degree");
        result.Layers.ShouldBe(["sellsTo", "advises"]);
        (result.NodeCount, result.LinkCount, result.Direction, result.WeightRole).ShouldBe((3, 2, "directed", "none"));
        result.Parameters["side"].ShouldBe("all");
        result.Caveats.Select(c => (c.Code, c.Count)).ShouldBe(
            [(CaveatCode.LayersUnited, 2), (CaveatCode.SelfLoops, 1), (CaveatCode.ParallelLinks, 1)]);
    }

    [Fact]
    public void Run_FlagsRankingsWhenFewAnswered() =>
        Run.Of(Inputs.Directed("a: b; b: c") with { Respondents = [true, false, false] }, "degree")
            .Caveats.ShouldContain(c => c.Code == CaveatCode.LowCoverage);

    [Fact]
    public void Methods_HaveNamesAndParametersOfTheirOwn()
    {
        MethodCatalogue.All.Select(m => m.Name).ShouldBeUnique();
        foreach (var method in MethodCatalogue.All)
        {
            method.Parameters.Select(p => p.Name).ShouldBeUnique(method.Name);
            method.Question.ShouldEndWith("?", Case.Sensitive, method.Name);
        }
    }
}
