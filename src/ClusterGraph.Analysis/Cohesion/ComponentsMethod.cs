using System.Globalization;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Cohesion;

/// <summary>Weak and strong components as a method (methods catalogue B4).</summary>
internal static class ComponentsMethod
{
    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "components",
        Title = "Components",
        Group = MethodGroup.WholeNetwork,
        Question = "Is it one network or several?",
        Definition = "Pieces that hang together when direction is ignored (weak), and sets in which everybody reaches "
            + "everybody along the direction of links (strong). Isolates are pieces of their own. An actor's value is the "
            + "size of its piece; pieces are numbered by size. Groups list sets of two or more, and the isolates.",
        Source = "Wasserman & Faust 1994, ch. 4; Tarjan 1972",
        Directions = [Symmetry.Directed, Symmetry.Union, Symmetry.Mutual],
        Cost = CostClass.Linear,
        IsLive = true,
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        var graph = context.Graph;
        if (graph.NodeCount == 0)
        {
            return MethodOutputs.Empty("components", "giantSize", "giantShare", "isolates", "strongComponents", "largestStrong");
        }

        var sent = context.Engine?.WeakComponents(graph, context.Run);
        var weak = sent ?? WeakComponents.Of(graph, context.Run);
        var strong = graph.IsDirected ? StrongComponents.Of(graph) : weak;
        var isolates = weak.Members().Where(m => m.Length == 1).Select(m => m[0]).ToList();
        var columns = new List<ActorColumn> { new(ActorColumn.Main, SizesOf(weak)), new("component", weak.Places()) };
        var groups = new List<NodeGroup>(Groups(weak, "component"));
        if (isolates.Count > 0)
        {
            groups.Add(new NodeGroup("isolates", "isolates", isolates));
        }

        if (graph.IsDirected)
        {
            columns.AddRange([new("strongSize", SizesOf(strong)), new("strongComponent", strong.Places())]);
            groups.AddRange(Groups(strong, "strong"));
        }

        return new MethodOutput
        {
            Figures = Figures(weak, strong, isolates.Count),
            Actors = columns,
            Groups = groups,
            Caveats = Caveats(weak),
            Explanation = Explain(weak, isolates.Count),
            Engine = context.NameOf(sent),
        };
    }

    private static Figure[] Figures(NodePartition weak, NodePartition strong, int isolates) =>
    [
        new("components", weak.Count),
        new("giantSize", weak.Sizes.Max()),
        new("giantShare", weak.Sizes.Max() / (double)weak.Of.Length),
        new("isolates", isolates),
        new("strongComponents", strong.Count),
        new("largestStrong", strong.Sizes.Max()),
    ];

    private static double[] SizesOf(NodePartition parts) => Array.ConvertAll(parts.Of, part => (double)parts.Sizes[part]);

    private static IEnumerable<NodeGroup> Groups(NodePartition parts, string kind)
    {
        var members = parts.Members();
        return parts.BySize().TakeWhile(part => parts.Sizes[part] > 1).Select((part, i) =>
            new NodeGroup((i + 1).ToString(CultureInfo.InvariantCulture), kind, members[part]));
    }

    private static Caveat[] Caveats(NodePartition weak) => weak.Count == 1 ? []
        : [new Caveat(CaveatCode.Disconnected, "The network is in several pieces.", weak.Count)];

    private static Sentence Explain(NodePartition weak, int isolates) => weak.Count == 1
        ? Sentence.Of("components.one", "Everybody hangs together: it is one network.")
        : Sentence.Of(
            "components.several",
            "The network is in {0} pieces; the largest holds {1} of {2} actors; without any link: {3}.",
            weak.Count, weak.Sizes.Max(), weak.Of.Length, isolates);
}
