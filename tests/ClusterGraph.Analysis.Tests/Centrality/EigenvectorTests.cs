using ClusterGraph.Analysis.Centrality;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;
using MathNet.Numerics.LinearAlgebra;

namespace ClusterGraph.Analysis.Tests.Centrality;

/// <summary>Oracle values: networkx 2.8.8, length 1; directed by who is chosen.</summary>
public sealed class EigenvectorTests
{
    [Fact]
    public void Empty_SaysSo() => Run.Of(Inputs.Directed(""), "eigenvector").Reason.ShouldBe(CaveatCode.EmptyGraph);

    [Fact]
    public void Isolates_HaveNoValue() => Run.Of(Inputs.Directed("", "a", "b"), "eigenvector").Reason.ShouldBe(CaveatCode.NoTies);

    [Fact]
    public void A4_Kite() => Run.Of(Inputs.Undirected(Kite.Links), "eigenvector")
        .ShouldHold(("Diane", 0.481021), ("Fernando", 0.397691), ("Heather", 0.195861), ("Jane", 0.011163));

    [Fact]
    public void A4_Florentine() =>
        Run.Of(Inputs.Undirected(Florentine.Marriage), "eigenvector").ShouldHold(("Medici", 0.430308), ("Strozzi", 0.355980));

    [Fact]
    public void A4_HighTechFriendship() =>
        Run.Of(Inputs.Directed(HighTech.Friendship), "eigenvector").ShouldHold(("2", 0.425529));

    // A star of four leaves swings to and fro under A alone; its eigenvalue is 2, the centre has half of the squares.
    [Fact]
    public void Star_Settles()
    {
        var result = Run.Of(Inputs.Undirected("hub: a b c d"), "eigenvector");
        result.Value.ShouldNotBeNull().ShouldBe(2, 1e-12);
        result.ShouldHold(("hub", Math.Sqrt(0.5)), ("a", Math.Sqrt(0.125)));
    }

    [Fact]
    public void Ring_OfArcsGivesAllTheSame() =>
        Run.Of(Inputs.Directed("a: b; b: c; c: d; d: a"), "eigenvector").ShouldHold(("a", 0.5), ("d", 0.5));

    [Fact]
    public void Acyclic_HasNoValueAndSuggestsKatz()
    {
        var result = Run.Of(Inputs.Directed(HighTech.Reports), "eigenvector");
        result.Reason.ShouldBe(CaveatCode.Acyclic);
        result.Of("7").ShouldBeNull();
        result.Explanation.ShouldContain("Katz");
    }

    [Fact]
    public void Pieces_AreSaidAndTheSmallerOneHasNothing()
    {
        var result = Run.Of(Inputs.Undirected("a: b c; b: c; x: y", "lonely"), "eigenvector");
        result.Caveats.ShouldContain(c => c.Code == CaveatCode.Disconnected && c.Count == 3);
        result.ShouldHold(("a", Math.Sqrt(1 / 3.0)), ("x", 0), ("lonely", 0));
        result.Of("x").ShouldBe(0);
    }

    [Fact]
    public void Leading_AgreesWithDenseAlgebra() => Seeds.Small(isDirected: false, isWeighted: true, check: (graph, seed) =>
    {
        var pair = Eigenvector.Leading(graph);
        pair.Value.ShouldBe(graph.Matrix().Spectrum(), 1e-9, seed);
        var vector = Vector<double>.Build.Dense(pair.Vector);
        ((graph.Matrix() * vector) - (pair.Value * vector)).L2Norm().ShouldBeLessThan(1e-8, seed);
        pair.Vector.Min().ShouldBeGreaterThanOrEqualTo(0, seed);
    });

    [Fact]
    public void Leading_AgreesWithDenseAlgebraAlsoWhenDirected() => Seeds.Small(isDirected: true, check: (graph, seed) =>
    {
        var pair = Eigenvector.Leading(graph);
        if (pair.Value == 0)
        {
            // Dense algebra finds traces of rounding here; that no two nodes reach each other is the exact statement.
            var reach = graph.Reach();
            Enumerable.Range(0, graph.NodeCount).ShouldAllBe(
                i => Enumerable.Range(0, i).All(j => !reach[i, j] || !reach[j, i]), seed);
        }
        else if (pair.IsConverged)
        {
            pair.Value.ShouldBe(graph.Matrix().Spectrum(), 1e-6, seed);
            var vector = Vector<double>.Build.Dense(pair.Vector);
            (graph.Matrix().LeftMultiply(vector) - (pair.Value * vector)).L2Norm().ShouldBeLessThan(1e-6, seed);
        }
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Leading_IsTheSameBitsForAnyNumberOfThreads(bool isDirected)
    {
        var graph = Seeds.Large(isDirected);
        Eigenvector.Leading(graph, new RunOptions(2)).Vector.ShouldBe(Eigenvector.Leading(graph).Vector);
    }

    [Fact]
    public void Explanation_CanBeReadAloud() => Run.Of(Inputs.Undirected(Kite.Links), "eigenvector").Explanation
        .ShouldBe("Diane is best linked to those who are well linked themselves.");
}
