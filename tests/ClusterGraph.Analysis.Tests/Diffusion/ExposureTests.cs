using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Tests.Diffusion;

/// <summary>Six firms in a row of advice, a b c d e f, of whom a adopted in 2001 and b in 2003; z knows nobody.</summary>
public sealed class ExposureTests
{
    private static readonly AnalysisInput Row = Inputs.Directed("a: b; b: c; c: d; d: e; e: f; a: c", "z");

    private static readonly AnalysisInput Dated = Row.WithAttribute("organic", id => id switch
    {
        "a" => "2001",
        "b" => "2003",
        _ => null,
    });

    [Fact]
    public void Exposure_IsTheShareOfContactsThatAdopted()
    {
        var result = Run.Of(Dated, "exposure", "adopted=organic");
        (result.Of("c"), result.Of("d"), result.Of("z")).ShouldBe((1, 0, 0));
        result.Of("c", "adoptedContacts").ShouldBe(2);
        result.Values.Single(v => v.Id == "a").Reason.ShouldBe(CaveatCode.AlreadyAdopted);
        result.Figure("adopters").ShouldBe(2);
    }

    [Fact]
    public void Turns_TellWhoFollowsWhom()
    {
        var result = Run.Of(Dated, "exposure", "adopted=organic");
        "cdef".Select(id => result.Of($"{id}", "turn")).ShouldBe([1, 2, 3, 4]);
        result.Of("f", "carriesAt").ShouldBe(1);
        (result.Of("z", "turn"), result.Of("z", "carriesAt")).ShouldBe((null, 0));
        result.Of("f", "follows").ShouldBe(4);
    }

    [Fact]
    public void Carries_IsTheHighestThresholdAtWhichAllBeforeItFollow()
    {
        // c has one adopter among two contacts; d has only c; so both follow up to a half.
        var input = Inputs.Directed("a: c; b: c; c: d").WithAttribute("organic", id => id == "a" ? "yes" : null);
        var result = Run.Of(input, "exposure", "adopted=organic");
        (result.Of("c", "carriesAt"), result.Of("d", "carriesAt")).ShouldBe((0.5, 0.5));
        Run.Of(input, "exposure", "adopted=organic", "share=0.51").Of("d", "follows").ShouldBeNull();
        Run.Of(input, "exposure", "adopted=organic", "share=0.5").Of("d", "follows").ShouldBe(2);
    }

    [Fact]
    public void Replay_CountsByStep_AndTellsThresholds()
    {
        var result = Run.Of(Dated, "exposure", "adopted=organic");
        result.Tables.Single().Rows.ShouldBe(["2001", "2003"]);
        (result.Cell("adoptionByStep", "2003", "adoptersSoFar"), result.Of("b", "step")).ShouldBe((2, 1));

        // a has nobody to learn from; b's only contact, a, had adopted.
        (result.Of("a", "threshold"), result.Of("b", "threshold")).ShouldBe((null, 1));
    }

    [Fact]
    public void Dates_MayStandInAnotherAttribute()
    {
        var input = Row.WithAttribute("organic", id => id is "a" or "b" or "c" ? "yes" : "no")
            .WithAttribute("since", id => id switch { "a" => "2001-05", "b" => "2001-05-20", "c" => "2002", _ => null });
        var result = Run.Of(input, "exposure", "adopted=organic", "when=since");
        result.Tables.Single().Rows.ShouldBe(["2001-05", "2001-05-20", "2002"]);
        result.Of("c", "threshold").ShouldBe(1);
    }

    [Fact]
    public void SameStep_CountsOnRequest()
    {
        var input = Inputs.Directed("a: b").WithAttribute("organic", _ => "2001");
        Run.Of(input, "exposure", "adopted=organic").Of("b", "threshold").ShouldBe(0);
        Run.Of(input, "exposure", "adopted=organic", "counting=upTo").Of("b", "threshold").ShouldBe(1);
    }

    [Fact]
    public void Unknown_IsNotNo()
    {
        // Where b is said not to have adopted, nobody knows of c: d counts b alone.
        var input = Inputs.Directed("b: d; c: d; a: d").WithAttribute("organic", id => id switch { "a" => "yes", "b" => "no", "d" => "no", _ => null });
        var result = Run.Of(input, "exposure", "adopted=organic");
        (result.Of("d"), result.Of("d", "knownContacts")).ShouldBe((0.5, 2));
        result.Caveats.ShouldContain(c => c.Code == CaveatCode.NoAttribute && c.Count == 1);
        Run.Of(input, "exposure", "adopted=organic", "unsaid=notAdopted").Of("d")!.Value.ShouldBe(1 / 3.0, 1e-12);
    }

    [Fact]
    public void SplitRisk_NamesThoseOutOfReach()
    {
        var finding = Run.Of(Dated, "exposure", "adopted=organic").Findings.Single();
        finding.Rule.ShouldBe(FindingRule.SplitRisk);
        finding.About.Select(s => s.Id).ShouldBe(["z"]);
        finding.Value!.Value.ShouldBe(0.2, 1e-12);
    }

    [Fact]
    public void WhoWasNotAsked_HasNoExposure()
    {
        var input = Dated with { Respondents = [.. Dated.Ids.Select(id => id != "z")] };
        input.Ids[^1].ShouldBe("z");
        var z = Run.Of(input, "exposure", "adopted=organic").Values.Single(v => v.Id == "z");
        (z.Value, z.Reason).ShouldBe((null, CaveatCode.NotAsked));
    }

    [Fact]
    public void Eligible_LeavesOthersOut()
    {
        var input = Dated.WithAttribute("type", id => id == "z" ? "trade.market" : "producer.small");
        var result = Run.Of(input, "exposure", "adopted=organic", "eligible=producer.small");
        result.Values.Single(v => v.Id == "z").Reason.ShouldBe(CaveatCode.NotEligible);
        result.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void UnknownAttribute_IsNamed() => Run.Refused(Row, "exposure", "adopted=soup").Code.ShouldBe(ErrorCode.NotFound);

    [Fact]
    public void Threads_ChangeNothing() => Dated.ShouldNotDependOnThreads("exposure", settings: "adopted=organic");
}
