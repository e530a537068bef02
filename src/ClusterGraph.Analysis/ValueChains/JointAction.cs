using ClusterGraph.Analysis.Graph;
using ClusterGraph.Core.ValueChains;

namespace ClusterGraph.Analysis.ValueChains;

/// <summary>Who works together within each stage, and who could (methods catalogue C6).</summary>
internal static class JointAction
{
    /// <summary>The kinds of link that are cooperation between equals, unless others are named.</summary>
    public const string Cooperation =
        "actsJointlyWith,sharesOrdersWith,sharesEquipmentWith,alliedWith,jointVentureWith,researchesWith,sharesTechnologyWith";

    /// <summary>The kinds of link that make two actors rivals, unless others are named.</summary>
    public const string Rivals = "conflictsWith";

    /// <summary>Looks at each step of a chain; without one at all actors, whose links are then all cooperation.</summary>
    /// <param name="layer">What is read.</param>
    /// <param name="model">The chain; null for none.</param>
    /// <param name="cooperation">The layers that are cooperation.</param>
    /// <param name="rivals">The layers that make rivals.</param>
    /// <param name="discount">What the score of rivals is multiplied by.</param>
    /// <param name="most">How many pairs of a stage are wanted.</param>
    public static IReadOnlyList<JointStage> Of(
        LayerGraph layer, ChainModel? model, IReadOnlyList<string> cooperation, IReadOnlyList<string> rivals, double discount, int most)
    {
        var ties = model is null ? layer.Graph.Undirected.Out : Pairs(layer, StageFlows.LayersOf(layer, cooperation));
        var conflicts = Pairs(layer, [.. layer.Input.Layers.Select(l => rivals.Contains(l.Id, StringComparer.Ordinal))]);
        var search = new JointSearch(layer.Graph);
        if (model is null)
        {
            return [Look(-1, [.. Enumerable.Range(0, layer.Graph.NodeCount)])];
        }

        return [.. Enumerable.Range(0, model.Stages.Count)
            .Where(s => model.Stages[s] is { Kind: StageKind.Chain, IsExcluded: false, Role: not StageRole.Market })
            .Select(s => Look(s, [.. model.NodesOf[s].Where(v => model.IsInside(v) && !(model.CountOf(v) <= 0))]))];

        JointStage Look(int stage, int[] nodes) => new(
            stage, nodes, CountTies(ties, nodes),
            search.Best(nodes, ties.Has, (a, b) => conflicts.Has(a, b) ? discount : 1, most));
    }

    private static int CountTies(Adjacency ties, int[] nodes)
    {
        var isHere = new bool[ties.NodeCount];
        foreach (var node in nodes)
        {
            isHere[node] = true;
        }

        return nodes.Sum(v => ties.Of(v).ToArray().Count(w => w > v && isHere[w]));
    }

    private static Adjacency Pairs(LayerGraph layer, bool[] wanted)
    {
        // Rivals are told by negative layers, which are not read as links.
        var query = new LayerQuery
        {
            Layers = [.. layer.Input.Layers.Where((_, i) => wanted[i]).Select(l => l.Id)],
            Symmetry = Symmetry.Union,
            Nodes = layer.Query.Nodes,
            MinConfidence = layer.Query.MinConfidence,
        };
        return query.Layers.Count == 0
            ? AnalysisGraph.FromLinks(layer.Graph.NodeCount, new ArcList([], [], null)).Out
            : LayerReader.Read(layer.Input, query).Value!.Graph.Undirected.Out;
    }
}
