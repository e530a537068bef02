using System.Globalization;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Trust;

/// <summary>Methods catalogue E5. Oracle values: Jackson's networks course; Golub and Jackson 2010; exact fractions.</summary>
public sealed class OpinionsTests
{
    // T = [[1/3, 1/3, 1/3], [1/2, 1/2, 0], [0, 1/4, 3/4]]; loops are what somebody holds on to.
    private static readonly AnalysisInput Three = Inputs.Directed("1: 1 2 3; 2: 1 2; 3: 2 3").WithStrengths("1 1 1 1 1 1 3");

    private static readonly AnalysisInput FirstSaysOne = Three.WithAttribute("view", id => id == "1" ? "1" : "0");

    // Two pairs that listen only to themselves, and one who listens to both.
    private static readonly AnalysisInput Camps = Inputs.Directed("a: b; b: a; c: d; d: c; e: a c");

    [Fact]
    public void E5_DeGroot_WithLoops()
    {
        var result = Run.Of(Three, "opinions");
        result.ShouldHold(("1", 3.0 / 11), ("2", 4.0 / 11), ("3", 4.0 / 11));
        result.Value.ShouldBe(1);
    }

    [Fact]
    public void E5_DeGroot_WithoutSelfWeight() =>
        Run.Of(Inputs.Directed("1: 2 3; 2: 1; 3: 2"), "opinions", "selfWeight=0").ShouldHold(("1", 0.4), ("2", 0.4), ("3", 0.2));

    [Fact]
    public void E5_DeGroot_SelfWeightsFromAnAttribute()
    {
        var input = Inputs.Directed("1: 2 3; 2: 1; 3: 2")
            .WithAttribute("own", id => id switch { "1" => "0.3333333333333333", "2" => "0.5", _ => "0.75" });
        Run.Of(input, "opinions", "selfWeightOf=own").ShouldHold(("1", 3.0 / 11), ("2", 4.0 / 11), ("3", 4.0 / 11));
    }

    [Theory]
    [InlineData("0.5", 15.0 / 23, 5.0 / 23, 1.0 / 23)]
    [InlineData("0.8", 3.0 / 7, 2.0 / 7, 1.0 / 7)]
    public void E5_FriedkinJohnsen(string openness, double first, double second, double third)
    {
        var result = Run.Of(FirstSaysOne, "opinions", "dynamics=friedkinJohnsen", $"opennessToInfluence={openness}", "opinion=view");
        result.Of("1", "finalOpinion")!.Value.ShouldBe(first, 1e-12);
        result.Of("2", "finalOpinion")!.Value.ShouldBe(second, 1e-12);
        result.Of("3", "finalOpinion")!.Value.ShouldBe(third, 1e-12);
    }

    [Fact]
    public void E5_FriedkinJohnsen_OneWhoNeverMoves_LeadsAllOthers()
    {
        var input = FirstSaysOne.WithAttribute("open", id => id == "1" ? "0" : "1");
        var result = Run.Of(input, "opinions", "dynamics=friedkinJohnsen", "opennessToInfluenceOf=open", "opinion=view");
        result.Values.ShouldAllBe(v => Math.Abs(v.More!["finalOpinion"]!.Value - 1) < 1e-12);
        result.ShouldHold(("1", 1), ("2", 0), ("3", 0));
    }

    [Fact]
    public void SeveralClosedCircles_StayApart()
    {
        var result = Run.Of(
            Camps.WithAttribute("view", id => id is "c" or "d" ? "1" : "0"), "opinions", "opinion=view");
        result.Value.ShouldBe(2);
        result.ShouldHold(("a", 0.25), ("b", 0.25), ("c", 0.25), ("d", 0.25), ("e", 0));
        result.Of("e", "finalOpinion")!.Value.ShouldBe(0.5, 1e-12);
        result.Figure("finalSpread")!.Value.ShouldBe(1, 1e-12);
        result.Groups.Where(g => g.Kind == "closedCircle").Select(g => string.Concat(g.Members)).ShouldBe(["ab", "cd"]);
        result.Explanation.ShouldContain("Views need not meet: 2 circles");
    }

    [Fact]
    public void APeriodicCircle_HasNoFinalView_ForThoseWhoListenToIt()
    {
        var result = Run.Of(
            Inputs.Directed("a: b; b: a; c: a d; d: d").WithAttribute("view", id => id == "a" ? "1" : "0"),
            "opinions", "selfWeight=0", "opinion=view");
        result.Figure("periodicCircles").ShouldBe(1);
        result.Of("a", "finalOpinion").ShouldBeNull();
        result.Of("c", "finalOpinion").ShouldBeNull();
        result.Of("d", "finalOpinion").ShouldBe(0);
        result.Of("a").ShouldNotBeNull();
        result.Caveats.ShouldContain(c => c.Code == CaveatCode.NotConverged);
    }

    [Fact]
    public void UnknownFirstViews_LeaveOnlyThoseUnknownWhoHangOnThem()
    {
        var result = Run.Of(Camps.WithAttribute("view", id => id == "b" ? null : "1"), "opinions", "opinion=view");
        new[] { "a", "b", "e" }.ShouldAllBe(id => result.Of(id, "finalOpinion") == null);
        result.Of("c", "finalOpinion")!.Value.ShouldBe(1, 1e-12);
        result.Figures.Single(f => f.Name == "finalMean").Reason.ShouldBe(CaveatCode.NoAttribute);
        result.Caveats.ShouldContain(c => c.Code == CaveatCode.NoAttribute && c.Count == 3);
    }

    [Fact]
    public void SharesOutsideZeroToOne_AreRefused()
    {
        var input = Camps.WithAttribute("own", _ => "1.5");
        Run.Refused(input, "opinions", "selfWeightOf=own").Field.ShouldBe("selfWeightOf");
        Run.Refused(input, "opinions", "dynamics=friedkinJohnsen", "opennessToInfluenceOf=own").Field.ShouldBe("opennessToInfluenceOf");
    }

    [Fact]
    public void Limits_AreWhatIterationComesTo()
    {
        for (var seed = 1; seed <= 200; seed++)
        {
            var random = new Pcg64(seed);
            var input = RandomInput(seed, 2 + (seed % 7), random);
            string[] how = seed % 2 == 0 ? [] : ["dynamics=friedkinJohnsen", "opennessToInfluenceOf=open"];
            var result = Run.Of(input, "opinions", ["opinion=view", .. how]);
            var expected = Iterate(input, isStubborn: seed % 2 == 1);
            for (var v = 0; result.Values.Count > 0 && v < expected.Length; v++)
            {
                result.Values[v].More!["finalOpinion"]!.Value.ShouldBe(expected[v], 1e-6, $"seed {seed}, actor {v}");
            }

            if (result.Values.Count > 0)
            {
                result.Values.Sum(v => v.Value!.Value).ShouldBe(1, 1e-9, $"seed {seed}");
                var weighted = result.Values.Sum(v => v.Value!.Value * v.More!["firstOpinion"]!.Value);
                weighted.ShouldBe(result.Figure("finalMean")!.Value, 1e-9, $"seed {seed}");
            }
        }
    }

    [Fact]
    public void LargeNetworks_SatisfyTheirOwnEquation()
    {
        var random = new Pcg64(5);
        var input = RandomInput(5, 600, random, 0.01);
        var result = Run.Of(input, "opinions", "opinion=view", "dynamics=friedkinJohnsen", "opennessToInfluenceOf=open");
        var final = result.Values.Select(v => v.More!["finalOpinion"]!.Value).ToArray();
        Step(input, final, isStubborn: true).Zip(final, (a, b) => Math.Abs(a - b)).Max().ShouldBeLessThan(1e-10);
    }

    [Fact]
    public void Threads_ChangeNothing() => Camps.ShouldNotDependOnThreads("opinions");

    private static AnalysisInput RandomInput(int seed, int nodes, Pcg64 random, double density = 0.3)
    {
        var graph = RandomGraphs.Make(seed, nodes, density, isDirected: true);
        var (sources, targets) = (new List<int>(), new List<int>());
        for (var v = 0; v < nodes; v++)
        {
            foreach (var w in graph.Out.Of(v))
            {
                sources.Add(v);
                targets.Add(w);
            }
        }

        var open = Enumerable.Range(0, nodes).ToDictionary(v => $"n{v:000}", _ => random.NextInt(4) / 3.0);
        return new AnalysisInput
        {
            Ids = [.. open.Keys],
            Layers = [Layer.Untyped],
            Links = new LinkTable { Sources = [.. sources], Targets = [.. targets] },
        }
            .WithAttribute("open", id => open[id].ToString("R", CultureInfo.InvariantCulture))
            .WithAttribute("view", id => $"{(id[^1] * 7) % 5}");
    }

    private static double[] Iterate(AnalysisInput input, bool isStubborn)
    {
        var views = input.Attributes["view"].Numbers();
        for (var round = 0; round < 4000; round++)
        {
            views = Step(input, views, isStubborn);
        }

        return views;
    }

    // Half of the weight stays, the rest goes to contacts evenly; who has none keeps its view.
    private static double[] Step(AnalysisInput input, double[] views, bool isStubborn)
    {
        var (first, open) = (input.Attributes["view"].Numbers(), input.Attributes["open"].Numbers());
        return [.. views.Select((own, v) =>
        {
            var contacts = input.Links.Targets.Where((_, i) => input.Links.Sources[i] == v).ToArray();
            var heard = contacts.Length == 0 ? own : (own + contacts.Average(w => views[w])) / 2;
            return isStubborn ? (open[v] * heard) + ((1 - open[v]) * first[v]) : heard;
        })];
    }
}
