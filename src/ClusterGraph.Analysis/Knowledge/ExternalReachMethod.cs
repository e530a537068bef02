using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Knowledge;

/// <summary>External reach as a method (the companion of methods catalogue E1).</summary>
internal static class ExternalReachMethod
{
    private const string Reach = "externalReach";
    private const string Gatekeepers = "gatekeepers";

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "external-reach",
        Title = "External reach",
        Group = MethodGroup.Knowledge,
        Question = "How near is the cluster to knowledge outside, and through whom?",
        Definition = "The sum of 1 / distance over all actors outside, averaged over the actors inside. A gatekeeper has ties "
            + "inside and outside. Direct: the part of gatekeepers along ways that leave the cluster at once. Passed on: the "
            + "part along ways that leave through another gatekeeper. Neither: the part of those without a tie inside. With "
            + "direction, knowledge flows along the links.",
        Source = "Breschi & Lenzi 2017, in: Knowledge and Networks, Springer, chapter 14",
        Directions = [Symmetry.Union, Symmetry.Directed, Symmetry.Mutual],
        Layers = ["knowledge"],
        Cost = CostClass.AllPaths,
        Own = [ClusterEdge.Describe()],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        if (context.Graph.NodeCount == 0)
        {
            return MethodOutputs.Empty(Reach);
        }

        var edge = ClusterEdge.Read(context);
        if (!edge.IsOk)
        {
            return edge.Error;
        }

        var inside = context.Layer.PerNode(edge.Value);
        return inside.All(i => i) ? MethodOutputs.Missing(CaveatCode.NotAsked, Reach)
            : !Array.Exists(inside, i => i) ? MethodOutputs.Missing(CaveatCode.TooFewNodes, Reach)
            : Report(inside, ExternalReach.Of(context.Graph, inside, context.Run.Cancellation));
    }

    private static MethodOutput Report(bool[] inside, ReachSums sums)
    {
        var members = inside.Count(i => i);
        var (direct, passedOn, alone) = (sums.Direct.Sum(), sums.PassedOn.Sum(), sums.Alone.Sum());
        var all = direct + passedOn + alone;
        return new MethodOutput
        {
            Figures =
            [
                new(Reach, all / members),
                Figure.Of("directShare", direct / all, CaveatCode.NoTies),
                Figure.Of("passedOnShare", passedOn / all, CaveatCode.NoTies),
                Figure.Of("neitherShare", alone / all, CaveatCode.NoTies),
                new(Gatekeepers, sums.Gatekeepers.Length),
                new("actorsInside", members),
                new("actorsOutside", inside.Length - members),
            ],
            Actors =
            [
                Column(ActorColumn.Main, inside, v => sums.Direct[v] + sums.PassedOn[v] + sums.Alone[v]),
                Column("direct", inside, v => sums.Direct[v]),
                Column("passedOn", inside, v => sums.PassedOn[v]),
            ],
            Groups = [new NodeGroup(Gatekeepers, "knowledgeRole", sums.Gatekeepers)],
            Explanation = Explain(all / members, direct / all, passedOn / all, alone / all),
        };
    }

    private static ActorColumn Column(string name, bool[] inside, Func<int, double> value) => new(
        name, [.. Enumerable.Range(0, inside.Length).Select(v => inside[v] ? value(v) : double.NaN)], CaveatCode.NotAsked);

    private static Sentence Explain(double reach, double direct, double passedOn, double alone) => reach == 0
        ? Sentence.Of("externalReach.none", "Nobody in the cluster reaches anybody outside it.")
        : Sentence.Of(
            "externalReach.parts",
            "Counted by nearness, an actor of the cluster reaches {0} outside: {1} % of it directly by gatekeepers, {2} % passed on by them, {3} % by actors who know nobody inside.",
            reach, 100 * direct, 100 * passedOn, 100 * alone);
}
