using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Informants;

/// <summary>Methods catalogue F1; input printed in the R package cssTools, results counted by hand.</summary>
public sealed class CognitiveStructuresTests
{
    [Fact]
    public void F1_Intersection() =>
        Drawn("tiesIntersection").ShouldBe(["BC", "BE", "CA", "CB", "DE", "ED"], ignoreOrder: true);

    [Fact]
    public void F1_Union() => Drawn("tiesUnion").Length.ShouldBe(14);

    [Fact]
    public void F1_Consensus()
    {
        Drawn("tiesConsensus").ShouldBe(["BC", "CA", "CB"], ignoreOrder: true);
        Drawn("tiesConsensus", "leastInformants=2").Length.ShouldBe(10);
    }

    [Fact]
    public void SenderAndReceiver_AreTheWordOfOneEnd()
    {
        Drawn("tiesSender").ShouldBe(["AC", "AE", "BA", "BC", "BE", "CA", "CB", "DB", "DE", "EB", "ED"], ignoreOrder: true);
        Drawn("tiesReceiver").ShouldBe(["AB", "BC", "BD", "BE", "CA", "CB", "DE", "EA", "ED"], ignoreOrder: true);
    }

    [Fact]
    public void WhereAnEndDrewNothing_TheOtherSpeaks_AndThatIsSaid()
    {
        // A and B drew pictures: of A>C only A can speak; of D>E neither end, so more than half of the others must say so.
        var result = Run.Of(Pictures.Of(("A", "A: C; D: E"), ("B", "D: E; C: B")), "cognitive-structures");
        result.Links.Select(l => l.Source + l.Target).ShouldBe(["AC", "CB", "DE"], ignoreOrder: true);
        result.Links.Single(l => l.Source == "D").Value.ShouldBe(2);
        result.Caveats.Single(c => c.Code == CaveatCode.OneSided).Count.ShouldBe(3);
    }

    [Fact]
    public void HalfIsNotMoreThanHalf() =>
        Run.Of(Pictures.Of(("A", "D: E"), ("B", "C: E")), "cognitive-structures", "tieRule=tiesConsensus").Value.ShouldBe(0);

    [Fact]
    public void WithoutPictures_SaysHowTheyAreWrittenDown() =>
        Run.Refused(Inputs.Directed("a: b"), "cognitive-structures").Message.ShouldContain("informant's id as their type");

    private static string[] Drawn(string rule, params string[] settings) =>
        [.. Run.Of(Pictures.All, "cognitive-structures", [$"tieRule={rule}", .. settings]).Links.Select(l => l.Source + l.Target)];
}
