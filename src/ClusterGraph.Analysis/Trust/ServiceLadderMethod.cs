using System.Globalization;
using ClusterGraph.Analysis.Brokerage;
using ClusterGraph.Analysis.Communities;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Trust;

/// <summary>The service ladder as a method (methods catalogue E8, seeds S-018).</summary>
internal static class ServiceLadderMethod
{
    private const string Group = "group";
    private const string Pairs = "shareOf";
    private const string Linked = "linked";
    private const string Seed = "seed";
    private const int Runs = 20;

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "service-ladder",
        Title = "Service ladder",
        Group = MethodGroup.Knowledge,
        Question = "What joint activity can this group carry now?",
        Definition = "Index = mean rating (1 to 5) of the pairs that trust each other x the share of pairs that do, among pairs in "
            + "which both answered. The highest of five rungs whose threshold it reaches: events; joint training and "
            + "information; joint purchase or fair; shared road map and standards; joint product development. Averages of "
            + "fewer than three raters are held back. Rungs and thresholds are a ClusterGraph proposal.",
        Source = "GIZ, Connect & Create (first and last steps); rungs and thresholds: ClusterGraph proposal",
        Directions = [Symmetry.Directed],
        Weights = WeightRole.Strength,
        Weight = WeightUse.Strength,
        Layers = ["trusts"],
        Nodes = NodeSet.Inside,
        Cost = CostClass.Heavy,
        Own =
        [
            Parameter.Attribute(Group, string.Empty, "The attribute whose values make the groups; empty for communities of trust."),
            Parameter.Choice(Pairs, ["possible", Linked], "Of which pairs the share is taken: of all possible ones, or of those in which one trusts the other at least."),
            .. Ladder.Describe(),
            TrustScale.Describe(),
            FreeRiders.Describe(),
            Parameter.Integer(Seed, 1, 0, long.MaxValue, "The seed of the search for communities."),
        ],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        if (Nothing(context) is { } why)
        {
            return MethodOutputs.Missing(why, LadderReport.Headline);
        }

        var graph = TrustScale.Read(context);
        var ladder = Ladder.Read(context.Parameters);
        var labels = context.Parameters.Word(Group).Length == 0
            ? (Outcome<string?[]>)Array.Empty<string?>() : context.Labels(Group);
        var riders = FreeRiders.Find(context);
        if ((graph.Error ?? ladder.Error ?? labels.Error ?? riders.Error) is { } error)
        {
            return error;
        }

        var trust = new MutualTrust(graph.Value!, context.Layer.Answered(), context.Parameters.Word(Pairs) == Linked);
        var everybody = trust.Of("cluster", [.. Enumerable.Range(0, context.Graph.NodeCount)]);
        var groups = Groups(context, labels.Value!).Select(g => trust.Of(g.Name, g.Members)).ToArray();
        return everybody.Pairs == 0
            ? MethodOutputs.Missing(CaveatCode.NotAsked, LadderReport.Headline)
            : new LadderReport(context, trust, ladder.Value!, everybody, groups).Make(riders.Value![0]);
    }

    private static CaveatCode? Nothing(MethodContext context) => context.Graph switch
    {
        { NodeCount: 0 } => CaveatCode.EmptyGraph,
        { NodeCount: 1 } => CaveatCode.TooFewNodes,
        { LinkCount: 0 } => context.Layer.ZeroWeights > 0 ? CaveatCode.NoWeights : CaveatCode.NoTies,
        _ => null,
    };

    private static IEnumerable<(string Name, int[] Members)> Groups(MethodContext context, string?[] labels)
    {
        if (labels.Length > 0)
        {
            var named = GroupLabels.Of(labels);
            return named.Names.Select((name, g) => (
                name, Enumerable.Range(0, labels.Length).Where(v => named.GroupOf[v] == g).ToArray()));
        }

        var options = new LeidenOptions { Seed = context.Parameters.Integer(Seed) };
        var found = LeidenRuns.Best(context.Graph.Undirected, options, Runs, context.Run);
        return Partitions.Members(found.Best).Where(m => m.Count > 1).OrderByDescending(m => m.Count)
            .Select((m, i) => ((i + 1).ToString(CultureInfo.InvariantCulture), m.ToArray()));
    }
}
