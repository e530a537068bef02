using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Communities;

/// <summary>Communities by spreading labels as a method: rougher than Leiden, but near linear on very large maps.</summary>
internal static class LabelPropagationMethod
{
    private const string Sweeps = "sweeps";
    private const string Seed = "seed";

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "label-propagation",
        Title = "Label propagation",
        Group = MethodGroup.Communities,
        Question = "Which sub-groups form when everybody goes with most of its contacts?",
        Definition = "Everybody begins with a label of its own and again and again takes over the label that weighs most among "
            + "its contacts; its own stays when it is among the heaviest, else one of them is drawn. Direction is ignored. An "
            + "actor's value is the number of its group, 1 the largest. Another seed may give other groups.",
        Source = "Raghavan, Albert & Kumara 2007, Physical Review E 76:036106",
        Directions = [Symmetry.Union, Symmetry.Mutual],
        Weights = WeightRole.Strength,
        Nodes = NodeSet.Inside,
        Cost = CostClass.Linear,
        Own =
        [
            Parameter.Integer(Sweeps, 100, 1, 10_000, "How many sweeps at most."),
            Parameter.Integer(Seed, 1, 0, long.MaxValue, "The seed of the order and of draws among equals."),
        ],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        var graph = context.Graph;
        if (graph.NodeCount == 0)
        {
            return MethodOutputs.Empty("groups", "modularity");
        }

        var sweeps = (int)context.Parameters.Integer(Sweeps);
        var sent = context.Engine?.Labels(graph, sweeps, context.Run);
        var (groups, isSettled) = sent is null
            ? LabelPropagation.Of(graph, sweeps, context.Parameters.Integer(Seed), context.Run) : (sent, true);
        var members = groups.Members();
        return new MethodOutput
        {
            Figures =
            [
                new("groups", groups.Count),
                Figure.Of("modularity", CommunityQuality.Of(graph, groups.Of, CommunityGoal.Modularity, 1), CaveatCode.NoTies),
            ],
            Actors = [new ActorColumn(ActorColumn.Main, groups.Places())],
            Groups =
            [
                .. groups.BySize().Where(group => groups.Sizes[group] > 1).Select((group, place) => new NodeGroup(
                    (place + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), "community", members[group])),
            ],
            Caveats = isSettled ? [] : [new(CaveatCode.NotProvenBest, "Labels were still changing when the sweeps ended.")],
            Explanation = Sentence.Of(
                "labelPropagation.groups", "Going with most of their contacts, the actors fall into {0} groups; the largest has {1}.",
                groups.Count, groups.Sizes.Max()),
            Engine = context.NameOf(sent),
        };
    }
}
