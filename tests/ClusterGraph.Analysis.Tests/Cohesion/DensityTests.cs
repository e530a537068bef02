using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Cohesion;

/// <summary>Oracle values: networkx 2.8.8 and sna 2.7-1, ties by possible dyads.</summary>
public sealed class DensityTests
{
    [Theory]
    [InlineData(new string[0], CaveatCode.EmptyGraph)]
    [InlineData(new[] { "a" }, CaveatCode.TooFewNodes)]
    public void TooFew_HaveNone(string[] actors, CaveatCode reason)
    {
        var result = Run.Of(Inputs.Directed("", actors), "density");
        (result.Value, result.Reason).ShouldBe((null, reason));
    }

    [Fact]
    public void Isolates_HaveDensityZero() => Run.Of(Inputs.Directed("", "a", "b"), "density").Value.ShouldBe(0);

    [Fact]
    public void Parallels_CountOnce() => Run.Of(Inputs.Undirected("a: b b b"), "density").Value.ShouldBe(1);

    [Fact]
    public void B1_HighTech()
    {
        Run.Of(Inputs.Directed(HighTech.Advice), "density").Value!.Value.ShouldBe(0.452381, Run.Digits6);
        Run.Of(Inputs.Directed(HighTech.Friendship), "density").Value!.Value.ShouldBe(0.242857, Run.Digits6);
    }

    [Fact]
    public void B1_Florentine()
    {
        Run.Of(Inputs.Undirected(Florentine.Marriage), "density").Value!.Value.ShouldBe(0.190476, Run.Digits6);
        Run.Of(Inputs.Undirected(Florentine.Marriage, "Pucci"), "density").Value!.Value.ShouldBe(0.166667, Run.Digits6);
    }

    [Fact]
    public void B1_Karate() => Run.Of(Inputs.Undirected(Karate.Links), "density").Value!.Value.ShouldBe(0.139037, Run.Digits6);

    [Fact]
    public void NotAsked_IsNotAbsent_Directed()
    {
        // a and b answered: a-b, a-c, b-a, b-c were asked about; c-a is known, but nobody was asked about it.
        var result = Run.Of(Inputs.Directed("a: b; c: a") with { Respondents = [true, true, false] }, "density");
        result.Value.ShouldBe(0.25);
        result.Figure("askedDyads").ShouldBe(4);
        result.Figure("notAskedDyads").ShouldBe(2);
        result.Figure("tiesNotAsked").ShouldBe(1);
    }

    [Fact]
    public void NotAsked_IsNotAbsent_Undirected()
    {
        // Only a answered: a-b and a-c were asked about, b-c was not.
        var result = Run.Of(Inputs.Undirected("a: b; b: c") with { Respondents = [true, false, false] }, "density");
        result.Value.ShouldBe(0.5);
        result.Figure("askedDyads").ShouldBe(2);
    }

    [Fact]
    public void NotAsked_MutualLinksNeedBothAnswers()
    {
        var input = Inputs.Directed("a: b c; b: a; c: a") with { Respondents = [true, true, false] };
        var result = Run.Of(input, "density", "direction=mutual");
        result.Figure("askedDyads").ShouldBe(1);
        result.Value.ShouldBe(1);
    }

    [Fact]
    public void NobodyAsked_SaysSo() =>
        Run.Of(Inputs.Directed("a: b") with { Respondents = [false, false] }, "density").Reason.ShouldBe(CaveatCode.NotAsked);

    [Fact]
    public void Explanation_CanBeReadAloud() => Run.Of(Inputs.Directed("a: b c"), "density").Explanation
        .ShouldBe("2 of the 6 links that people were asked about exist: 33.333 %.");
}
