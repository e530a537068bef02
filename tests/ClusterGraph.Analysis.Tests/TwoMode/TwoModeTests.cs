using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Tests.TwoMode;

/// <summary>Oracle values: networkx 2.8.8 bipartite projections of the Davis women (methods catalogue C6).</summary>
public sealed class TwoModeTests
{
    private static readonly AnalysisInput Women = Inputs.Directed(string.Join("; ", Davis.Attendance
        .Split(';', StringSplitOptions.TrimEntries).Select(row => row.Split(' '))
        .Select(row => $"{row[0]}: {string.Join(' ', row[1..].Select(e => "E" + e))}")));

    [Fact]
    public void C6_DavisWomen()
    {
        var result = Run.Of(Women, "two-mode");
        result.Value!.Value.ShouldBe(0.353175, Run.Digits6);
        (result.Figure("firstMode"), result.Figure("secondMode"), result.Figure("memberships")).ShouldBe((18, 14, 89));
        (result.Figure("projectedPairs"), result.Figure("sharingNothing")).ShouldBe((139, 14));
        result.Figure("projectedWeight").ShouldBe(322);
        foreach (var (who, strength) in new[] { ("Theresa", 57), ("Evelyn", 50), ("Brenda", 46), ("Sylvia", 46), ("Laura", 45) })
        {
            result.Of(who, "strength").ShouldBe(strength, who);
        }

        Link(result, "Evelyn", "Theresa").ShouldBe(7);
        result.Links.Count.ShouldBe(139);
    }

    [Fact]
    public void C6_DavisEvents() => Link(Run.Of(Women, "two-mode", "onto=second"), "E8", "E9").ShouldBe(9);

    [Fact]
    public void Degrees_AreDividedByTheOtherMode()
    {
        var result = Run.Of(Women, "two-mode");
        result.Of("Evelyn")!.Value.ShouldBe(8 / 14.0, 1e-12);
        result.Of("E8")!.Value.ShouldBe(14 / 18.0, 1e-12);
        result.Of("E8", "strength").ShouldBeNull();
    }

    [Theory]
    [InlineData("count", 2, 1)]
    [InlineData("jaccard", 1, 0.5)]
    [InlineData("newman", 1.5, 0.5)]
    [InlineData("minimum", 5, 1)]
    public void Rules_WeighWhatIsShared(string rule, double ac, double ab)
    {
        // x is shared by three (a 2, b 1, c 3), y by two (a 4, c 3).
        var input = Inputs.Directed("a: x y; b: x; c: x y").WithStrengths("2 4 1 3 3");
        var result = Run.Of(input, "two-mode", "rule=" + rule, "weight=strength");
        Link(result, "a", "c").ShouldBe(ac);
        Link(result, "a", "b").ShouldBe(ab);
    }

    [Fact]
    public void Attribute_TellsTheModesApart()
    {
        // Links may be written either way; the one between two firms belongs to neither mode.
        var input = Inputs.Of([("joins", "f: school; school: g; f: g", true)], "h").WithAttribute(
            "type", id => id == "school" ? "institution" : id == "h" ? null : "firm");
        var result = Run.Of(input, "two-mode", "attribute=type", "modes=firm, institution");
        result.Value.ShouldBe(1);
        Link(result, "f", "g").ShouldBe(1);
        result.Figure("linksWithinAMode").ShouldBe(1);
        result.Figure("withoutMode").ShouldBe(1);
        result.Values.Single(v => v.Id == "h").Reason.ShouldBe(CaveatCode.NoAttribute);
    }

    [Fact]
    public void Undirected_EdgeListIsReadAsItIsWritten() =>
        Run.Of(Inputs.Undirected("a: x y; b: x"), "two-mode").Groups.Single(g => g.Name == "first").Members.ShouldBe(["a", "b"]);

    [Fact]
    public void WhoStandsOnBothSides_IsNamed()
    {
        var error = Run.Refused(Inputs.Directed("a: b; b: c"), "two-mode");
        (error.Code, error.Field).ShouldBe((ErrorCode.InvalidField, "attribute"));
        error.Message.ShouldContain("'b'");
    }

    [Fact]
    public void ThreeValues_MustBeChosenAmong()
    {
        var input = Inputs.Directed("a: b; b: c").WithAttribute("type", id => id);
        Run.Refused(input, "two-mode", "attribute=type").Field.ShouldBe("modes");
        Run.Of(input, "two-mode", "attribute=type", "modes=a,b").Figure("memberships").ShouldBe(1);
    }

    [Fact]
    public void Empty_SaysSo() => Run.Of(Inputs.Directed(""), "two-mode").Reason.ShouldBe(CaveatCode.EmptyGraph);

    [Fact]
    public void Isolates_SaySo() => Run.Of(Inputs.Directed("", "a", "b"), "two-mode").Reason.ShouldBe(CaveatCode.NoTies);

    [Fact]
    public void CrowdedProjections_AreRefused()
    {
        // Seven thousand actors of one event would make 24 million pairs.
        var crowd = new AnalysisInput
        {
            Ids = [.. Enumerable.Range(0, 7001).Select(i => $"{i:D5}")],
            Layers = [Layer.Untyped],
            Links = new LinkTable { Sources = [.. Enumerable.Range(1, 7000)], Targets = new int[7000] },
        };
        Run.Refused(crowd, "two-mode").Code.ShouldBe(ErrorCode.LimitReached);
        Run.Of(crowd, "two-mode", "onto=second").Figure("projectedPairs").ShouldBe(0);
    }

    private static double Link(AnalysisResult result, string a, string b) =>
        result.Links.Single(l => l.Source == a && l.Target == b).Value;
}
