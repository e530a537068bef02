using ClusterGraph.Analysis.Brokerage;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Brokerage;

/// <summary>Oracle values: networkx 2.8.8 constraint and effective_size, equal to igraph 0.10.2.</summary>
public sealed class ConstraintTests
{
    [Theory]
    [InlineData("constraint")]
    [InlineData("effective-size")]
    public void Empty_SaysSo(string method)
    {
        var result = Run.Of(Inputs.Directed(""), method);
        result.Values.ShouldBeEmpty();
        result.Caveats.ShouldContain(c => c.Code == CaveatCode.EmptyGraph);
    }

    [Fact]
    public void Isolate_HasNoValue()
    {
        var result = Run.Of(Inputs.Undirected("a: b", "c"), "constraint");
        result.Of("c").ShouldBeNull();
        result.Of("c", "effectiveSize").ShouldBeNull();
        result.Values.Single(v => v.Id == "c").Reason.ShouldBe(CaveatCode.TooFewNodes);
    }

    [Fact]
    public void OneContact_IsFullConstraint() => Run.Of(Inputs.Undirected("a: b"), "constraint").ShouldHold(("a", 1), ("b", 1));

    // Each of three friends spends half on each: (1/2 + 1/2 · 1/2)² · 2.
    [Fact]
    public void Triangle_IsNineEighths() => Run.Of(Inputs.Undirected("a: b c; b: c"), "constraint").ShouldHold(("a", 1.125));

    [Fact]
    public void A10_Kite()
    {
        Run.Of(Inputs.Undirected(Kite.Links), "constraint").ShouldHold(
            ("Heather", 0.431111), ("Fernando", 0.445089), ("Diane", 0.470170), ("Jane", 1));
        Run.Of(Inputs.Undirected(Kite.Links), "effective-size").ShouldHold(("Diane", 3.333333), ("Fernando", 3));
    }

    [Fact]
    public void A10_FlorentineMarriages()
    {
        var result = Run.Of(Inputs.Undirected(Florentine.Marriage), "constraint");
        result.ShouldHold(("Medici", 0.209877), ("Guadagni", 0.25));
        result.Of("Medici", "effectiveSize")!.Value.ShouldBe(5.666667, Run.Digits6);
        result.Of("Guadagni", "effectiveSize").ShouldBe(4);
        result.Of("Guadagni", "efficiency").ShouldBe(1);
        result.Values.Single(v => v.Rank == 1).Id.ShouldBe("Medici");
    }

    [Fact]
    public void A10_Karate() =>
        Run.Of(Inputs.Undirected(Karate.Links), "constraint").ShouldHold(("1", 0.155423), ("34", 0.156419));

    [Fact]
    public void A10_HighTechFriendship()
    {
        var result = Run.Of(Inputs.Directed(HighTech.Friendship), "constraint");
        result.ShouldHold(("17", 0.196208));
        result.Of("17", "effectiveSize").ShouldBe(13.4375);
    }

    [Fact]
    public void Scores_FollowTheirDefinition()
    {
        for (var seed = 1; seed <= 200; seed++)
        {
            var graph = RandomGraphs.Make(seed, 2 + (seed % 7), 0.5, isDirected: seed % 2 == 0, isWeighted: seed % 3 == 0);
            var scores = StructuralHoles.Compute(graph);
            for (var v = 0; v < graph.NodeCount; v++)
            {
                var contacts = Contacts(graph, v);
                if (contacts.Length > 0)
                {
                    scores.Constraint[v].ShouldBe(PlainConstraint(graph, v, contacts), 1e-12, $"seed {seed}, node {v}");
                    scores.EffectiveSize[v].ShouldBe(PlainSize(graph, v, contacts), 1e-12, $"seed {seed}, node {v}");
                }
            }
        }
    }

    [Fact]
    public void Scores_AreTheSameForOneAndTwoThreads()
    {
        var graph = RandomGraphs.Make(5, 200, 0.1, isDirected: true, isWeighted: true);
        var (one, two) = (StructuralHoles.Compute(graph), StructuralHoles.Compute(graph, new RunOptions(2)));
        two.Constraint.ShouldBe(one.Constraint);
        two.EffectiveSize.ShouldBe(one.EffectiveSize);
    }

    [Fact]
    public void Scores_GoWithTheNodes_WhenTheyAreNumberedAnew()
    {
        var graph = RandomGraphs.Make(6, 30, 0.2, isDirected: true, isWeighted: true);
        var to = Enumerable.Range(0, 30).ToArray();
        new Pcg64(7).Shuffle(to.AsSpan());
        var (before, after) = (StructuralHoles.Compute(graph), StructuralHoles.Compute(RandomGraphs.Relabel(graph, to)));
        for (var v = 0; v < 30; v++)
        {
            after.Constraint[to[v]].ShouldBe(before.Constraint[v], 1e-12);
        }
    }

    [Fact]
    public void Explanation_CanBeReadAloud() =>
        Run.Of(Inputs.Undirected(Kite.Links), "constraint").Explanation.ShouldBe(
            "Heather has the most room to broker (constraint 0.431); Jane is the most boxed in (constraint 1).");

    private static double Tie(AnalysisGraph graph, int a, int b) => graph.Out.Weight(a, b) + graph.Out.Weight(b, a);

    private static double Share(AnalysisGraph graph, int a, int b) =>
        Tie(graph, a, b) / Enumerable.Range(0, graph.NodeCount).Sum(k => Tie(graph, a, k));

    private static int[] Contacts(AnalysisGraph graph, int v) =>
        [.. Enumerable.Range(0, graph.NodeCount).Where(u => Tie(graph, v, u) > 0)];

    private static double PlainConstraint(AnalysisGraph graph, int i, int[] contacts) => contacts.Sum(j => Math.Pow(
        Share(graph, i, j) + contacts.Where(q => q != j).Sum(q => Share(graph, i, q) * Share(graph, q, j)), 2));

    private static double PlainSize(AnalysisGraph graph, int i, int[] contacts) => contacts.Sum(j =>
        1 - contacts.Where(q => q != j).Sum(q =>
            Share(graph, i, q) * Tie(graph, j, q) / Contacts(graph, j).Max(k => Tie(graph, j, k))));
}
