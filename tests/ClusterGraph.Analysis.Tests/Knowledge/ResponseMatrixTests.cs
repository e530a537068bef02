using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Knowledge;

/// <summary>Seeds S-030: the cells of the summary table, with the cases that the document names for them.</summary>
public sealed class ResponseMatrixTests
{
    private static readonly AnalysisInput Cases = Tag(
        ("juarez", "evasion", "individual"), ("leon", "evasion", "collective"), ("colchagua", "homeGrown", "individual"),
        ("ludhiana", "homeGrown", "collective"), ("sialkot", "compliance", "individual"), ("palar", "compliance", "collective"),
        ("espinoza", "market", "individual"), ("wieta", "market", "collective"), ("vbli", "market", "collective"), ("other", null, "collective"));

    [Fact]
    public void S030_AllEightCellsCanBeFilled()
    {
        var result = Run.Of(Cases, "response-matrix");
        result.Figure("cellsFilled").ShouldBe(8);
        result.Value.ShouldBe(9);
        result.Groups.Single(g => g.Name == "partnershipInitiative").Members.ShouldBe(["vbli", "wieta"]);
        result.Groups.Single(g => g.Name == "devilsDeal").Members.ShouldBe(["leon"]);
        result.Cell("responses", "compliance", "individual").ShouldBe(1);
        result.Of("other").ShouldBeNull();
    }

    [Fact]
    public void TwoMoments_ShowWhatMoved()
    {
        var later = Tag(("juarez", "compliance", "collective"), ("palar", "compliance", "collective"));
        var result = Run.OfTwo(Cases, later, "response-matrix");
        result.Cell("responsesLater", "compliance", "collective").ShouldBe(2);
        result.Cell("responsesChange", "compliance", "collective").ShouldBe(1);
        result.Cell("responsesChange", "evasion", "individual").ShouldBe(-1);
    }

    [Fact]
    public void WithoutTags_TheAttributesAreNamed() =>
        Run.Refused(Inputs.Directed("a: b").WithAttribute("village", _ => "x"), "response-matrix").Message.ShouldContain("village");

    private static AnalysisInput Tag(params (string Id, string? Response, string Route)[] tags)
    {
        var byId = tags.ToDictionary(t => t.Id);
        return Inputs.Directed(string.Empty, [.. byId.Keys])
            .WithAttribute("response", id => byId[id].Response)
            .WithAttribute("route", id => byId[id].Route);
    }
}
