using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Communities;

/// <summary>Leiden communities as a method (methods catalogue B5).</summary>
internal static class LeidenMethod
{
    private const string Goal = "goal";
    private const string Resolution = "resolution";
    private const string Runs = "runs";
    private const string Seed = "seed";
    private const string Previous = "previous";
    private const string Kind = "community";
    private const string Communities = "communities";
    private const string Stability = "stability";
    private const string BestRuns = "bestRuns";
    private const double Shaky = 0.8;

    private static readonly string[] Goals = ["modularity", "cpm"];

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "leiden",
        Title = "Communities",
        Group = MethodGroup.Communities,
        Question = "Which sub-groups exist?",
        Definition = "The division with the largest modularity found (share of weight within groups less what chance would "
            + "put there, by strength in and out when directed), or with the largest constant Potts quality (cpm). Every "
            + "group is connected. Stability: how far the runs agree (mean normalised mutual information).",
        Source = "Traag, Waltman and van Eck 2019, Scientific Reports 9:5233",
        Directions = [Symmetry.Directed, Symmetry.Union, Symmetry.Mutual],
        Weights = WeightRole.Strength,
        Nodes = NodeSet.Inside,
        Cost = CostClass.Heavy,
        Own =
        [
            Parameter.Choice(Goal, Goals, "What is made as large as possible."),
            Parameter.Number(Resolution, 1, 1e-6, 1e6, "More makes smaller groups; for cpm the weight per pair that a group must exceed."),
            Parameter.Integer(Runs, 50, 1, 10_000, "How many runs the best is taken of."),
            Parameter.Integer(Seed, 1, 0, long.MaxValue, "The seed of the runs."),
            Parameter.Attribute(Previous, string.Empty, "An attribute that holds earlier names of groups, which are kept; empty for none."),
        ],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        var before = context.Parameters.Word(Previous).Length == 0
            ? (Outcome<string?[]>)new string?[context.Graph.NodeCount] : context.Labels(Previous);
        if (!before.IsOk)
        {
            return before.Error;
        }

        var goal = context.Parameters.Word(Goal);
        if (context.Graph.NodeCount == 0)
        {
            return MethodOutputs.Empty(goal, Communities, Stability, BestRuns);
        }

        var options = new LeidenOptions
        {
            Goal = (CommunityGoal)Array.IndexOf(Goals, goal),
            Resolution = context.Parameters.Number(Resolution),
            Seed = context.Parameters.Integer(Seed),
        };
        var found = LeidenRuns.Best(context.Graph, options, (int)context.Parameters.Integer(Runs), context.Run);
        return Output(context, goal, found, before.Value);
    }

    private static MethodOutput Output(MethodContext context, string goal, LeidenOutcome found, string?[] before)
    {
        var members = Partitions.Members(found.Best);
        var inside = CommunityNames.WeightInside(context.Graph, found.Best);
        var names = CommunityNames.Of(members, inside, context.Layer.IdOf, before);
        var order = Enumerable.Range(0, members.Count).OrderByDescending(c => members[c].Count).ToArray();
        var hasTies = !double.IsNaN(found.Quality);
        return new MethodOutput
        {
            Figures =
            [
                Figure.Of(goal, found.Quality, CaveatCode.NoTies),
                new(Communities, members.Count),
                hasTies ? Figure.Of(Stability, found.Stability) : new(Stability, null, CaveatCode.NoTies),
                new(BestRuns, found.BestRuns),
            ],
            Actors = [new(ActorColumn.Main, Numbers(found.Best, order)), new("inside", Shares(context.Graph, inside), CaveatCode.NoTies)],
            Groups = [.. order.Select(c => new NodeGroup(names[c], Kind, members[c]))],
            Caveats = hasTies
                ? [new(CaveatCode.NotProvenBest, "The best division found; a better one may exist.")]
                : [new(CaveatCode.NoTies, "There is no link of this kind yet.")],
            Explanation = Explain(context, found, members[order[0]], inside, members.Count),
        };
    }

    // 1 for the largest group, equal sizes by their lowest members.
    private static double[] Numbers(int[] canonical, int[] order)
    {
        var numbers = new double[order.Length];
        for (var place = 0; place < order.Length; place++)
        {
            numbers[order[place]] = place + 1;
        }

        return Array.ConvertAll(canonical, c => numbers[c]);
    }

    // Which share of an actor's weight stays inside its group.
    private static double[] Shares(AnalysisGraph graph, double[] inside)
    {
        var all = CommunityNames.WeightInside(graph, new int[graph.NodeCount]);
        return [.. inside.Zip(all, (own, whole) => own / whole)];
    }

    private static Sentence Explain(
        MethodContext context, LeidenOutcome found, IReadOnlyList<int> largest, double[] inside, int count)
    {
        if (double.IsNaN(found.Quality))
        {
            return Sentence.Of("leiden.none", "There is no link yet, so everybody stands alone.");
        }

        var centre = context.Layer.NameOf(largest.MaxBy(v => inside[v]));
        return found.Stability < Shaky
            ? Sentence.Of(
                "leiden.shaky",
                "The best division found has {0} groups, the largest with {1} actors around {2}; but runs disagree (agreement {3} of 1), so borders are unsure.",
                count, largest.Count, centre, found.Stability)
            : Sentence.Of(
                "leiden.groups", "The network falls into {0} groups; the largest has {1} actors around {2}.",
                count, largest.Count, centre);
    }
}
