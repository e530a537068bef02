using ClusterGraph.Analysis.Cohesion;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Cohesion;

/// <summary>Oracle values: networkx 2.8.8.</summary>
public sealed class ComponentsTests
{
    [Fact]
    public void Empty_SaysSo() => Run.Of(Inputs.Directed(""), "components").Reason.ShouldBe(CaveatCode.EmptyGraph);

    [Fact]
    public void One_IsAPieceAndAnIsolate()
    {
        var result = Run.Of(Inputs.Directed("", "a"), "components");
        (result.Value, result.Figure("isolates"), result.Figure("giantShare")).ShouldBe((1, 1, 1));
    }

    [Fact]
    public void B4_HighTech()
    {
        Run.Of(Inputs.Directed(HighTech.Advice), "components").Figure("strongComponents").ShouldBe(1);
        var friendship = Run.Of(Inputs.Directed(HighTech.Friendship), "components");
        (friendship.Figure("strongComponents"), friendship.Figure("largestStrong")).ShouldBe((3, 19));
    }

    [Fact]
    public void B4_Florentine16_HasOneIsolate()
    {
        var result = Run.Of(Inputs.Undirected(Florentine.Marriage, "Pucci"), "components");
        (result.Value, result.Figure("giantSize"), result.Figure("giantShare"), result.Figure("isolates"))
            .ShouldBe((2, 15, 15 / 16.0, 1));
        result.Groups.Single(g => g.Kind == "isolates").Members.ShouldBe(["Pucci"]);
        result.Explanation.ShouldBe(
            "The network is in 2 pieces; the largest holds 15 of 16 actors; without any link: 1.");
    }

    [Fact]
    public void Pieces_AreNumberedBySizeThenByTheLowestActor()
    {
        var result = Run.Of(Inputs.Directed("a: b; c: d; d: c; d: e", "z"), "components");
        result.Groups.Where(g => g.Kind == "component").Select(g => string.Join(' ', g.Members)).ShouldBe(["c d e", "a b"]);
        result.Groups.Where(g => g.Kind == "strong").Select(g => string.Join(' ', g.Members)).ShouldBe(["c d"]);
        result.Values.Select(v => v.More!["component"]).ShouldBe([2, 2, 1, 1, 1, 3]);
        result.ShouldHold(("a", 2), ("c", 3), ("z", 1));
    }

    [Fact]
    public void Of_AgreesWithWhoReachesWhom() => Seeds.Small(isDirected: true, check: (graph, seed) =>
    {
        var (along, either) = (graph.Reach(), graph.Undirected.Reach());
        var (strong, weak) = (StrongComponents.Of(graph), WeakComponents.Of(graph));
        for (var i = 0; i < graph.NodeCount; i++)
        {
            for (var j = 0; j < graph.NodeCount; j++)
            {
                (strong.Of[i] == strong.Of[j]).ShouldBe(along[i, j] && along[j, i], seed);
                (weak.Of[i] == weak.Of[j]).ShouldBe(either[i, j], seed);
            }
        }

        strong.Sizes.Sum().ShouldBe(graph.NodeCount, seed);
        weak.Of.Distinct().ShouldBe(Enumerable.Range(0, weak.Count), seed);
    });

    // A hundred thousand nodes in a row would overflow a stack of calls.
    [Fact]
    public void Of_GoesAsDeepAsAChainIsLong()
    {
        var chain = Chains.Make(100_000);
        StrongComponents.Of(chain).Count.ShouldBe(100_000);
        WeakComponents.Of(chain, new RunOptions(2)).Count.ShouldBe(1);
    }

    [Fact]
    public void Of_IsTheSameForAnyNumberOfThreads()
    {
        var graph = RandomGraphs.Make(3, 1200, 0.0008, isDirected: true);
        WeakComponents.Of(graph, new RunOptions(2)).Of.ShouldBe(WeakComponents.Of(graph).Of);
        WeakComponents.Of(Seeds.Large(isDirected: true), new RunOptions(2)).Count.ShouldBe(1);
    }
}
