using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Brokerage;

/// <summary>The Krackhardt-Stern E-I index as a method (methods catalogue A12).</summary>
internal static class EiIndexMethod
{
    private const string Group = "group";
    private const string Seed = "seed";
    private const string Permutations = "permutations";
    private const string Index = "eiIndex";

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "e-i-index",
        Title = "E-I index",
        Group = MethodGroup.Position,
        Question = "Do groups look outward or inward?",
        Definition = "(links across groups - links within) / (all links), from -1 (all within) to 1 (all across); arcs count "
            + "in directed layers. Expected: the same for all possible links. p: how often labels dealt out at random give "
            + "an index as low (pInward) or as high (pOutward).",
        Source = "Krackhardt and Stern 1988, Social Psychology Quarterly 51",
        Directions = [Symmetry.Directed, Symmetry.Union, Symmetry.Mutual],
        Cost = CostClass.Linear,
        IsLive = true,
        Own =
        [
            Parameter.Attribute(Group, null, "The attribute whose values are the groups."),
            Parameter.Integer(Permutations, 999, 1, 1_000_000, "How often labels are dealt out at random."),
            Parameter.Integer(Seed, 1, 0, long.MaxValue, "The seed of the random deals."),
        ],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        var labels = context.Labels(Group);
        if (!labels.IsOk)
        {
            return labels.Error;
        }

        string[] figures = [Index, "expected", "pInward", "pOutward", "across", "within"];
        if (context.Graph.NodeCount == 0)
        {
            return MethodOutputs.Empty(figures);
        }

        var groups = GroupLabels.Of(labels.Value);
        if (groups.Labelled == 0)
        {
            return MethodOutputs.Missing(CaveatCode.NoAttribute, figures);
        }

        var (across, within) = EiIndex.PerNode(context.Graph, groups.GroupOf);
        return Array.TrueForAll(across, a => a == 0) && Array.TrueForAll(within, w => w == 0)
            ? MethodOutputs.Missing(CaveatCode.NoTies, figures)
            : Output(context, groups, across, within);
    }

    private static MethodOutput Output(MethodContext context, GroupLabels groups, int[] across, int[] within)
    {
        // Every link was counted at both its ends.
        var (all, own) = (across.Sum(a => (long)a) / 2, within.Sum(w => (long)w) / 2);
        var index = EiIndex.Of(all, own);
        var expected = EiIndex.Expected(groups.Sizes);
        var permutations = (int)context.Parameters.Integer(Permutations);
        var (low, high) = LabelShuffle.Run(
            context.Graph, groups.GroupOf, permutations, context.Parameters.Integer(Seed), context.Run);
        var (inward, outward) = ((1.0 + low) / (1 + permutations), (1.0 + high) / (1 + permutations));
        return new MethodOutput
        {
            Figures =
            [
                new(Index, index),
                Figure.Of("expected", expected),
                new("pInward", inward),
                new("pOutward", outward),
                new("across", all),
                new("within", own),
            ],
            Actors = [PerActor(groups, across, within)],
            Tables = [PerGroup(groups, across, within)],
            Caveats = groups.Labelled == context.Graph.NodeCount ? [] :
            [
                new(CaveatCode.NoAttribute, "Actors without a group were left out.", context.Graph.NodeCount - groups.Labelled),
            ],
            Explanation = Explain(inward, outward, all, own),
        };
    }

    private static ActorColumn PerActor(GroupLabels groups, int[] across, int[] within)
    {
        var values = new double[across.Length];
        var reasons = new CaveatCode?[across.Length];
        for (var v = 0; v < values.Length; v++)
        {
            values[v] = EiIndex.Of(across[v], within[v]);
            reasons[v] = groups.GroupOf[v] < 0 ? CaveatCode.NoAttribute : CaveatCode.NoTies;
        }

        return new ActorColumn(ActorColumn.Main, values, CaveatCode.NoTies, reasons);
    }

    // Of the links that touch a group, one inside counts once.
    private static ResultTable PerGroup(GroupLabels groups, int[] across, int[] within)
    {
        var (outside, inside) = (new long[groups.Sizes.Length], new long[groups.Sizes.Length]);
        for (var v = 0; v < across.Length; v++)
        {
            if (groups.GroupOf[v] >= 0)
            {
                outside[groups.GroupOf[v]] += across[v];
                inside[groups.GroupOf[v]] += within[v];
            }
        }

        var cells = groups.Sizes.Select((size, group) => new double?[]
        {
            size, outside[group], inside[group] / 2, Present(EiIndex.Of(outside[group], inside[group] / 2)),
            Present(EiIndex.ExpectedOfGroup(size, groups.Labelled)),
        });
        return new ResultTable("groups", ["actors", "across", "within", Index, "expected"], groups.Names, [.. cells]);
    }

    private static double? Present(double value) => double.IsFinite(value) ? value : null;

    private static Sentence Explain(double inward, double outward, long across, long within) => (inward, outward) switch
    {
        ( <= 0.05, _) => Sentence.Of(
            "eIIndex.inward",
            "{0} of {1} links lead to another group, clearly fewer than random mixing would give: groups look inward.",
            across, across + within),
        (_, <= 0.05) => Sentence.Of(
            "eIIndex.outward",
            "{0} of {1} links lead to another group, clearly more than random mixing would give: groups look outward.",
            across, across + within),
        _ => Sentence.Of(
            "eIIndex.random",
            "{0} of {1} links lead to another group, which random mixing could give as well.",
            across, across + within),
    };
}
