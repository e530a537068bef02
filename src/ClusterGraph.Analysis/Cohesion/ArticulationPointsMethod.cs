using System.Globalization;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Cohesion;

/// <summary>Cut points, bridges and blocks as a method (methods catalogue A14).</summary>
internal static class ArticulationPointsMethod
{
    // A table longer than this is read by nobody; the values of all actors stand in the result anyway.
    private const int MostRows = 100;

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "articulation-points",
        Title = "Cut points and bridges",
        Group = MethodGroup.Position,
        Question = "Whose absence, or which lost link, splits the map?",
        Definition = "An actor's value: how many others of its piece are cut off from the largest rest when it leaves; "
            + "above 0 it is a cut point. A bridge's value: how many actors are on its smaller side. Blocks stay together "
            + "whoever leaves, and overlap in cut points; direction is ignored.",
        Source = "Tarjan 1972, SIAM Journal on Computing 1; Hopcroft & Tarjan 1973",
        Directions = [Symmetry.Union, Symmetry.Mutual],
        Cost = CostClass.Linear,
        IsLive = true,
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        if (context.Graph.NodeCount == 0)
        {
            return MethodOutputs.Empty("cutPoints", "bridges", "blocks", "largestBlock");
        }

        var found = Biconnectivity.Of(context.Graph);
        var bridges = Bridges(found);
        var blocks = Blocks(found);
        var cuts = Ranking.Order(Array.ConvertAll(found.Separated, s => (double)s)).Where(v => found.Pieces[v] > 1).ToList();
        return new MethodOutput
        {
            Figures =
            [
                new("cutPoints", cuts.Count), new("bridges", bridges.Values.Length), new("blocks", blocks.Count),
                new("largestBlock", blocks.Count == 0 ? 0 : blocks[0].Nodes.Count),
            ],
            Actors =
            [
                new(ActorColumn.Main, Array.ConvertAll(found.Separated, s => (double)s)),
                new("pieces", Array.ConvertAll(found.Pieces, p => (double)p)),
                new("largestPiece", Array.ConvertAll(found.Largest, s => (double)s)),
            ],
            Links = [bridges],
            Groups = blocks,
            Tables = cuts.Count == 0 ? [] : [Pieces(context, found, cuts)],
            Explanation = Explain(context, found, cuts),
        };
    }

    private static LinkColumn Bridges(BiconnectedBlocks found)
    {
        var bridges = Enumerable.Range(0, found.Count).Where(found.IsBridge)
            .Select(b => (
                Low: Math.Min(found.Of(b)[0], found.Of(b)[1]),
                High: Math.Max(found.Of(b)[0], found.Of(b)[1]),
                Side: Math.Min(found.Below[b], found.Around[b] - found.Below[b])))
            .Order().ToList();
        return new LinkColumn(
            ActorColumn.Main, [.. bridges.Select(b => b.Low)], [.. bridges.Select(b => b.High)],
            [.. bridges.Select(b => (double)b.Side)]);
    }

    // Bridges are shown as links; what is left are blocks of three and more, the largest first.
    private static List<NodeGroup> Blocks(BiconnectedBlocks found) =>
        [.. Enumerable.Range(0, found.Count).Where(b => !found.IsBridge(b))
            .Select(b => found.Of(b).ToArray().Order().ToArray())
            .OrderByDescending(nodes => nodes.Length).ThenBy(nodes => nodes[0]).ThenBy(nodes => nodes[1])
            .Select((nodes, i) => new NodeGroup((i + 1).ToString(CultureInfo.InvariantCulture), "block", nodes))];

    private static ResultTable Pieces(MethodContext context, BiconnectedBlocks found, List<int> cuts)
    {
        var shown = cuts.Take(MostRows).ToList();
        var sizes = found.PiecesOf(shown);
        var width = sizes.Max(s => s.Length);
        return new ResultTable(
            "pieces",
            [.. Enumerable.Range(1, width).Select(i => i.ToString(CultureInfo.InvariantCulture))],
            [.. shown.Select(context.Layer.NameOf)],
            [.. sizes.Select(s => Enumerable.Range(0, width).Select(i => i < s.Length ? s[i] : (double?)null).ToArray())]);
    }

    private static Sentence Explain(MethodContext context, BiconnectedBlocks found, List<int> cuts) => cuts.Count == 0
        ? Sentence.Of("articulationPoints.none", "The map does not fall apart when any one actor leaves.")
        : Sentence.Of(
            "articulationPoints.top",
            "Without {0} the map falls into {1} pieces, and {2} actors are cut off from the largest.",
            context.Layer.NameOf(cuts[0]), found.Pieces[cuts[0]], found.Separated[cuts[0]]);
}
