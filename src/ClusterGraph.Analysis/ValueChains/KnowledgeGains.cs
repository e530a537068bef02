using ClusterGraph.Analysis.Diffusion;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.ValueChains;

/// <summary>
/// How far what somebody knows travels, and how much further with one more tie of knowledge (methods catalogue E7, for
/// C11). In a world where the pieces of a and b nodes hang together by links that let through, a tie between them lets each
/// of the a nodes reach b more and the other way round: that is the same as putting it onto the map and looking again.
/// </summary>
internal sealed class KnowledgeGains
{
    /// <summary>The families of link that carry knowledge.</summary>
    public static readonly string[] Families = ["knowledge"];

    private const int Worlds = 1000;
    private const long JudgeSeed = 1L << 33;

    private readonly AnalysisGraph _graph;
    private readonly bool[] _layers;
    private readonly (double Chance, long Seed) _draws;

    private KnowledgeGains(AnalysisGraph graph, bool[] layers, (double Chance, long Seed) draws) =>
        (_graph, _layers, _draws) = (graph, layers, draws);

    /// <summary>Gets the first layer that carries knowledge, as a number of the input.</summary>
    public int Layer => Array.IndexOf(_layers, true);

    /// <summary>Reads the links of knowledge; null where the map has none, or too many actors to score pairs.</summary>
    /// <param name="layer">What was read of the map.</param>
    /// <param name="draws">The chance of one try over a link, and the seed of the worlds.</param>
    public static KnowledgeGains? Of(LayerGraph layer, (double Chance, long Seed) draws)
    {
        var layers = StageFlows.LayersOf(layer, Families);
        if (!layers.Contains(true) || layer.Graph.NodeCount > TieSearch.MostNodes)
        {
            return null;
        }

        string[] names = [.. layer.Input.Layers.Where((_, i) => layers[i]).Select(l => l.Id)];
        var read = LayerReader.Read(layer.Input, layer.Query with { Layers = names, Symmetry = Symmetry.Union });
        return read.IsOk && read.Value.Graph.NodeCount == layer.Graph.NodeCount
            ? new KnowledgeGains(read.Value.Graph, layers, draws) : null;
    }

    /// <summary>Lists the pairs without a tie of knowledge that would add most, the best first. O(n² · worlds / 8).</summary>
    public IReadOnlyList<(int Low, int High)> Best(int most, Func<int, bool> isWanted, RunOptions run)
    {
        var screen = TieScreen.Draw(TieWorld.Coins(_graph, _draws.Chance), TieScreen.Lanes * 16, _draws.Seed, run);
        return [.. screen
            .ForEverybody(most, (a, b) => a != b && isWanted(a) && isWanted(b) && !_graph.Out.Has(a, b), run)
            .Where(t => t.Gain > 0).Select(t => (t.Low, t.High))];
    }

    /// <summary>How many more hear of what one actor knows, on average over all actors; one entry a move.</summary>
    public double[] Of(IReadOnlyList<Move> moves, RunOptions run)
    {
        var ties = moves.Where(IsTie).Select(Ends).Distinct().Select(e => new Tie(e.Low, e.High, 0)).ToList();
        var gains = TieJudge
            .Of(TieWorld.Coins(_graph, _draws.Chance), [], ties, _draws.Chance, (Worlds, _draws.Seed + JudgeSeed), run)
            .Ties.ToDictionary(t => (t.Low, t.High), t => t.Gain / _graph.NodeCount);
        return [.. moves.Select(m => IsTie(m) ? gains[Ends(m)] : 0)];
    }

    private static (int Low, int High) Ends(Move move) => (Math.Min(move.From, move.To), Math.Max(move.From, move.To));

    private bool IsTie(Move move) => move.To >= 0 && _layers[move.Layer] && !_graph.Out.Has(move.From, move.To);
}
